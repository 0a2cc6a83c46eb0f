import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ListedSheet } from '#shared/contract.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { en } from '#shared/text/en.ts';
import { call } from '../../door/index.ts';
import { savedSheets, useStart } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { inOrder, savedAddress } from './saved.ts';
import { UpdateDialog } from './UpdateDialog.tsx';
import styles from './SavedSheetsScreen.module.css';

const words = en.window.savedSheets;

/** The sheets that the counselor keeps, and whether newer figures are there for them. */
export function SavedSheetsScreen() {
  const { storage } = useStart();
  const { data, error, refetch } = useQuery(savedSheets);
  const [updating, setUpdating] = useState<SavedSheet>();
  const heading = useRef<HTMLHeadingElement>(null);
  const removal = useRemoval();
  return (
    <main className={styles.screen}>
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        {error ? (
          <div role="alert">
            <p>
              {words.cannotShow} {problemOf(error).message} {problemOf(error).hint}
            </p>
            <Button onPress={() => void refetch()}>{words.tryAgain}</Button>
          </div>
        ) : data?.length === 0 ? (
          <p>
            {words.none} <Link href="/careers">{words.chooseCareer}</Link>
          </p>
        ) : (
          <p className={styles.hint}>{words.about}</p>
        )}
        <output className={styles.said}>
          {removal.removed && (
            <>
              {words.removed(removal.removed.name)} <Button onPress={removal.undo}>{words.undo}</Button>
            </>
          )}
          {removal.error && `${words.failed} ${problemOf(removal.error).message} ${problemOf(removal.error).hint}`}
        </output>
        {data && data.length > 0 && (
          <ul className={styles.list} aria-label={words.list}>
            {inOrder(data).map((listed) => (
              <OneSheet
                key={listed.saved.id}
                listed={listed}
                isLocked={!storage.writable}
                onUpdate={() => setUpdating(listed.saved)}
                onRemove={() => {
                  removal.remove(listed.saved);
                  // Its button is gone with it.
                  heading.current!.focus();
                }}
              />
            ))}
          </ul>
        )}
      </div>
      {updating && <UpdateDialog saved={updating} onClose={() => setUpdating(undefined)} />}
    </main>
  );
}

interface OneSheetProps {
  listed: ListedSheet;
  /** Nothing can be saved here. */
  isLocked: boolean;
  onUpdate: () => void;
  onRemove: () => void;
}

function OneSheet({ listed: { saved, isCurrent, gone }, isLocked, onUpdate, onRemove }: OneSheetProps) {
  const { name, savedAt } = saved;
  const standing = gone.length > 0 ? words.gone : isCurrent ? words.current : words.newer;
  return (
    <li className={styles.sheet}>
      <div>
        <Link href={savedAddress(saved)} className={styles.name}>
          {name}
        </Link>
        <p className={styles.hint}>
          {words.kept(en.format.date(localDay(new Date(savedAt))))}. {standing}
        </p>
      </div>
      {!isCurrent && (
        <Button onPress={onUpdate} isDisabled={isLocked} aria-label={words.updateOf(name)}>
          {words.update}
        </Button>
      )}
      <Button onPress={onRemove} isDisabled={isLocked} aria-label={words.removeOf(name)}>
        {words.remove}
      </Button>
    </li>
  );
}

/** Takes a sheet off, and brings the last one back. */
function useRemoval() {
  const [removed, setRemoved] = useState<SavedSheet>();
  const forget = useMutation({
    mutationFn: async ({ id }: SavedSheet) => call('sheets.forget', { id }),
    onSuccess: (_, sheet) => setRemoved(sheet),
  });
  const bringBack = useMutation({
    mutationFn: async ({ id, name, sheet }: SavedSheet) => call('sheets.keep', { id, name, sheet }),
    onSuccess: () => setRemoved(undefined),
  });
  return {
    removed,
    error: forget.error ?? bringBack.error,
    remove: (sheet: SavedSheet) => forget.mutate(sheet),
    undo: () => removed && bringBack.mutate(removed),
  };
}
