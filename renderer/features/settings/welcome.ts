import { useEffect } from 'react';
import { Settings, type SettingsChange } from '#shared/models/settings.ts';
import { call } from '../../door/index.ts';
import { queryClient, type Start } from '../../door/queries.ts';
import { runAction } from '../../shell/actions.ts';

/** Ends the first start with these answers. Where nothing can be kept, they hold until the window closes. */
export function useWelcome(): (answers: SettingsChange) => void {
  useEffect(
    () => () => {
      // When the dialog has gone and the screen behind it can have the focus again.
      requestAnimationFrame(() => runAction('find'));
    },
    [],
  );
  return (answers) => {
    const change = { ...answers, welcomed: true };
    void call('settings.change', change).then(show, () => show(change));
  };
}

/** The door tells of kept settings as well; here the dialog must go in any case. */
const show = (change: SettingsChange): void => {
  queryClient.setQueryData(
    ['start'],
    (start: Start | undefined) => start && { ...start, settings: Settings.parse({ ...start.settings, ...change }) },
  );
};
