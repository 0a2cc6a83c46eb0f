import { useState } from 'react';
import { usualSettings } from '#shared/models/settings.ts';
import { en } from '#shared/text/en.ts';
import { useStart } from '../../door/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PlaceSelect } from '../../ui/PlaceSelect.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SpotField } from './SpotField.tsx';
import styles from './FirstStart.module.css';
import { useWelcome } from './welcome.ts';

const FORM = 'first-start';

/** The questions of the first start. Enter answers, Esc skips. */
export function FirstStart() {
  const { storage } = useStart();
  const [place, setPlace] = useState(usualSettings.place);
  const [near, setNear] = useState(usualSettings.near);
  const [school, setSchool] = useState('');
  const welcome = useWelcome();
  const words = en.window.settings.firstStart;
  const skip = (): void => welcome({});
  const actions = (
    <>
      <Button onPress={skip}>{words.skip}</Button>
      <Button look="primary" type="submit" form={FORM}>
        {words.start}
      </Button>
    </>
  );
  return (
    <Dialog title={words.title} isOpen onClose={skip} actions={actions}>
      <form
        id={FORM}
        className={styles.questions}
        onSubmit={(event) => {
          event.preventDefault();
          welcome({ place, near, school: school.trim() });
        }}
      >
        <p>{words.what}</p>
        <PlaceSelect label={words.place} hint={words.placeHint} value={place} onChange={setPlace} autoFocus />
        <SpotField near={near} place={place} onChange={setNear} />
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={school}
          onChange={setSchool}
          maxLength={60}
          isDisabled={!storage.writable}
        />
        {!storage.writable && <p>{words.onlyNow}</p>}
      </form>
    </Dialog>
  );
}
