import { useState } from 'react';
import { en } from '#shared/text/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { CareerLinks, type HrefOf } from './Around.tsx';
import { ClusterAndSubjects } from './ClusterAndSubjects.tsx';
import { useFigures } from './figures.ts';
import { otherTitles } from './otherTitles.ts';
import styles from './Profile.module.css';

const words = en.window.profile;

/** Other names that are shown before the rest is asked for. */
const FEW = 4;

/** What the career is called, in one line what it is, and whose figures it shows. */
export function Head({ hrefOf }: { hrefOf: HrefOf }) {
  const { career } = useFigures();
  const { text, title, soc, group, members } = career;
  return (
    <>
      <h2 className={styles.title}>{text?.title ?? title}</h2>
      <p className={styles.note}>{text && text.title !== title ? en.sheet.officialTitle(title, soc) : en.sheet.officialCode(soc)}</p>
      {text && <p className={styles.oneLine}>{text.oneLine}</p>}
      <AlsoCalled />
      <ClusterAndSubjects />
      {group && (
        <div className={styles.group}>
          <p>{words.groupLine}</p>
          <CareerLinks careers={[group]} hrefOf={hrefOf} />
        </div>
      )}
      {members.length > 0 && (
        <div className={styles.group}>
          <p>{words.membersLine}</p>
          <CareerLinks careers={members} hrefOf={hrefOf} />
        </div>
      )}
    </>
  );
}

function AlsoCalled() {
  const { career } = useFigures();
  const [showsAll, setShowsAll] = useState(false);
  const titles = otherTitles(career);
  if (titles.length === 0) return null;
  return (
    <p className={styles.also}>
      {words.alsoCalled(showsAll ? titles : titles.slice(0, FEW))}{' '}
      {titles.length > FEW && (
        <Button look="inline" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewerTitles : words.moreTitles(titles.length - FEW)}
        </Button>
      )}
    </p>
  );
}
