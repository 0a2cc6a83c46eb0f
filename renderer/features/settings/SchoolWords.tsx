import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Settings } from '#shared/models/settings.ts';
import { en } from '#shared/text/en.ts';
import { useChangeSettings } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsScreen.module.css';

type Part = 'school' | 'contact' | 'notice';

/** How much of the paper each may take. A notice that was cut off without a word would no longer be what the school must say. */
const ROOM: Record<Part, { most: number; lines?: number; takesNoMore?: true }> = {
  school: { most: 60, takesNoMore: true },
  contact: { most: 120 },
  notice: { most: 600, lines: 5 },
};

/** What is printed for the school in its own words. Leaving the field or the screen keeps it, and so does Enter where there is one line. */
export function SchoolWords({ part, kept, isDisabled }: { part: Part; kept: string; isDisabled: boolean }) {
  const [edited, setEdited] = useState<string>();
  const typed = edited ?? kept;
  const change = useChangeSettings();
  const words = en.window.settings.school;
  const { most, lines, takesNoMore } = ROOM[part];
  const isTyping = useRef(false);
  const keep = (): void => {
    isTyping.current = false;
    const wanted = Settings.shape[part].safeParse(typed);
    if (!wanted.success) return;
    setEdited(wanted.data);
    if (wanted.data !== kept) change.mutate({ [part]: wanted.data });
  };
  const leave = useEffectEvent(() => isTyping.current && keep());
  // A field that goes with its screen, as by Back, is left without a blur.
  useEffect(() => () => void leave(), []);
  const length = typed.trim().length;
  const problem = length > most ? words.tooLong(length, most) : change.error ? problemOf(change.error).message : undefined;
  const isSaved = change.isSuccess && typed === kept;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={words.fields[part].label}
        hint={words.fields[part].hint}
        problem={problem}
        value={typed}
        onChange={(text) => {
          isTyping.current = true;
          setEdited(text);
        }}
        onBlur={keep}
        {...(lines !== undefined && { lines })}
        {...(takesNoMore && { maxLength: most })}
        isDisabled={isDisabled}
      />
      <output className={styles.saved}>{isSaved && words.saved}</output>
    </form>
  );
}
