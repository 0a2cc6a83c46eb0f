import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { Figure } from '#shared/models/figure.ts';
import type { ExplainedFigure } from '#shared/rules/figureWords.ts';
import { pathsheet } from './run.ts';

/** Every word in which a figure is explained. */
const Explained = z.strictObject({
  statistic: z.string().min(1),
  meaning: z.string().min(1),
  value: z.string().min(1),
  placeName: z.string().min(1),
  sourceName: z.string().min(1),
  citation: z.string().min(1),
  released: z.string().nullable(),
  how: z.string().nullable(),
  missing: z.string().nullable(),
  linkId: z.string().regex(/^release\//),
  url: z.url(),
}) satisfies z.ZodType<ExplainedFigure>;
const Told = Figure.extend({ explained: Explained });

const AnsweredCareer = z.strictObject({
  soc: z.string(),
  title: z.string(),
  also: z.array(z.string()),
  clusters: z.strictObject({ '2024': z.string(), earlier: z.string() }),
  subjects: z.array(z.string()),
  figures: z.array(Told),
});
const Answer = z.strictObject({
  query: z.string(),
  place: z.string(),
  careers: z.array(AnsweredCareer),
});

const ask = (...words: string[]) => Answer.parse(JSON.parse(pathsheet(['careers', ...words, '--json']).out));

/** Read by hand from the official files: wages of May 2025, projections 2024–34. */
const KNOWN = [
  {
    soc: '29-2072',
    us: [194_720, 51_140, 37_000, 81_150],
    CA: 61_810,
    TX: 48_860,
    jobs: [194_800, 208_600],
    growth: 7.1,
    openings: 14_200,
    entry: 'certificate',
  },
  {
    soc: '29-1141',
    us: [3_379_720, 97_550, 68_940, 137_470],
    CA: 140_270,
    TX: 95_970,
    jobs: [3_391_000, 3_557_100],
    growth: 4.9,
    openings: 189_100,
    entry: 'bachelor',
  },
  {
    soc: '15-1252',
    us: [1_687_890, 135_980, 82_460, 214_670],
    CA: 174_410,
    TX: 132_150,
    jobs: [1_693_800, 1_961_400],
    growth: 15.8,
    openings: 115_200,
    entry: 'bachelor',
  },
];

describe('pathsheet careers', () => {
  test.each(KNOWN)('gives the official figures of $soc with period and release', ({ soc, us, CA, TX, jobs, growth, openings, entry }) => {
    const answers = new Map(['US', 'CA', 'TX'].map((place) => [place, ask(soc, '--place', place).careers[0]?.figures]));
    const value = (place: string, wanted: Partial<Figure>): unknown => {
      const found = answers.get(place)?.filter((figure) => Object.entries(wanted).every(([key, is]) => figure[key as keyof Figure] === is));
      expect(found, JSON.stringify(wanted)).toHaveLength(1);
      return found?.[0]?.value;
    };
    const pay = (place: string, statistic: Figure['statistic']) =>
      value(place, { measure: 'pay', statistic, unit: 'usdPerYear', place, period: 'May 2025' });
    expect([
      value('US', { measure: 'employment', place: 'US', period: 'May 2025', release: 'oews-2025' }),
      pay('US', 'median'),
      pay('US', 'p10'),
      pay('US', 'p90'),
    ]).toEqual(us);
    expect([pay('CA', 'median'), pay('TX', 'median')]).toEqual([CA, TX]);
    expect(['2024', '2034'].map((period) => value('TX', { measure: 'jobs', place: 'US', period }))).toEqual(jobs);
    const projected = { place: 'US', period: '2024–34', release: 'projections-2024-34' };
    expect(value('US', { measure: 'growth', ...projected })).toBe(growth);
    expect(value('US', { measure: 'openings', ...projected })).toBe(openings);
    expect(value('US', { measure: 'entryEducation', ...projected })).toBe(entry);
  });

  test('puts the best match first and keeps the words that were asked', () => {
    const { query, place, careers } = ask('nurse', '--place', 'indiana');
    expect({ query, place, first: careers[0]?.soc }).toEqual({ query: 'nurse', place: 'IN', first: '29-1141' });
  });

  test('shows the whole catalog where no words are given', () => {
    expect(ask().careers).toHaveLength(879);
  });

  test('says of a group’s member whose figures they are', () => {
    const [career] = ask('31-1121').careers;
    const own = career?.figures.filter(({ basis, from }) => basis !== 'group' || from !== '31-1120');
    expect(career?.figures.length).toBeGreaterThan(10);
    expect(own).toEqual([]);
  });

  test('says why a figure has no value', () => {
    const figures = ask('27-2011', '--place', 'CA').careers[0]?.figures ?? [];
    expect(figures.find((figure) => figure.place === 'CA' && figure.statistic === 'median' && figure.unit === 'usdPerYear')).toMatchObject({
      value: null,
      missing: 'hourlyOnly',
    });
    expect(figures.filter(({ value, missing }) => (value === null) !== (missing !== undefined))).toEqual([]);
    expect(figures.filter(({ value, explained }) => (value === null) !== (explained.missing !== null))).toEqual([]);
  });

  test('derives a state’s hourly pay to ten cents and says so', () => {
    const figures = ask('29-2072', '--place', 'IN').careers[0]?.figures ?? [];
    expect(figures.find((figure) => figure.place === 'IN' && figure.statistic === 'median' && figure.unit === 'usdPerHour')).toMatchObject({
      value: 22.9,
      basis: 'derived',
      how: 'annualDividedBy2080',
    });
  });

  test('prints lines for the eye without --json', () => {
    const { code, out } = pathsheet(['careers', 'coder', '--place', 'IN', '--limit', '1']);
    expect(code).toBe(0);
    expect(out).toMatch(/^29-2072 {2}Medical Records Specialists +\$47,670 \(Indiana, May 2025\)\n/);
  });
});
