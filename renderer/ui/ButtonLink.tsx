import type { ReactNode } from 'react';
import { Link } from 'wouter';
import button from './Button.module.css';
import styles from './ButtonLink.module.css';

/** Goes to another screen, and looks like the buttons beside it. */
export function ButtonLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={`${button.button} ${styles.link}`}>
      {children}
    </Link>
  );
}
