import type { Career } from '#shared/models/career.ts';
import type { Figure, Measure, Missing, Place, Statistic, Unit } from '#shared/models/figure.ts';
import { Release } from '#shared/models/release.ts';

export const TODAY = '2026-11-23';
const SOC = '29-2072';

const release = (id: string, period: string, citation: string): Release =>
  Release.parse({
    id,
    title: citation,
    publisher: 'Publisher',
    period,
    url: 'https://www.bls.gov/',
    licence: 'Public domain',
    citation,
    obtained: 'official',
    origin: 'bundled',
  });

/** Releases with citations that are easily told apart. */
export const releases: ReadonlyMap<string, Release> = new Map(
  [
    release('wages', 'May 2025', 'Wage survey, May 2025'),
    release('wages-states', 'May 2025', 'Wage survey, May 2025'),
    release('projections', '2024–34', 'Projections, 2024–34'),
    release('state-projections', '2022–32', 'State projections, 2022–32'),
    release('attainment', '2022–23', 'Attainment, 2022–23'),
    release('onet', 'December 2025', 'O*NET® is a trademark of USDOL/ETA. It has not approved this page.'),
  ].map((each) => [each.id, each]),
);

const national = (place: Place): boolean => place === 'US';

function figure(measure: Measure, statistic: Statistic, unit: Unit, place: Place, value: Figure['value'], more: Partial<Figure>): Figure {
  return {
    soc: SOC,
    measure,
    statistic,
    value,
    ...(value === null && { missing: 'notProduced' as const }),
    unit,
    place,
    period: 'May 2025',
    release: national(place) ? 'wages' : 'wages-states',
    basis: 'published',
    ...more,
  };
}

type PayStatistic = 'median' | 'p10' | 'p25' | 'p75' | 'p90' | 'mean';

/** Yearly pay; a word in place of the number is the reason why there is none. */
export const yearly = (place: Place, statistic: PayStatistic, value: number | Missing, more: Partial<Figure> = {}): Figure =>
  typeof value === 'number'
    ? figure('pay', statistic, 'usdPerYear', place, value, more)
    : figure('pay', statistic, 'usdPerYear', place, null, { missing: value, ...more });

export const hourly = (place: Place, statistic: PayStatistic, value: number | Missing, more: Partial<Figure> = {}): Figure => ({
  ...yearly(place, statistic, value, more),
  unit: 'usdPerHour',
});

/** The five points of yearly pay, 10 % apart around a median. */
export const payRange = (place: Place, median: number, more: Partial<Figure> = {}): Figure[] =>
  (['p10', 'p25', 'median', 'p75', 'p90'] as const).map((statistic, index) =>
    yearly(place, statistic, median + (index - 2) * 10_000, more),
  );

export const employment = (place: Place, value: number | null, more: Partial<Figure> = {}): Figure =>
  figure('employment', 'count', 'jobs', place, value, more);

const projected = { period: '2024–34', release: 'projections' };

export const growth = (value: number | null, more: Partial<Figure> = {}): Figure =>
  figure('growth', 'percent', 'percent', 'US', value, { ...projected, ...more });

export const stateGrowth = (place: Place, value: number): Figure =>
  figure('growth', 'percent', 'percent', place, value, { period: '2022–32', release: 'state-projections' });

export const openings = (value: number): Figure => figure('openings', 'count', 'jobs', 'US', value, projected);

const jobs = (year: string, value: number): Figure => figure('jobs', 'count', 'jobs', 'US', value, { ...projected, period: year });

export const wayIn = (measure: 'entryEducation' | 'experience' | 'training', value: string, more: Partial<Figure> = {}): Figure =>
  figure(measure, 'typical', 'level', 'US', value, { ...projected, ...more });

export const attainment = (category: NonNullable<Figure['category']>, value: number, more: Partial<Figure> = {}): Figure =>
  figure('attainment', 'percent', 'percent', 'US', value, { category, period: '2022–23', release: 'attainment', ...more });

/** What the projections say of a usual career. */
export const projections: Figure[] = [
  growth(7.1),
  openings(14_200),
  jobs('2024', 194_800),
  jobs('2034', 208_600),
  wayIn('entryEducation', 'certificate'),
  wayIn('experience', 'none'),
  wayIn('training', 'none'),
];

export const related = (title: string, pay?: Figure): Career['related'][number] => ({ soc: '29-2099', title, ...(pay && { pay }) });

/** A career of Indiana with wages of state and nation and with projections, without a text of ours. */
export const career = (more: Partial<Career> = {}): Career => ({
  soc: SOC,
  title: 'Medical Records Specialists',
  kind: 'occupation',
  members: [],
  also: [],
  place: 'IN',
  figures: [...payRange('IN', 47_670), ...payRange('US', 51_140), ...projections],
  allOccupations: [growth(3.1, { soc: '00-0000' })],
  interests: ['C', 'I'],
  zone: 3,
  related: [],
  organizations: [],
  occupationRelease: 'onet',
  ...more,
});

/** Our text, every part of it recognizable. */
export const text: NonNullable<Career['text']> = {
  soc: SOC,
  language: 'en',
  title: 'Medical Records Specialist',
  plural: 'Medical Records Specialists',
  also: ['Medical coder'],
  subjects: [],
  clubs: [],
  organizations: [],
  checked: '2026-10',
  oneLine: 'Keeps records complete.',
  whatTheyDo: ['They check records.'],
  week: ['Check new records'],
  likeItIf: ['can keep a secret'],
  whereTheyWork: 'Hospitals employ the most.',
  hours: 'Most work full time.',
  body: 'Long stretches of sitting.',
  steps: ['Finish high school.', 'Earn a certificate.'],
  licenses: 'No state license.',
  lead: 'Health services manager.',
  startNow: ['Learn twenty word parts'],
  activities: [],
};
