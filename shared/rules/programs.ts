import type { Figure } from '../models/figure.ts';
import { AwardLevel, type AwardGroup } from '../models/program.ts';
import { pick } from './pick.ts';

/** How far a student may be expected to travel, in miles: how many schools lie within it is always said. */
export const WITHIN_MILES = 50;

const groups: Record<AwardLevel, AwardGroup> = {
  under12Weeks: 'certificate',
  '12WeeksTo1Year': 'certificate',
  '1To2Years': 'certificate',
  '2To4Years': 'certificate',
  associate: 'associate',
  bachelor: 'bachelor',
  afterBachelor: 'graduate',
  master: 'graduate',
  afterMaster: 'graduate',
  doctorResearch: 'graduate',
  doctorProfessional: 'graduate',
  doctorOther: 'graduate',
};

export const awardGroupOf = (level: AwardLevel): AwardGroup => groups[level];

/** What one can begin after high school. */
export const afterHighSchool: readonly AwardGroup[] = ['certificate', 'associate', 'bachelor'];

/** By the whole miles that are printed: 50.4 is 50. */
export const isWithin = ({ miles }: { miles: number }): boolean => Math.round(miles) <= WITHIN_MILES;

/** Farther away a school is no longer one that is near, and no sheet says so of it. */
export const NEAR_AT_MOST = 200;

/** What is shown of a career unless the counselor asks for something else: everything only where one usually enters it with a master's degree or more. */
export function usualAwards(figures: readonly Figure[]): AwardGroup[] {
  const entry = pick(figures, { measure: 'entryEducation', statistic: 'typical', place: 'US' })?.value;
  return entry === 'master' || entry === 'doctoral' ? [] : [...afterHighSchool];
}

/** The awards with these bits, shortest first. */
export const awardsOfBits = (bits: number): AwardLevel[] => AwardLevel.options.filter((_, index) => bits & (1 << index));

/** Awards of several programs, each once, shortest first. */
export const awardsTogether = (lists: readonly (readonly AwardLevel[])[]): AwardLevel[] =>
  AwardLevel.options.filter((level) => lists.some((list) => list.includes(level)));

/** The bits of all awards of these groups; of every award for none. */
export const bitsOfGroups = (wanted: readonly AwardGroup[]): number =>
  AwardLevel.options.reduce(
    (bits, level, index) => (wanted.length === 0 || wanted.includes(groups[level]) ? bits | (1 << index) : bits),
    0,
  );

/** The mean radius of the earth, in miles. */
const EARTH = 3958.8;

/** Miles along the great circle between two points in degrees (haversine). */
export function milesBetween(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const radians = Math.PI / 180;
  const south = Math.sin(((otherLat - lat) * radians) / 2);
  const east = Math.sin(((otherLon - lon) * radians) / 2);
  const half = south * south + Math.cos(lat * radians) * Math.cos(otherLat * radians) * east * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Teachers at colleges: the crosswalk names them beside nearly every field, which says nothing of how to become one. */
export const teachesEveryField = (soc: string): boolean => soc.startsWith('25-1');

const SHORT: Readonly<Record<string, string>> = { saint: 'st', mount: 'mt', fort: 'ft' };

/** A city's name as it is compared: `Saint Paul`, `ST. PAUL` and `st paul` are one. */
export const cityKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[.'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => SHORT[word] ?? word)
    .join(' ');

/** `bloomington-in` */
export const cityId = (name: string, state: string): string => `${cityKey(name).replaceAll(' ', '-')}-${state.toLowerCase()}`;
