import { useEffect, useRef } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { en } from '#shared/text/en.ts';
import { useStart } from '../../door/queries.ts';
import { useAction } from '../../shell/actions.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { bringIn, useIncoming } from './incoming.ts';
import { IncomingFile } from './IncomingFile.tsx';
import { Releases } from './Releases.tsx';
import { useDrop } from './useDrop.ts';
import styles from './DataScreen.module.css';

const words = en.window.data;
const TYPES = ['.xlsx', '.xlsm', '.zip', '.csv', '.tsv', '.txt', '.gz'];

/** What the navigation hands over that comes from the shortcut. */
export const CHOOSE = { choose: true };

/** Which releases are here and in use, and how another comes in: by a button, or dropped anywhere. */
export function DataScreen() {
  const { storage } = useStart();
  const chooser = useRef<HTMLButtonElement>(null);
  const isBusy = useIncoming().step === 'taking';
  const canTake = storage.writable && !isBusy;
  const isAsked = (useHistoryState<Partial<typeof CHOOSE> | null>() ?? {}).choose === true;
  useAction('bringIn', () => chooser.current?.click(), canTake);
  useEffect(() => {
    if (isAsked) chooser.current?.focus();
  }, [isAsked]);
  const isOver = useDrop(canTake, (file) => void bringIn(file));
  return (
    <main className={styles.screen}>
      {isOver && <p className={styles.over}>{words.dropHere}</p>}
      <div className={styles.page}>
        <h1>{words.title}</h1>
        <p>{words.about}</p>
        {!storage.writable && <p className={styles.locked}>{words.locked}</p>}
        <div className={styles.ways}>
          <FileButton ref={chooser} types={TYPES} onChoose={(file) => void bringIn(file)} isDisabled={!canTake}>
            {words.bringIn}
          </FileButton>
          <span>{words.orDrop}</span>
        </div>
        <p className={styles.hint}>{words.takes}</p>
        <IncomingFile />
        <Releases canUse={canTake} />
      </div>
    </main>
  );
}
