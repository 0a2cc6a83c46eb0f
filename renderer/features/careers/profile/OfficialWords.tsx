import type { Career } from '#shared/models/career.ts';
import { en } from '#shared/text/en.ts';
import { useReleases } from '../../../door/queries.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Section } from './OurText.tsx';
import styles from './Profile.module.css';

const words = en.window.profile.officialWords;
const FIRST = 6;

/** What an imported O*NET release says of a career that has no text of ours, credited to it. */
export function OfficialWords({ official }: { official: NonNullable<Career['official']> }) {
  const release = useReleases().get(official.release);
  const [first, more] = [official.tasks.slice(0, FIRST), official.tasks.slice(FIRST)];
  return (
    <>
      <Section title={words.description}>
        <p>{official.description}</p>
      </Section>
      {first.length > 0 && (
        <Section title={words.tasks}>
          <Tasks items={first} />
          {more.length > 0 && (
            <Disclosure title={words.more(more.length)} level={4}>
              <Tasks items={more} />
            </Disclosure>
          )}
        </Section>
      )}
      {release && <p className={styles.note}>{words.note(release.title, release.period)}</p>}
    </>
  );
}

const Tasks = ({ items }: { items: readonly string[] }) => (
  <ul className={styles.list}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
