import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LocalFact } from '#shared/models/localFact.ts';
import { factsOf } from '#shared/rules/localFacts.ts';
import { en } from '#shared/text/en.ts';
import { call } from '../../../door/index.ts';
import { useFacts, useStart } from '../../../door/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactDialog } from './FactDialog.tsx';
import { useFigures } from './figures.ts';
import { Section } from './OurText.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import styles from './LocalFacts.module.css';

const words = en.facts;

type Edited = { fact: LocalFact | undefined };
type Done = { what: 'saved' | 'putBack' } | { what: 'removed'; fact: LocalFact };

/** What schools added to this career themselves, marked as theirs, and the way to add, change and remove it. */
export function LocalFacts() {
  const { career } = useFigures();
  const { storage, settings } = useStart();
  const facts = useFacts();
  const [edited, setEdited] = useState<Edited>();
  const [done, setDone] = useState<Done>();
  const remove = useMutation({
    mutationFn: (fact: LocalFact) => call('facts.remove', { id: fact.id }),
    onSuccess: (_, fact) => setDone({ what: 'removed', fact }),
  });
  const putBack = useMutation({
    mutationFn: (fact: LocalFact) => call('facts.putBack', { fact }),
    onSuccess: () => setDone({ what: 'putBack' }),
  });
  if (!facts) return null;
  const own = factsOf(facts, career.soc);
  const schools = new Set(own.map(({ addedBy }) => addedBy));
  const [school = settings.school] = schools;
  const error = remove.error ?? putBack.error;
  return (
    <Section title={schools.size > 1 ? words.addedBySchools : words.addedBy(school)}>
      {own.length > 0 ? (
        <ul className={styles.facts}>
          {own.map((fact) => (
            <Fact
              key={fact.id}
              fact={fact}
              isMarked={schools.size > 1}
              isLocked={!storage.writable}
              onEdit={() => setEdited({ fact })}
              onRemove={() => remove.mutate(fact)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>{words.none}</p>
      )}
      <div className={styles.row}>
        <Button onPress={() => setEdited({ fact: undefined })} isDisabled={!storage.writable}>
          {words.add}
        </Button>
        <DoneLine done={done} onUndo={(fact) => putBack.mutate(fact)} />
      </div>
      {error && <ProblemLine error={error} />}
      {edited && (
        <FactDialog
          fact={edited.fact}
          onSave={async (draft) => {
            await call('facts.save', { fact: draft });
            setDone({ what: 'saved' });
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

interface FactProps {
  fact: LocalFact;
  /** Whether it must say whose it is, since it stands among those of other schools. */
  isMarked: boolean;
  isLocked: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function Fact({ fact, isMarked, isLocked, onEdit, onRemove }: FactProps) {
  const label = words.label(fact);
  const source = words.source(fact);
  return (
    <li>
      <div>
        <strong>{label}.</strong> {words.said(fact)}
        <p className={styles.hint}>{isMarked ? words.ofSchool(source, fact.addedBy) : source}</p>
      </div>
      <span className={styles.buttons}>
        <Button look="inline" aria-label={words.editOf(label)} onPress={onEdit} isDisabled={isLocked}>
          {words.edit}
        </Button>
        <Button look="inline" aria-label={words.removeOf(label)} onPress={onRemove} isDisabled={isLocked}>
          {words.remove}
        </Button>
      </span>
    </li>
  );
}

/** What was done last, and the way back where something went. The button that was pressed is gone then: its focus comes here. */
function DoneLine({ done, onUndo }: { done: Done | undefined; onUndo: (fact: LocalFact) => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const removed = done?.what === 'removed' ? done.fact : undefined;
  useEffect(() => {
    if (removed) undo.current!.focus();
  }, [removed]);
  return (
    <>
      <output>{removed ? words.removed(words.label(removed)) : done && (done.what === 'saved' ? words.saved : words.putBack)}</output>
      {removed && (
        <Button ref={undo} onPress={() => onUndo(removed)}>
          {words.undo}
        </Button>
      )}
    </>
  );
}
