import { describe, expect, test } from 'vitest';
import type { Catalog } from '#main/catalog/index.ts';
import { addResult, checkCareers, noResult, sheetsOf, sheetsToCheck, type CheckResult } from '#main/handouts/check/checkCareers.ts';
import type { Handouts, LaidOut } from '#main/handouts/index.ts';
import { placeCodes } from '#shared/models/place.ts';
import { TemplateId, type Paper } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { career, TODAY, text, yearly } from './careers.ts';

type Outcome = Partial<Pick<LaidOut, 'dropped' | 'overflow' | 'unprintable' | 'conflicts'>>;

/** A sheet with one part of each rank. */
const content = { sections: Array.from({ length: 10 }, (_, n) => ({ rank: n + 1, heading: `part ${n + 1}`, remarks: [] })) };

/** Rooms in which every sheet comes out as `outcome` says; `asked` collects what was laid out. */
function rooms(outcome: (place: string, paper: Paper) => Outcome, hasText = true) {
  const asked: string[] = [];
  const catalog = {
    career: (soc: string, place: string) => career({ soc, place, ...(hasText && { text }) }),
    // Nowhere is there as much missing as in Ohio.
    figures: (_: string, place: string) => [
      yearly(place, 'median', place === 'OH' ? 'unknown' : 1),
      yearly(place, 'p10', place === 'OH' ? 'unknown' : 1),
    ],
  } as unknown as Catalog;
  const handouts = {
    layOut: (
      [{ soc, place }]: [{ soc: string; place: string }],
      { template, look: { paper } }: { template: TemplateId; look: { paper: Paper } },
    ) => {
      const isOnePage = template === 'one-page';
      if (isOnePage) asked.push(`${soc} ${place} ${paper}`);
      return { dropped: [], leftOff: [], overflow: 0, unprintable: [], conflicts: [], content, ...(isOnePage && outcome(place, paper)) };
    },
  } as unknown as Handouts;
  return { rooms: { catalog, handouts }, asked };
}

const check = (outcome: Parameters<typeof rooms>[0], hasText = true): CheckResult =>
  checkCareers(rooms(outcome, hasText).rooms, ['29-2072'], false, TODAY, () => {});

describe('a check of careers', () => {
  test('lays each one out at the nation and at its hardest place, on every paper, and says how far it is', () => {
    const { rooms: both, asked } = rooms(() => ({}));
    const told: number[] = [];
    const result = checkCareers(both, ['29-2072', '15-1252'], false, TODAY, (sheets) => told.push(sheets));
    expect(asked.slice(0, 2)).toEqual(['29-2072 US letter', '29-2072 US a4']);
    expect(asked).toHaveLength(8);
    expect(new Set(asked.map((sheet) => sheet.split(' ')[1]))).toHaveLength(2);
    expect(told).toEqual([sheetsToCheck(1, false), sheetsToCheck(1, false)]);
    expect(sheetsOf(result)).toBe(sheetsToCheck(2, false));
    expect(new Set(Object.values(result.templates).map(({ sheets }) => sheets))).toEqual(new Set([8]));
    expect(result.problems).toEqual([]);
  });

  test('lays them out at every place where that is asked for', () => {
    const { rooms: both, asked } = rooms(() => ({}));
    checkCareers(both, ['29-2072'], true, TODAY, () => {});
    expect(asked).toHaveLength(sheetsToCheck(1, true) / TemplateId.options.length);
    expect(new Set(asked.map((sheet) => sheet.split(' ')[1]))).toEqual(new Set(placeCodes));
  });

  test('counts what was left off, by rank and by sheet, with the names of the parts', () => {
    const result = check(() => ({ dropped: [10, 9] }));
    expect(result).toMatchObject({ templates: { 'one-page': { sheets: 4, droppedSheets: 4 }, easy: { droppedSheets: 0 } }, problems: [] });
    expect(result.templates['one-page'].ranks).toEqual({ 9: { count: 4, parts: ['part 9'] }, 10: { count: 4, parts: ['part 10'] } });
  });

  test('has a problem with a sheet that does not fit even so', () => {
    const { problems } = check((place, paper) => ({ overflow: place === 'US' && paper === 'a4' ? 3 : 0 }));
    expect(problems).toEqual([{ template: 'one-page', soc: '29-2072', place: 'US', paper: 'a4', kind: 'overflow' }]);
  });

  test('has a problem with a career of ours that leaves off what must stay, at the nation on Letter', () => {
    expect(check(() => ({ dropped: [6, 5] })).problems).toEqual([
      { template: 'one-page', soc: '29-2072', place: 'US', paper: 'letter', kind: 'essential', parts: ['part 5'] },
    ]);
    expect(check(() => ({ dropped: [10, 6] })).problems).toEqual([]);
    expect(check(() => ({ dropped: [6, 5] }), false).problems).toEqual([]);
  });

  test('has a problem with characters that would print as empty boxes', () => {
    const { problems } = check((place, paper) => (place === 'US' && paper === 'letter' ? { unprintable: ['王'] } : {}));
    expect(problems).toEqual([
      { template: 'one-page', soc: '29-2072', place: 'US', paper: 'letter', kind: 'broken', why: en.sheet.unprintable(['王']) },
    ]);
  });

  test('has a problem with figures that conflict', () => {
    const conflicts = [{ rule: 'twoPeriods' as const, sentence: 'Two periods.', wayOut: 'One.' }];
    const { problems } = check((place, paper) => (place === 'US' && paper === 'letter' ? { conflicts } : {}));
    expect(problems).toEqual([
      { template: 'one-page', soc: '29-2072', place: 'US', paper: 'letter', kind: 'conflict', sentence: 'Two periods.' },
    ]);
  });

  test('goes on after a sheet that cannot be laid out, and says why', () => {
    const result = check((place, paper) => {
      if (place === 'US' && paper === 'letter') throw new Error('a Figure has no words');
      return {};
    });
    expect(result.templates['one-page'].sheets).toBe(4);
    expect(result.problems).toEqual([
      { template: 'one-page', soc: '29-2072', place: 'US', paper: 'letter', kind: 'broken', why: 'a Figure has no words' },
    ]);
  });
});

test('what two workers found is added up', () => {
  const withOnePage = (own: CheckResult['templates']['one-page'], problems: CheckResult['problems']): CheckResult => ({
    templates: { ...noResult().templates, 'one-page': own },
    problems,
  });
  const one = withOnePage({ sheets: 4, droppedSheets: 1, ranks: { 9: { count: 1, parts: ['a'] } } }, [
    { template: 'one-page', soc: '29-2072', place: 'US', paper: 'a4', kind: 'overflow' },
  ]);
  const other = withOnePage(
    { sheets: 2, droppedSheets: 2, ranks: { 9: { count: 2, parts: ['a', 'b'] }, 10: { count: 1, parts: ['c'] } } },
    [],
  );
  expect(addResult(one, other)).toEqual(
    withOnePage(
      { sheets: 6, droppedSheets: 3, ranks: { 9: { count: 3, parts: ['a', 'b'] }, 10: { count: 1, parts: ['c'] } } },
      one.problems,
    ),
  );
  expect(one.templates['one-page'].ranks[9]?.count).toBe(1);
  expect(addResult(noResult(), one)).toEqual(one);
});
