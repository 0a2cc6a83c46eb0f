import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Settings } from '#shared/models/settings.ts';
import { en } from '#shared/text/en.ts';
import { useChangeSettings } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsScreen.module.css';

/** What is kept of a name that was typed. */
const { school } = Settings.shape;

/** The name as it is printed. Enter, or leaving the field or the screen, keeps it. */
export function SchoolName({ name, isDisabled }: { name: string; isDisabled: boolean }) {
  const [edited, setEdited] = useState<string>();
  const typed = edited ?? name;
  const change = useChangeSettings();
  const words = en.window.settings.school;
  const isTyping = useRef(false);
  const keep = (): void => {
    isTyping.current = false;
    const wanted = school.parse(typed);
    setEdited(wanted);
    if (wanted !== name) change.mutate({ school: wanted });
  };
  const leave = useEffectEvent(() => isTyping.current && keep());
  // A field that goes with its screen, as by Back, is left without a blur.
  useEffect(() => () => void leave(), []);
  const isSaved = change.isSuccess && typed === name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        problem={change.error ? problemOf(change.error).message : undefined}
        value={typed}
        onChange={(text) => {
          isTyping.current = true;
          setEdited(text);
        }}
        onBlur={keep}
        maxLength={60}
        isDisabled={isDisabled}
      />
      <output className={styles.saved}>{isSaved && words.saved}</output>
    </form>
  );
}
