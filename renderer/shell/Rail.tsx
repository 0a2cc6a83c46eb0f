import { Compass, Database, Files, Settings } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { en } from '#shared/text/en.ts';
import styles from './Rail.module.css';

const rooms = [
  { path: '/careers', label: en.window.shell.rail.careers, Icon: Compass, also: ['/sheet'] },
  { path: '/sheets', label: en.window.shell.rail.sheets, Icon: Files, also: [] },
  { path: '/data', label: en.window.shell.rail.data, Icon: Database, also: [] },
  { path: '/settings', label: en.window.shell.rail.settings, Icon: Settings, also: [] },
];

/** The rooms that work, and no others. */
export function Rail() {
  const [location] = useLocation();
  return (
    <nav className={styles.rail} aria-label={en.window.shell.rail.label}>
      {rooms.map(({ path, label, Icon, also }) => {
        const isHere = location === path || also.includes(location);
        return (
          <Link key={path} href={path} className={styles.room} aria-current={isHere ? 'page' : undefined}>
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
