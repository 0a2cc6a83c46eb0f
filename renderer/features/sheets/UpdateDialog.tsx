import { useMutation, useQuery } from '@tanstack/react-query';
import type { CareerChanges } from '#shared/contract.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import { en } from '#shared/text/en.ts';
import { call } from '../../door/index.ts';
import { sheetChanges } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { amountWithUnit, nameOf, whatIs } from '#shared/rules/figureWords.ts';
import styles from './SavedSheetsScreen.module.css';

const words = en.window.savedSheets.changes;

/** Says what an update would change before it is done. */
export function UpdateDialog({ saved, onClose }: { saved: SavedSheet; onClose: () => void }) {
  const changes = useQuery(sheetChanges(saved.id));
  const update = useMutation({ mutationFn: async () => call('sheets.update', { id: saved.id }), onSuccess: onClose });
  // Releases that are gone cannot be compared with, but the sheet can be updated all the same.
  const problem = update.error ?? changes.error;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {words.cancel}
          </Button>
          <Button look="primary" onPress={() => update.mutate()}>
            {words.apply}
          </Button>
        </>
      }
    >
      <p>{saved.name}</p>
      <div aria-live="polite" className={styles.changes}>
        {problem ? (
          <p>
            {problemOf(problem).message} {problemOf(problem).hint}
          </p>
        ) : changes.data ? (
          <Changes careers={changes.data} />
        ) : (
          <p>{words.looking}</p>
        )}
      </div>
    </Dialog>
  );
}

function Changes({ careers }: { careers: readonly CareerChanges[] }) {
  if (careers.length === 0) return <p>{words.none}</p>;
  return careers.map(({ soc, title, changes }) => (
    <section key={soc}>
      <h3>{title}</h3>
      <ul>
        {changes.map((change) => (
          <li key={lineOf(change)}>{lineOf(change)}</li>
        ))}
      </ul>
    </section>
  ));
}

type Change = CareerChanges['changes'][number];

/** `Median pay, Indiana: $41,020 a year (May 2025) → $42,310 a year (May 2026)` */
function lineOf({ before, after }: Change): string {
  const figure = (after ?? before)!;
  const dated = (one: Change['before']): string => (one ? words.dated(amountWithUnit(one), one.period) : words.nothing);
  return words.change(whatIs(figure, { figures: [figure] }), nameOf(figure.place), dated(before), dated(after));
}
