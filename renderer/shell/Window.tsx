import { useEffect, useEffectEvent, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { CareersScreen } from '../features/careers/CareersScreen.tsx';
import { CHOOSE, DataScreen } from '../features/data/DataScreen.tsx';
import { bringIn } from '../features/data/incoming.ts';
import { FirstStart } from '../features/settings/FirstStart.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { SavedSheetsScreen } from '../features/sheets/SavedSheetsScreen.tsx';
import { SheetScreen } from '../features/sheets/SheetScreen.tsx';
import { listen } from '../door/index.ts';
import { useStart } from '../door/queries.ts';
import { useAction } from './actions.ts';
import { Choosing } from './Choosing.tsx';
import { Notices } from './Notices.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useTheme } from './theme.ts';
import styles from './Window.module.css';

/** The one window: the rail, what must be told, and the screen that the address names. */
export function Window() {
  const { settings } = useStart();
  const [, navigate] = useLocation();
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  useTheme(settings.theme);
  useAction('back', () => history.back());
  useAction('forward', () => history.forward());
  useAction('bringIn', () => navigate('/data', { state: CHOOSE }));
  const onOffered = useEffectEvent((file: { ticket: string; name: string }) => {
    navigate('/data');
    void bringIn(file);
  });
  useEffect(() => listen('imports.offered', (file) => onOffered(file)), []);
  useAction('settings', () => navigate('/settings'));
  useAction('shortcuts', () => setShowsShortcuts(true));
  return (
    <div className={styles.window}>
      <Rail />
      <div className={styles.room}>
        <Notices />
        <Choosing />
        <Switch>
          <Route path="/careers" component={CareersScreen} />
          <Route path="/sheet" component={SheetScreen} />
          <Route path="/sheets" component={SavedSheetsScreen} />
          <Route path="/data" component={DataScreen} />
          <Route path="/settings" component={SettingsScreen} />
          <Route>
            <Redirect to="/careers" replace />
          </Route>
        </Switch>
      </div>
      {!settings.welcomed && <FirstStart />}
      <ShortcutsDialog isOpen={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </div>
  );
}
