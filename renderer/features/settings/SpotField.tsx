import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '#shared/models/figure.ts';
import type { City, SpotId } from '#shared/models/program.ts';
import { findCities, namedCities, zipIn } from '#shared/rules/spots.ts';
import { en } from '#shared/text/en.ts';
import { cities, spot } from '../../door/queries.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import styles from './SettingsScreen.module.css';

const words = en.programs.field;

/** Cities offered for what is typed. */
const MOST = 12;

const nameOf = ({ name, state }: City): string => `${name}, ${state}`;

/** The place that words name without a doubt; '' for no words, undefined where it is not clear. */
function meant(typed: string, list: readonly City[]): SpotId | undefined {
  if (typed.trim() === '') return '';
  const named = namedCities(list, typed);
  return zipIn(typed) ?? (named.length === 1 && typed.includes(',') ? named[0]!.id : undefined);
}

/** While nothing is typed, the cities of the state, for whoever opens the list. */
const offered = (list: readonly City[], typed: string | undefined, place: Place): { id: SpotId; name: string }[] =>
  (typed === undefined ? list.filter(({ state }) => state === place) : findCities(list, typed, place).slice(0, MOST)).map((city) => ({
    id: city.id,
    name: nameOf(city),
  }));

/**
 * Where miles are measured from: a city, those of the school's state first, or a ZIP code. It is taken as soon as it is clear which is
 * meant; words that mean nothing are said to be so when the field is left.
 */
export function SpotField({
  near,
  place,
  onChange,
  isDisabled = false,
}: {
  near: SpotId;
  place: Place;
  onChange: (near: SpotId) => void;
  isDisabled?: boolean;
}) {
  const { data: list = [] } = useQuery(cities);
  const { data: known } = useQuery({ ...spot(near), enabled: near !== '' });
  const [typed, setTyped] = useState<string>();
  const [isLeft, setIsLeft] = useState(false);
  const kept = list.find(({ id }) => id === near);
  const text = typed ?? (kept ? nameOf(kept) : near);
  const isUnknown = near !== '' && known?.spot === null;
  const isUnclear = isLeft && typed !== undefined && meant(typed, list) === undefined;
  const problem = isUnclear ? words.unclear(typed) : isUnknown ? en.programs.unknownSpot(near) : undefined;
  const take = (id: SpotId): void => {
    if (id !== near) onChange(id);
  };
  return (
    <div>
      <ComboBox
        label={words.label}
        hint={words.hint}
        problem={problem}
        text={text}
        onText={(next) => {
          if (next === text) return;
          setTyped(next);
          setIsLeft(false);
          const id = meant(next, list);
          if (id !== undefined) take(id);
        }}
        options={offered(list, typed, place)}
        onChoose={(id) => {
          setTyped(undefined);
          take(id);
        }}
        onLeave={() => setIsLeft(true)}
        isDisabled={isDisabled}
      />
      <output className={styles.saved}>{known?.spot?.kind === 'area' && en.programs.unknownZip(near, known.spot.name)}</output>
    </div>
  );
}
