import { actionIds } from '#shared/models/action.ts';
import { en } from '#shared/text/en.ts';
import { useStart } from '../door/queries.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyLabel } from './keys.ts';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { isMac } = useStart();
  const words = en.window.shell;
  return (
    <Dialog title={words.shortcuts.title} isOpen={isOpen} onClose={onClose}>
      <h3>{words.shortcuts.everywhere}</h3>
      <Keys rows={actionIds.map((id) => [keyLabel(id, isMac), words.actions[id].replace('…', '')])} />
      <h3>{words.shortcuts.inTheList}</h3>
      <Keys rows={words.shortcuts.keys} />
    </Dialog>
  );
}

function Keys({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.keys}>
      {rows.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
