import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { ActionId } from '#shared/models/action.ts';
import { en } from '#shared/text/en.ts';
import { useStart } from '../door/queries.ts';
import { startActions } from './actions.ts';
import styles from './Notices.module.css';

/** Does what menus and shortcuts say. Where that needs a career and none is open, it says so until the counselor goes on. */
export function Choosing() {
  const { capabilities, isMac } = useStart();
  const { nativeMenus } = capabilities;
  const [path, navigate] = useLocation();
  const address = `${path}?${useSearch()}`;
  const [saidAt, setSaidAt] = useState<string>();
  if (saidAt !== undefined && saidAt !== address) setSaidAt(undefined);
  const onImpossible = useEffectEvent((id: ActionId) => (id === 'find' ? navigate('/careers') : setSaidAt(address)));
  useEffect(() => startActions({ nativeMenus, isMac, onImpossible: (id) => onImpossible(id) }), [nativeMenus, isMac]);
  return <output>{saidAt === address && <p className={styles.notice}>{en.window.shell.needsCareer}</p>}</output>;
}
