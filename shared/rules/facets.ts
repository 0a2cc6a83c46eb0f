import type { CareerList, ListedFigures } from '../models/careerList.ts';
import { facetOptions, type Choices, type Facet, type FacetOption } from '../models/facet.ts';
import type { EducationLevel, Soc } from '../models/figure.ts';
import { clustersOf } from './clusters.ts';
import { subjectsOf } from './subjects.ts';

export const facets = Object.keys(facetOptions) as Facet[];

export const noChoices: Choices = { education: [], interests: [], cluster: [], subject: [], pay: [], growth: [], published: [], saved: [] };

export const hasChoices = (choices: Choices): boolean => facets.some((facet) => choices[facet].length > 0);

/** The choices with this option chosen, or no longer chosen. */
export function toggled(choices: Choices, facet: Facet, option: string): Choices {
  const chosen: readonly string[] = choices[facet];
  return { ...choices, [facet]: facetOptions[facet].filter((one) => (one === option) !== chosen.includes(one)) };
}

const schooling: Readonly<Record<EducationLevel, FacetOption<'education'>>> = {
  none: 'highSchool',
  lessThanHighSchool: 'highSchool',
  highSchool: 'highSchool',
  someCollege: 'certificate',
  certificate: 'certificate',
  associate: 'associate',
  bachelor: 'bachelor',
  master: 'graduate',
  doctoral: 'graduate',
};

const PAY_BANDS = [
  [35_000, 'under35'],
  [50_000, '35to50'],
  [75_000, '50to75'],
  [100_000, '75to100'],
] as const;

type Cell = ListedFigures['cells'][number];

export const numberIn = (cell: Cell | undefined): number | undefined => (typeof cell?.value === 'number' ? cell.value : undefined);

function payBand(cell: Cell | undefined): FacetOption<'pay'> {
  const pay = numberIn(cell);
  if (pay === undefined) return 'none';
  return PAY_BANDS.find(([below]) => pay < below)?.[1] ?? '100up';
}

function growthBand(cell: Cell | undefined, ofAll: number): FacetOption<'growth'> {
  const growth = numberIn(cell);
  if (growth === undefined) return 'none';
  if (growth < 0) return 'shrinking';
  return growth > ofAll ? 'faster' : 'slower';
}

/** Pay that is published by the hour only is published, too. */
const isPublished = (cell: Cell | undefined): boolean => numberIn(cell) !== undefined || cell?.missing === 'hourlyOnly';

/** For each career the options that are true of it, as bits in the order of `facetOptions`. */
export type Marks = Readonly<Record<Facet, Int32Array>>;

/** Reads every career of the list once, so that counting at each letter is a matter of bits. */
export function markCareers({ careers, columns, growthOfAll }: CareerList, saved: readonly Soc[]): Marks {
  const savedOnes = new Set(saved);
  const ofAll = growthOfAll?.value;
  const mark = <F extends Facet>(facet: F, optionsOf: (n: number) => readonly FacetOption<F>[]): Int32Array =>
    Int32Array.from(careers, (_, n) => bitsOf(facet, optionsOf(n)));
  return {
    education: mark('education', (n) => [schooling[columns.entryEducation?.cells[n]?.value as EducationLevel] ?? 'none']),
    interests: mark('interests', (n) => careers[n]!.interests),
    cluster: mark('cluster', (n) => Object.values(clustersOf(careers[n]!.soc))),
    subject: mark('subject', (n) => subjectsOf(careers[n]!.soc, careers[n]!.subjects)),
    pay: mark('pay', (n) => [payBand(columns.pay?.cells[n])]),
    growth: mark('growth', (n) => (typeof ofAll === 'number' ? [growthBand(columns.growth?.cells[n], ofAll)] : [])),
    published: mark('published', (n) => (isPublished(columns.pay?.cells[n]) ? ['yes'] : [])),
    saved: mark('saved', (n) => (savedOnes.has(careers[n]!.soc) ? ['yes'] : [])),
  };
}

const bitsOf = (facet: Facet, options: readonly string[]): number =>
  facetOptions[facet].reduce((bits, option, n) => (options.includes(option) ? bits | (1 << n) : bits), 0);

/** How many careers each option would leave, in the order of `facetOptions`. */
export type Counts = Readonly<Record<Facet, readonly number[]>>;

/** Tells which of the choices a career does not fit: facets, by their number. */
function unmetBy(marks: Marks, choices: Choices): (career: number) => number[] {
  const wanted = facets.map((facet) => bitsOf(facet, choices[facet]));
  const active = facets.map((_, n) => n).filter((n) => wanted[n] !== 0);
  return (career) => active.filter((n) => (marks[facets[n]!][career]! & wanted[n]!) === 0);
}

/**
 * The careers that fit all choices, in the order in which they were found.
 * @param found numbers of careers
 */
export function chooseCareers(found: readonly number[], marks: Marks, choices: Choices): number[] {
  const unmet = unmetBy(marks, choices);
  return found.filter((career) => unmet(career).length === 0);
}

/**
 * How many careers each option would leave. A facet's own choices are left out of its counts: they say what choosing one more of its
 * options would bring.
 * @param found numbers of careers
 */
export function countCareers(found: readonly number[], marks: Marks, choices: Choices): Counts {
  const unmet = unmetBy(marks, choices);
  const tallies = facets.map(newTally);
  const all = tallies.map((_, n) => n);
  for (const career of found) {
    const missed = unmet(career);
    if (missed.length > 1) continue;
    for (const n of missed.length === 1 ? missed : all) count(marks[facets[n]!][career]!, tallies[n]!);
  }
  return Object.fromEntries(facets.map((facet, n) => [facet, tallies[n]!])) as Record<Facet, number[]>;
}

const newTally = (facet: Facet): number[] => facetOptions[facet].map(() => 0);

function count(bits: number, tally: number[]): void {
  for (let n = 0; n < tally.length; n += 1) if (bits & (1 << n)) tally[n]! += 1;
}
