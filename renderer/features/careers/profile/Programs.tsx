import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AwardGroup, NearPrograms, ProgramSchool, SchoolControl } from '#shared/models/program.ts';
import { afterHighSchool, teachesEveryField } from '#shared/rules/programs.ts';
import { en } from '#shared/text/en.ts';
import { programsNear, useSettings } from '../../../door/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useFigures } from './figures.ts';
import { releaseLink } from '#shared/rules/figureWords.ts';
import { OpenPage } from './OpenPage.tsx';
import { Section } from './OurText.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import styles from './Programs.module.css';
import profile from './Profile.module.css';

const words = en.programs;

/** What may be chosen, in the words of the list: groups of awards, or any. */
type AwardChoice = AwardGroup | 'afterHighSchool' | 'any';
type ControlChoice = SchoolControl | 'any';

const awardChoices: readonly { id: AwardChoice; name: string }[] = [
  { id: 'afterHighSchool', name: words.afterHighSchool },
  { id: 'certificate', name: words.groups.certificate },
  { id: 'associate', name: words.groups.associate },
  { id: 'bachelor', name: words.groups.bachelor },
  { id: 'graduate', name: words.groups.graduate },
  { id: 'any', name: words.anyAward },
];
const controlChoices: readonly { id: ControlChoice; name: string }[] = [
  { id: 'any', name: words.anyControl },
  { id: 'public', name: words.controls.public },
  { id: 'nonprofit', name: words.controls.nonprofit },
  { id: 'forProfit', name: words.controls.forProfit },
];

const awardsOf = (choice: AwardChoice): AwardGroup[] =>
  choice === 'any' ? [] : choice === 'afterHighSchool' ? [...afterHighSchool] : [choice];

const choiceOf = ({ awards: [first, ...more] }: Pick<NearPrograms, 'awards'>): AwardChoice =>
  first === undefined ? 'any' : more.length > 0 ? 'afterHighSchool' : first;

/** How many schools are shown: at first, and with each "Show more". */
const STEPS = [5, 15, 50, 200, 500];

/** The nearest schools whose programs lead to the career; without a place from which to measure, how to say it. */
export function Programs() {
  const { near } = useSettings();
  return (
    <Section title={words.window.heading}>
      {near === '' ? (
        <p className={profile.note}>
          {words.window.sayWhere} <Link href="/settings">{words.window.toSettings}</Link>
        </p>
      ) : (
        <Nearest near={near} />
      )}
    </Section>
  );
}

function Nearest({ near }: { near: string }) {
  const { career } = useFigures();
  const [award, setAward] = useState<AwardChoice>();
  const [control, setControl] = useState<ControlChoice>('any');
  const [step, setStep] = useState(0);
  const asked = {
    soc: career.soc,
    near,
    ...(award && { awards: awardsOf(award) }),
    controls: control === 'any' ? [] : [control],
    most: STEPS[step]!,
  };
  // While more are fetched, those that are there stay.
  const { data, error } = useQuery({ ...programsNear(asked), placeholderData: keepPreviousData });
  if (error) return <ProblemLine error={error} />;
  if (!data) return <output className={styles.loading} />;
  if (data.fields === 0) return <p>{teachesEveryField(career.soc) ? words.teachers : words.noFields}</p>;
  const isMore = data.schools.length < data.total && step < STEPS.length - 1;
  return (
    <>
      <div className={styles.filters}>
        <Select label={words.window.award} options={awardChoices} value={award ?? choiceOf(data)} onChange={setAward} />
        <Select label={words.window.control} options={controlChoices} value={control} onChange={setControl} />
      </div>
      <output className={styles.counts}>{data.total === 0 ? words.none : words.near(data.near, words.counts(data))}</output>
      <ul className={profile.pages}>
        {data.schools.map((school) => (
          <School key={school.id} school={school} />
        ))}
      </ul>
      {isMore && (
        <p className={styles.more}>
          <Button onPress={() => setStep(step + 1)} aria-label={words.window.moreOf}>
            {words.window.more}
          </Button>
        </p>
      )}
      <WhatTheseAre found={data} />
    </>
  );
}

function School({ school: { id, name, city, state, miles, control, programs, hasPage } }: { school: ProgramSchool }) {
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p className={profile.note}>{words.window.where(`${city}, ${state}`, words.miles(miles), words.controls[control])}</p>
        <ul className={styles.programs}>
          {programs.map(({ cip, title, awards }) => (
            <li key={cip}>
              {title}: {words.awardsOf(awards)}
            </li>
          ))}
        </ul>
      </div>
      {hasPage && (
        <OpenPage link={`institution/${id}`} label={words.window.openOf(name)}>
          {words.window.open}
        </OpenPage>
      )}
    </li>
  );
}

/** What a reader must know of the list, and whose it is. */
function WhatTheseAre({ found: { near, period, releases: ids } }: { found: NearPrograms }) {
  const { releases } = useFigures();
  return (
    <div className={`${profile.note} ${styles.about}`}>
      <p>
        {words.onlyAwarded(period)} {words.mainAddress} {words.measuredFrom(near)}
      </p>
      <p>{words.window.source(ids.map((id) => releases.get(id)?.citation ?? id))}</p>
      <div className={styles.sources}>
        {ids.map((id) => (
          <OpenPage key={id} link={releaseLink(id)} label={en.window.profile.sources.openOf(releases.get(id)?.title ?? id)}>
            {id === ids[0] ? words.window.openPrograms : words.window.openCrosswalk}
          </OpenPage>
        ))}
      </div>
    </div>
  );
}
