import { useState } from 'react';
import { en } from '#shared/text/en.ts';
import { useStart } from '../door/queries.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Notices.module.css';

/** What the counselor must know of the folder of settings and records, until it is hidden. */
export function Notices() {
  const { storage } = useStart();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = storage.notices.filter(({ id }) => !hidden.includes(id));
  return (
    <section aria-label={en.window.shell.notices.label} aria-live="polite" className={styles.notices}>
      {shown.map(({ id, message, hint }) => (
        <div key={id} className={styles.notice}>
          <p>
            <strong>{message}</strong> {hint}
          </p>
          <Button onPress={() => setHidden([...hidden, id])}>{en.window.shell.notices.dismiss}</Button>
        </div>
      ))}
    </section>
  );
}
