import type { ReactNode } from 'react';
import type { Activity, CareerText } from '#shared/models/career.ts';
import { en } from '#shared/text/en.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import styles from './Profile.module.css';

const words = en.window.profile.text;
const { sections, remarks } = en.sheet;

/** Everything that we wrote about a career, in the order of its questions: what, for whom, where, how, and what now. */
export function OurText({ text }: { text: CareerText }) {
  return (
    <>
      <Section title={sections.whatTheyDo}>
        <Paragraphs items={text.whatTheyDo} />
      </Section>
      <div className={styles.columns}>
        <Section title={sections.week}>
          <List items={text.week} />
        </Section>
        <Section title={sections.likeItIf}>
          <List items={text.likeItIf} />
        </Section>
      </div>
      <div className={styles.columns}>
        <Section title={sections.whereAndWhen}>
          <Paragraphs items={[text.whereTheyWork, text.hours]} />
        </Section>
        <Section title={sections.body}>
          <Paragraphs items={[text.body]} />
        </Section>
      </div>
      <Section title={sections.steps}>
        <ol className={styles.list}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <div className={styles.columns}>
        <Section title={remarks.licenses}>
          <Paragraphs items={[text.licenses]} />
        </Section>
        <Section title={remarks.lead}>
          <Paragraphs items={[text.lead]} />
        </Section>
      </div>
      <Section title={sections.startNow}>
        <List items={text.startNow} />
        {text.subjects.length > 0 && <p>{words.subjects(text.subjects)}</p>}
        {text.clubs.length > 0 && <p>{words.clubs(text.clubs)}</p>}
      </Section>
      {text.activities.length > 0 && (
        <Section title={words.activities}>
          {text.activities.map((activity) => (
            <Question key={activity.task} activity={activity} />
          ))}
        </Section>
      )}
      <p className={styles.note}>{words.checked(text.checked)}</p>
    </>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.section}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

const Paragraphs = ({ items }: { items: readonly string[] }) => items.map((item) => <p key={item}>{item}</p>);

const List = ({ items }: { items: readonly string[] }) => (
  <ul className={styles.list}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

function Question({ activity: { kind, task, answer } }: { activity: Activity }) {
  return (
    <div className={styles.question}>
      <p>
        <strong>{words.kinds[kind]}.</strong> {task}
      </p>
      <Disclosure title={words.answer} level={4}>
        <p>{answer}</p>
      </Disclosure>
    </div>
  );
}
