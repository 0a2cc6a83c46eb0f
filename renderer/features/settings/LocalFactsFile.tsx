import { useMutation } from '@tanstack/react-query';
import { en } from '#shared/text/en.ts';
import { call, offerFile } from '../../door/index.ts';
import { useFacts, useStart } from '../../door/queries.ts';
import { useOutgoing } from '../../shell/outgoing.tsx';
import { problemOf } from '../../shell/problem.ts';
import { useIsSlow } from '../../shell/slow.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import styles from './SettingsScreen.module.css';

/** Local facts as one file: to a colleague, and from one. */
export function LocalFactsFile() {
  const { storage } = useStart();
  const facts = useFacts();
  const file = useOutgoing('facts');
  const bringIn = useMutation({ mutationFn: async (chosen: File) => call('facts.bringIn', { ticket: await offerFile(chosen) }) });
  const words = en.facts.file;
  const isSlow = useIsSlow(bringIn.isPending);
  const problem = bringIn.error && problemOf(bringIn.error);
  return (
    <>
      <p>{facts && words.what(facts.length)}</p>
      <div className={styles.buttons}>
        <Button onPress={() => file.send('save', () => call('facts.saveFile', {}))} isDisabled={!facts || facts.length === 0}>
          {words.save}
        </Button>
        <FileButton types={['.json']} onChoose={(chosen) => !bringIn.isPending && bringIn.mutate(chosen)} isDisabled={!storage.writable}>
          {words.bringIn}
        </FileButton>
      </div>
      <div>
        {file.status}
        <output className={styles.said}>
          {isSlow && <span>{words.busy}</span>}
          {bringIn.data && <span>{words.done(bringIn.data.added, bringIn.data.updated, bringIn.data.kept)}</span>}
          {problem && (
            <span>
              <strong className={styles.problem}>{problem.message}</strong> {problem.hint}
            </span>
          )}
        </output>
      </div>
    </>
  );
}
