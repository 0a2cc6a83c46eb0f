import type { ReactNode } from 'react';
import styles from './Message.module.css';

/** Stands where the rows would: what happened, and what to do. */
export function Message({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={styles.message}>
      <p className={styles.title}>{title}</p>
      {hint && <p>{hint}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
