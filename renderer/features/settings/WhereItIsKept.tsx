import { useMutation } from '@tanstack/react-query';
import { en } from '#shared/text/en.ts';
import { call, offerFile } from '../../door/index.ts';
import { useStart } from '../../door/queries.ts';
import { useOutgoing } from '../../shell/outgoing.tsx';
import { problemOf } from '../../shell/problem.ts';
import { useIsSlow } from '../../shell/slow.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import styles from './SettingsScreen.module.css';

/** The folder of settings and records, what is to be known of it, and copies out of it and into it. */
export function WhereItIsKept() {
  const { storage } = useStart();
  const copy = useOutgoing('records');
  const restore = useMutation({ mutationFn: async (file: File) => call('records.restore', { ticket: await offerFile(file) }) });
  const words = en.window.settings.storage;
  return (
    <>
      <p>
        {words.folder} <span className={styles.folder}>{storage.folder}</span>
      </p>
      {storage.notices.map(({ id, message, hint }) => (
        <p key={id} className={styles.locked}>
          {message} {hint}
        </p>
      ))}
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.buttons}>
        <Button onPress={() => copy.send('save', () => call('records.saveCopy', {}))}>{words.saveCopy}</Button>
        <FileButton types={['.json']} onChoose={(file) => !restore.isPending && restore.mutate(file)} isDisabled={!storage.writable}>
          {words.restore}
        </FileButton>
      </div>
      <div>
        {copy.status}
        <Restored {...restore} />
      </div>
    </>
  );
}

function Restored({
  data,
  error,
  isPending,
}: {
  data: { favourites: string[]; facts: number } | undefined;
  error: Error | null;
  isPending: boolean;
}) {
  const isSlow = useIsSlow(isPending);
  const words = en.window.settings.storage;
  const problem = error && problemOf(error);
  return (
    <output className={styles.said}>
      {isSlow && <span>{words.restoring}</span>}
      {data && <span>{words.restored(data.favourites.length, data.facts)}</span>}
      {problem && (
        <span>
          <strong className={styles.problem}>{problem.message}</strong> {problem.hint}
        </span>
      )}
    </output>
  );
}
