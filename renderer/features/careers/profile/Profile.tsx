import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Career } from '#shared/models/career.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { career as careerQuery } from '../../../door/queries.ts';
import { FaultBoundary } from '../../../shell/FaultBoundary.tsx';
import { problemOf } from '../../../shell/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Around, CareerLinks, type HrefOf } from './Around.tsx';
import { Head } from './Head.tsx';
import { LocalFacts } from './LocalFacts.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import { OfficialWords } from './OfficialWords.tsx';
import { OurText } from './OurText.tsx';
import { Programs } from './Programs.tsx';
import { profileParts, shownFigures } from './parts.ts';
import { Sources } from './Sources.tsx';
import { Tiles } from './Tiles.tsx';
import { Toolbar } from './Toolbar.tsx';
import { WithSources } from './WithSources.tsx';
import styles from './Profile.module.css';

const words = en.window.profile;

interface Props {
  soc: Soc;
  place: Place;
  hrefOf: HrefOf;
}

/** One career at a place: what to do with it, its figures with their sources, our text, and what lies around it. It scrolls by itself. */
export function Profile(props: Props) {
  const failed = (told: string) => (
    <section className={styles.profile} aria-label={words.region}>
      <Failed message={told} onAgain={() => location.reload()} />
    </section>
  );
  return (
    <FaultBoundary of={`${props.soc} ${props.place}`} instead={failed}>
      <CareerProfile {...props} />
    </FaultBoundary>
  );
}

function CareerProfile({ soc, place, hrefOf }: Props) {
  // The career before stays for the few milliseconds until the next is there: nothing flickers while the arrows walk the list.
  const { data, error, isPlaceholderData, refetch } = useQuery({ ...careerQuery(soc, place), placeholderData: keepPreviousData });
  const isLate = useIsLate(data === undefined || isPlaceholderData ? `${soc} ${place}` : undefined);
  const shown = error || (isLate && isPlaceholderData) ? undefined : data;
  return (
    <section className={styles.profile} aria-label={shown ? (shown.text?.title ?? shown.title) : words.region}>
      <Toolbar soc={soc} place={place} />
      {error && <Failed {...problemOf(error)} onAgain={() => void refetch()} />}
      {!error && !shown && <Loading isLate={isLate} />}
      {shown && <Contents key={shown.soc} career={shown} hrefOf={hrefOf} />}
    </section>
  );
}

function Contents({ career, hrefOf }: { career: Career; hrefOf: HrefOf }) {
  const parts = profileParts(career);
  return (
    <WithSources career={career}>
      <Head hrefOf={hrefOf} />
      <Tiles parts={parts} />
      <Words career={career} hrefOf={hrefOf} />
      <LocalFacts />
      <MoreFigures parts={parts} />
      <Programs />
      <Around related={parts.related} hrefOf={hrefOf} />
      <Sources figures={shownFigures(parts)} />
    </WithSources>
  );
}

/** Our text; where there is none, the way to that of its group; until it is written what the official description says, or that it is to come. */
function Words({ career: { text, group, official, kind }, hrefOf }: { career: Career; hrefOf: HrefOf }) {
  if (text) return <OurText text={text} />;
  const ofGroup = group?.hasText && (
    <div className={styles.toCome}>
      <p>{words.textOfGroup}</p>
      <CareerLinks careers={[group]} hrefOf={hrefOf} />
    </div>
  );
  if (official)
    return (
      <>
        {ofGroup}
        <OfficialWords official={official} />
      </>
    );
  if (ofGroup) return ofGroup;
  return <p className={styles.toCome}>{kind === 'military' ? words.textToComeMilitary : words.textToCome}</p>;
}

function Failed({ message, hint, onAgain }: { message: string; hint?: string; onAgain: () => void }) {
  return (
    <div role="alert" className={styles.failed}>
      <h2 className={styles.title}>{words.failed.title}</h2>
      <p>{message}</p>
      {hint && <p>{hint}</p>}
      <Button onPress={onAgain}>{words.failed.again}</Button>
    </div>
  );
}

/** The room that title and tiles will take; it says that it waits only when that takes long. */
const Loading = ({ isLate }: { isLate: boolean }) => <output className={styles.loading}>{isLate && words.loading}</output>;

const PATIENCE_MS = 500;

/** @param waitingFor what is waited for; undefined while nothing is */
function useIsLate(waitingFor: string | undefined): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    if (waitingFor === undefined) return;
    const timer = setTimeout(() => setLate(waitingFor), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waitingFor]);
  return waitingFor !== undefined && late === waitingFor;
}
