import { useEffect, useId, useRef, useState } from 'react';
import type { LocalFact, LocalFactDraft } from '#shared/models/localFact.ts';
import { en } from '#shared/text/en.ts';
import { useToday } from '../../../shell/today.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { draftOf, fieldsOf, formFor, type FactField, type FactForm, type Problems } from './factForm.ts';
import { useFigures } from './figures.ts';
import { ProblemLine } from './ProblemLine.tsx';
import styles from './LocalFacts.module.css';

const { form: words, kinds, payKinds, payUnits } = en.facts;

interface Props {
  /** The fact that is changed; undefined for a new one. */
  fact: LocalFact | undefined;
  /** Resolves when it is kept. */
  onSave: (draft: LocalFactDraft) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a local fact. Nothing is kept before every field is right; what was typed stays when keeping fails. */
export function FactDialog({ fact, onSave, onClose }: Props) {
  const { career } = useFigures();
  const today = useToday();
  const [form, setForm] = useState(() => formFor(fact, today));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<unknown>();
  const [tries, setTries] = useState(0);
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  // After a try that failed the first field that is wrong has the focus, and is read out with what is wrong.
  useEffect(() => {
    if (tries > 0) element.current!.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const title = career.text?.title ?? career.title;
  const change = (part: Partial<FactForm>, field?: FactField): void => {
    setForm({ ...form, ...part });
    if (field) setProblems((others) => ({ ...others, [field]: undefined }));
  };
  const save = async (): Promise<void> => {
    const read = draftOf(form, career.soc, fact?.id);
    if ('problems' in read) {
      setProblems(read.problems);
      return setTries(tries + 1);
    }
    try {
      await onSave(read.draft);
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };
  const actions = (
    <>
      <Button onPress={onClose}>{words.cancel}</Button>
      <Button look="primary" type="submit" form={id}>
        {words.save}
      </Button>
    </>
  );
  return (
    <Dialog title={fact ? words.titleEdit(title) : words.titleAdd(title)} isOpen onClose={onClose} actions={actions}>
      <form
        ref={element}
        id={id}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RadioGroup
          label={words.kind}
          options={optionsOf(kinds)}
          value={form.kind}
          onChange={(kind) => {
            change({ kind });
            setProblems({});
          }}
        />
        {fieldsOf(form.kind).map((field) => (
          <Field key={field} {...{ field, form, change }} problem={problems[field]} />
        ))}
        {failure !== undefined && <ProblemLine error={failure} />}
      </form>
    </Dialog>
  );
}

interface FieldProps {
  field: FactField;
  form: FactForm;
  problem: string | undefined;
  change: (part: Partial<FactForm>, field?: FactField) => void;
}

function Field({ field, form, problem, change }: FieldProps) {
  const { label, hint } = words.fields[field];
  if (field === 'consent')
    return (
      <Checkbox isSelected={form.hasConsent} onChange={(hasConsent) => change({ hasConsent }, field)} problem={problem}>
        {label}
      </Checkbox>
    );
  const value = form.typed[field];
  const type = (text: string): void => change({ typed: { ...form.typed, [field]: text } }, field);
  if (field === 'what')
    return <Select label={label} options={optionsOf(payKinds)} value={value as keyof typeof payKinds} onChange={type} />;
  if (field === 'unit')
    return <RadioGroup label={label} options={optionsOf(payUnits)} value={value as keyof typeof payUnits} onChange={type} />;
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      problem={problem}
      value={value}
      onChange={type}
      lines={field === 'words' || field === 'about' ? 3 : 1}
      {...(field === 'date' && { type: 'date' })}
    />
  );
}
