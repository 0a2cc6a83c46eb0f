import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { en } from '#shared/text/en.ts';
import { call, offerFile } from '../../door/index.ts';
import { useLogo, useStart } from '../../door/queries.ts';
import { problemOf } from '../../shell/problem.ts';
import { useIsSlow } from '../../shell/slow.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import styles from './SchoolLogo.module.css';

const TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'];

/** The picture at the head of the sheets: what it is, and another one, or none. */
export function SchoolLogo({ isDisabled }: { isDisabled: boolean }) {
  const { logo, settings } = useStart();
  const picture = useLogo('color');
  const chooser = useRef<HTMLButtonElement>(null);
  const change = useMutation({
    mutationFn: async (file: File | null) =>
      file === null ? call('school.removeLogo', {}) : call('school.setLogo', { ticket: await offerFile(file) }),
    // The button that was pressed goes away.
    onSuccess: ({ logo: now }) => now === null && chooser.current?.focus(),
  });
  const words = en.window.settings.school.logo;
  const isSlow = useIsSlow(change.isPending);
  const problem = change.error && problemOf(change.error);
  const said = change.data && (change.data.logo === null ? words.removed : words.added);
  return (
    <fieldset className={styles.logo}>
      <legend className={styles.label}>{words.label}</legend>
      {logo !== null && picture && <img className={styles.picture} src={picture.src} alt={en.sheet.logoAlt(settings.school)} />}
      <div className={styles.buttons}>
        <FileButton ref={chooser} types={TYPES} onChoose={(file) => !change.isPending && change.mutate(file)} isDisabled={isDisabled}>
          {logo === null ? words.choose : words.chooseOther}
        </FileButton>
        {logo !== null && (
          <Button onPress={() => !change.isPending && change.mutate(null)} isDisabled={isDisabled}>
            {words.remove}
          </Button>
        )}
      </div>
      <span className={styles.hint}>{words.hint}</span>
      <output className={styles.said}>
        {isSlow && words.adding}
        {problem && (
          <>
            <strong className={styles.problem}>{problem.message}</strong> {problem.hint}
          </>
        )}
        {!change.isPending && !problem && said}
      </output>
    </fieldset>
  );
}
