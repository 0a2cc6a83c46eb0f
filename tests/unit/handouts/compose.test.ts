import { describe, expect, test } from 'vitest';
import { compose } from '#main/handouts/compose/index.ts';
import { partsOfRank, ranksOf, type Section, type SectionId, type SheetContent } from '#main/handouts/compose/content.ts';
import { Career } from '#shared/models/career.ts';
import type { Missing } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import {
  attainment,
  career,
  employment,
  growth,
  hourly,
  openings,
  payRange,
  projections,
  related,
  releases,
  stateGrowth,
  text,
  TODAY,
  wayIn,
  yearly,
} from './careers.ts';

const { sheet } = en;

function composed(more: Partial<Career> = {}): SheetContent {
  const whole = career(more);
  expect(() => Career.parse(whole)).not.toThrow();
  return compose(whole, en, { today: TODAY, releases });
}

const section = (content: SheetContent, id: SectionId): Section | undefined => content.sections.find((each) => each.id === id);
const everything = (content: SheetContent): string => JSON.stringify(content);

/** The words of a section's list or the cells of its table, row by row. */
function rows(content: SheetContent, id: SectionId): string[] {
  const body = section(content, id)?.body;
  if (body?.kind === 'table') return body.rows.map((cells) => cells.join(' | '));
  if (body?.kind === 'bullets') return body.items;
  return [];
}

const amount = (words: string) => ({ words, isBound: false });

describe('pay', () => {
  test('of the place leads, with the nation’s beside it, each under its name', () => {
    const { pay } = composed();
    expect(pay.heading).toBe(sheet.pay.heading('Indiana'));
    expect([pay.big, pay.unit]).toEqual(['$47,670', sheet.pay.aYear]);
    expect(pay.lines).toEqual([sheet.pay.nationAYear('$51,140')]);
    expect(pay.chart?.rows.map(({ label }) => label)).toEqual(['Indiana', 'U.S.']);
  });

  test('of the nation alone is shown once', () => {
    const { pay } = composed({ place: 'US', figures: [...payRange('US', 51_140), ...projections] });
    expect(pay.heading).toBe(sheet.pay.heading('United States'));
    expect(pay.lines).toEqual([]);
    expect(pay.chart?.rows).toHaveLength(1);
  });

  test.each<Missing>(['withheld', 'notProduced', 'unknown'])(
    'that a place does not have (%s) is the nation’s, under its name, with the reason',
    (why) => {
      const { pay } = composed({ figures: [yearly('IN', 'median', why), ...payRange('US', 51_140), ...projections] });
      expect(pay.heading).toBe(sheet.pay.heading('United States'));
      expect(pay.big).toBe('$51,140');
      expect(pay.lines).toEqual([sheet.pay.placeMissing('Indiana', en.missing[why])]);
      expect(pay.chart?.rows.map(({ label }) => label)).toEqual(['U.S.']);
      expect(pay.chart?.alt).not.toContain('Indiana');
    },
  );

  test('that the place has no row for is missing just so', () => {
    const { pay } = composed({ figures: [...payRange('US', 51_140), ...projections] });
    expect(pay.lines).toEqual([sheet.pay.placeMissing('Indiana', en.missing.notProduced)]);
  });

  test('is explained by its bar only where every bar holds 8 in 10', () => {
    const withP90 = (place: string, p90: number | Missing, more = {}) =>
      composed({
        figures: [...payRange('IN', 47_670), ...payRange('US', 51_140)].map((figure) =>
          figure.place === place && figure.statistic === 'p90' ? yearly(place, 'p90', p90, more) : figure,
        ),
      }).pay;
    const [whole, simple] = [sheet.pay.sourceWithBar('May 2025'), sheet.pay.source('May 2025')];
    expect(withP90('IN', 79_270).source).toBe(whole);
    for (const place of ['IN', 'US'])
      for (const pay of [withP90(place, 'unknown'), withP90(place, 239_200, { bound: 'atLeast' })]) {
        expect(pay.source).toBe(simple);
        expect(pay.chart?.rows).toHaveLength(2);
      }
  });

  test('is a median: a mean never stands in for it', () => {
    const { pay } = composed({ figures: [yearly('IN', 'mean', 60_000), ...payRange('US', 51_140), ...projections] });
    expect(pay.big).toBe('$51,140');
    expect(everything(composed({ figures: [yearly('IN', 'mean', 61_234)] }))).not.toContain('61,234');
  });

  test('has the published hourly figure beside it, or the derived one as “about”', () => {
    const beside = (derivation: object) =>
      composed({
        figures: [...payRange('IN', 47_670), hourly('IN', 'median', 22.9, derivation), ...payRange('US', 51_140)],
      }).pay.lines.join();
    expect(beside({})).toContain(sheet.pay.exactlyAnHour('$22.90'));
    expect(beside({})).not.toContain(sheet.pay.aboutAnHour('$22.90'));
    expect(beside({ basis: 'derived', how: 'annualDividedBy2080' })).toContain(sheet.pay.aboutAnHour('$22.90'));
    expect(beside({ value: null, missing: 'annualOnly' })).not.toMatch(/hour/);
  });

  test('says in the words of its chart what the bars say, for each place with its period', () => {
    const alt = composed().pay.chart?.alt ?? '';
    expect(alt).toContain('May 2025');
    expect(alt).toContain(`Indiana: ${sheet.pay.chartRow('', amount('$27,670'), amount('$47,670'), amount('$67,670')).slice(2)}`);
    expect(alt).toContain(`United States: ${sheet.pay.chartRow('', amount('$31,140'), amount('$51,140'), amount('$71,140')).slice(2)}`);
  });

  test('has no chart where only the median is published', () => {
    const { pay } = composed({ place: 'US', figures: [yearly('US', 'median', 51_140)] });
    expect(pay.big).toBe('$51,140');
    expect(pay.chart).toBeUndefined();
  });

  test('has a note in its table that says what it is, a year or an hour', () => {
    const body = section(composed(), 'payTable')?.body;
    expect(body?.kind === 'table' && body.note).toBe(sheet.payTable.note(false));
    expect(body?.kind === 'table' && body.columns).toEqual(['', 'Indiana, May 2025', 'U.S., May 2025']);
    expect(rows(composed(), 'payTable')[2]).toBe(`${sheet.payTable.rows.median} | $47,670 | $51,140`);
  });
});

describe('pay that is a bound', () => {
  const bound = (place: 'IN' | 'US') => yearly(place, 'p90', 239_200, { bound: 'atLeast' });
  const figures = [...payRange('IN', 190_000).slice(0, 4), bound('IN'), ...payRange('US', 190_000).slice(0, 4), bound('US')];

  test('says “or more”', () => {
    const content = composed({ figures });
    expect(content.pay.chart?.rows[0]?.p90).toBe('$239,200 or more');
    expect(rows(content, 'payTable')[4]).toContain('$239,200 or more | $239,200 or more');
    expect(composed({ figures: [yearly('IN', 'median', 239_200, { bound: 'atLeast' })] }).pay.big).toBe('$239,200 or more');
  });

  test('says it once, and never “or more or less”', () => {
    const everyBound = payRange('US', 239_200, { value: 239_200, bound: 'atLeast' });
    for (const content of [composed({ figures }), composed({ figures: everyBound, place: 'US' })]) {
      expect(content.pay.chart?.alt).toContain('$239,200 or more');
      expect(everything(content)).not.toMatch(/or more or (more|less)/);
    }
  });
});

describe('pay by the hour only', () => {
  const national = [
    yearly('US', 'median', 'hourlyOnly'),
    hourly('US', 'p10', 16.5),
    hourly('US', 'median', 29.05),
    hourly('US', 'p90', 143.68),
  ];
  const actors = (more: Partial<Career> = {}) =>
    composed({ figures: [yearly('IN', 'median', 'unknown'), ...national, ...projections], ...more });

  test('leads with the hourly figure and says that there is no other', () => {
    const { pay } = actors();
    expect([pay.big, pay.unit]).toEqual(['$29.05', sheet.pay.anHour]);
    expect(pay.lines[0]).toBe(sheet.pay.hourlyOnly);
    expect(pay.heading).toBe(sheet.pay.heading('United States'));
    expect(pay.chart?.rows[0]).toMatchObject({ p10: '$16.50', p90: '$143.68' });
  });

  test('says of the place that its hourly figure is not in this edition', () => {
    expect(actors().pay.lines).toContain(sheet.pay.placeMissing('Indiana', sheet.pay.notInEdition));
    expect(actors({ place: 'US', figures: national }).pay.lines).toEqual([sheet.pay.hourlyOnly]);
  });

  test('is in dollars an hour all through the sheet', () => {
    const body = section(actors(), 'payTable')?.body;
    expect(body?.kind === 'table' && body.note).toBe(sheet.payTable.note(true));
    expect(rows(actors(), 'payTable')[2]).toBe(`${sheet.payTable.rows.median} | $29.05`);
  });

  test('has the place’s own hourly figure where there is one', () => {
    const { pay } = actors({ figures: [hourly('IN', 'median', 24.1), ...national] });
    expect(pay.heading).toBe(sheet.pay.heading('Indiana'));
    expect(pay.big).toBe('$24.10');
    expect(pay.lines).toContain(sheet.pay.nationAnHour('$29.05'));
  });

  test('stands beside no yearly pay of related careers', () => {
    const content = actors({ related: ['One', 'Two', 'Three'].map((title) => related(title, yearly('IN', 'median', 107_550))) });
    expect(section(content, 'related')?.body).toEqual({ kind: 'bullets', items: ['One', 'Two', 'Three'] });
    expect(content.sources.text).not.toContain(sheet.sources.relatedPay('').slice(0, 20));
  });
});

describe('a military career', () => {
  const content = composed({
    kind: 'military',
    place: 'US',
    figures: [],
    allOccupations: [],
    interests: [],
    zone: undefined as never,
    title: 'Air Crew Officers',
  });

  test('says why there is no official figure, in each tile', () => {
    expect([content.pay.big, ...content.pay.lines]).toEqual([sheet.pay.none, sheet.pay.noneMilitary]);
    expect([content.outlook.big, ...content.outlook.lines]).toEqual([sheet.outlook.none, sheet.outlook.noneMilitary]);
    expect([content.entry.big, ...content.entry.lines]).toEqual([sheet.entry.military, sheet.entry.noneMilitary]);
  });

  test('has no chart, no table of figures and no source of pay', () => {
    expect([content.pay.chart, content.outlook.chart]).toEqual([undefined, undefined]);
    expect(content.sections.map(({ id }) => id)).toEqual(['prompts']);
    expect(content.sources.text).not.toMatch(/Wage survey|Projections/);
  });

  test('is told from a career that the survey does not cover', () => {
    const other = composed({ figures: projections });
    expect([other.pay.big, ...other.pay.lines]).toEqual([sheet.pay.none, sheet.pay.noneSurvey]);
  });
});

describe('a member of a group', () => {
  const group = { basis: 'group', from: '31-1120' } as const;
  const figures = [
    ...payRange('IN', 47_670, group),
    ...payRange('US', 51_140, group),
    growth(17, group),
    openings(700),
    wayIn('entryEducation', 'highSchool', group),
  ];
  const content = composed({
    kind: 'groupMember',
    group: { soc: '31-1120', title: 'Home Health and Personal Care Aides', hasText: true },
    figures,
  });

  test('says under its title whose figures these are', () => {
    expect(content.official).toContain('29-2072');
    expect(content.official).toContain(sheet.groupLine('Home Health and Personal Care Aides'));
  });

  test('says it in the source of each tile', () => {
    expect(content.pay.source).toBe(sheet.forGroup(sheet.pay.sourceWithBar('May 2025')));
    expect(content.outlook.source).toBe(sheet.forGroup(sheet.outlook.source('2024–34')));
    expect(content.entry.source).toBe(sheet.forGroup(sheet.entry.source('2024–34')));
  });

  test('cites the group’s title and code with the wages', () => {
    expect(content.sources.text).toContain(sheet.sources.pay('Wage survey, May 2025', 'Home Health and Personal Care Aides, 31-1120'));
  });

  test('is told from a career with figures of its own', () => {
    const own = composed();
    expect(own.official).toBe(sheet.officialCode('29-2072'));
    expect(own.pay.source).toBe(sheet.pay.sourceWithBar('May 2025'));
  });

  test('is named by its group', () => {
    const whole = composed({
      kind: 'group',
      members: [
        { soc: '31-1121', title: 'Home Health Aides' },
        { soc: '31-1122', title: 'Personal Care Aides' },
      ],
    });
    expect(whole.official).toContain(sheet.membersLine(['Home Health Aides', 'Personal Care Aides']));
  });
});

describe('the outlook', () => {
  test('is a percentage with its period, beside all occupations in the same period', () => {
    const { outlook } = composed({ allOccupations: [growth(9.9, { period: '2022–32' }), growth(3.1)] });
    expect([outlook.big, outlook.unit]).toEqual(['+7.1%', sheet.outlook.jobs('2024–34')]);
    expect(outlook.chart?.rows.map(({ value }) => value)).toEqual([7.1, 3.1]);
    expect(outlook.chart?.alt).toBe(sheet.outlook.chartAlt('2024–34', '+7.1%', '+3.1%'));
    expect(composed({ allOccupations: [growth(9.9, { period: '2022–32' })] }).outlook.chart).toBeUndefined();
  });

  test('of the state carries its own period, in the line and in the source', () => {
    const { outlook, sources } = composed({ figures: [stateGrowth('IN', 8.2), ...projections] });
    expect(outlook.big).toBe('+7.1%');
    expect(outlook.lines).toContain(sheet.outlook.state('Indiana', '2022–32', '+8.2%'));
    expect(outlook.source).toBe(sheet.outlook.sourceWithState('2024–34', '2022–32'));
    expect(sources.text).toContain(sheet.sources.state('State projections, 2022–32'));
  });

  test('of another state is not shown', () => {
    expect(everything(composed({ figures: [stateGrowth('TX', 66.6), ...projections] }))).not.toContain('66.6');
  });

  test.each([
    [-12.34, '−12.3%'],
    [0, '0.0%'],
    [1234.5, '+1,234.5%'],
  ])('of %d is printed %s', (value, printed) => {
    expect(composed({ figures: [growth(value)] }).outlook.big).toBe(printed);
  });

  test('counts openings, and where the source rounds to none says that they are few', () => {
    expect(composed().outlook.lines).toContain(sheet.outlook.openings('14,200'));
    expect(composed({ figures: [growth(1), openings(0)] }).outlook.lines).toEqual([sheet.outlook.fewOpenings]);
  });
});

describe('the way in', () => {
  test('is the typical education, with experience and training in words', () => {
    const { entry } = composed();
    expect(entry.big).toBe(en.education.certificate);
    expect(entry.lines).toEqual([en.experience.none, en.training.none]);
    expect(entry.source).toBe(sheet.entry.source('2024–34'));
  });

  test('leaves out what the source does not say', () => {
    const { entry } = composed({ figures: [wayIn('entryEducation', 'bachelor')] });
    expect(entry.lines).toEqual([]);
  });
});

describe('how many people do this work', () => {
  const figures = [employment('IN', 3_120), employment('US', 194_720), ...projections];

  test('tells the survey’s count from the projections’, each with its place, its period and whom it counts', () => {
    expect(rows(composed({ figures }), 'workers')).toEqual([
      sheet.workers.employed('3,120', 'Indiana', 'May 2025'),
      sheet.workers.employed('194,720', 'United States', 'May 2025'),
      sheet.workers.jobs('194,800', '208,600', '2024', '2034'),
    ]);
  });

  test('leaves out a count that is withheld: it is never 0, and the nation’s stays the nation’s', () => {
    const withheld = [employment('IN', null, { missing: 'withheld' }), employment('US', 194_720), ...projections];
    const found = rows(composed({ figures: withheld }), 'workers');
    expect(found).toEqual([
      sheet.workers.employed('194,720', 'United States', 'May 2025'),
      sheet.workers.jobs('194,800', '208,600', '2024', '2034'),
    ]);
    expect(found.join()).not.toMatch(/Indiana|\b0 employees/);
  });

  test('is not a section where nobody counted', () => {
    const none = composed({
      figures: [employment('IN', null, { missing: 'withheld' }), employment('US', null, { missing: 'withheld' }), growth(1)],
    });
    expect(section(none, 'workers')).toBeUndefined();
  });
});

describe('the schooling of workers', () => {
  test('is named, numbered and dated in the words of its chart', () => {
    const body = section(composed({ figures: [attainment('highSchool', 28.8), attainment('bachelor', 15)] }), 'attainment')?.body;
    expect(body?.kind === 'bars' && body.rows.map((row) => `${row.label} ${row.text}`)).toEqual([
      `${en.education.highSchool} 28.8%`,
      `${en.education.bachelor} 15.0%`,
    ]);
    expect(body?.kind === 'bars' && body.alt).toBe(
      sheet.attainment.alt('2022–23', [`${en.education.highSchool} 28.8%`, `${en.education.bachelor} 15.0%`]),
    );
    expect(body?.kind === 'bars' && body.note).toBe(sheet.attainment.note('2022–23'));
  });

  test('says where the source says that its group does not match exactly', () => {
    const body = section(composed({ figures: [attainment('bachelor', 15, { how: 'notExactAcsMatch' })] }), 'attainment')?.body;
    expect(body?.kind === 'bars' && body.note).toBe(sheet.attainment.noteNotExact('2022–23'));
  });
});

describe('related careers', () => {
  const paid = (title: string, value: number | Missing, more: object = {}) => related(title, yearly('IN', 'median', value, more));

  test('stand with their median pay, its place and its period', () => {
    const content = composed({ related: [paid('One', 41_400), paid('Two', 46_470), paid('Three', 44_060), paid('Four', 1)] });
    expect(rows(content, 'related')).toEqual(['One | $41,400', 'Two | $46,470', 'Three | $44,060']);
    const body = section(content, 'related')?.body;
    expect(body?.kind === 'table' && body.columns).toEqual(sheet.relatedColumns('Indiana', 'May 2025'));
  });

  test('with a figure come before those without; where too few have one, the reason stands in its place', () => {
    const four = [paid('One', 'withheld'), paid('Two', 46_470), paid('Three', 44_060), paid('Four', 40_000)];
    expect(rows(composed({ related: four }), 'related')).toEqual(['Two | $46,470', 'Three | $44,060', 'Four | $40,000']);
    expect(rows(composed({ related: four.slice(0, 3) }), 'related')[0]).toBe(`One | ${en.missing.withheld}`);
  });

  test('stand under one period: one of another period gives way', () => {
    const old = paid('Old', 39_000, { period: 'May 2024' });
    const four = [paid('One', 41_400), old, paid('Three', 44_060), paid('Four', 40_000)];
    expect(rows(composed({ related: four }), 'related')).toEqual(['One | $41,400', 'Three | $44,060', 'Four | $40,000']);
    expect(rows(composed({ related: four.slice(0, 3) }), 'related')).toEqual(['One | $41,400', 'Three | $44,060']);
  });

  test('leave out what is called “All Other”: it tells a student nothing', () => {
    const four = [paid('Computer Occupations, All Other', 1), paid('Two', 46_470), paid('Three', 44_060), paid('Four', 40_000)];
    expect(rows(composed({ related: four }), 'related')).toEqual(['Two | $46,470', 'Three | $44,060', 'Four | $40,000']);
  });

  test('are a plain list where none has a figure, and no section where there are none', () => {
    expect(section(composed({ related: [related('One'), related('Two')] }), 'related')?.body).toEqual({
      kind: 'bullets',
      items: ['One', 'Two'],
    });
    expect(section(composed({ related: [] }), 'related')).toBeUndefined();
  });

  test('say so where the pay is that of a whole group', () => {
    const content = composed({
      related: [paid('One', 41_400), paid('Two', 77_710, { basis: 'group', from: '13-1020' }), paid('Three', 44_060)],
    });
    expect(JSON.stringify(section(content, 'related'))).toMatch(/group/i);
  });

  test('have their source cited also where the career itself has no pay', () => {
    const content = composed({ figures: projections, related: [paid('One', 41_400), paid('Two', 46_470), paid('Three', 44_060)] });
    expect(content.sources.text).toContain('Wage survey, May 2025');
  });
});

describe('every figure on the sheet', () => {
  test('has a source with its period in its tile', () => {
    const content = composed({ figures: [stateGrowth('IN', 8.2), ...payRange('IN', 47_670), ...payRange('US', 51_140), ...projections] });
    expect(content.pay.source).toContain('May 2025');
    expect(content.outlook.source).toContain('2024–34');
    expect(content.outlook.source).toContain('2022–32');
    expect(content.entry.source).toContain('2024–34');
  });

  test('follows its own period, not the words of today’s release', () => {
    const content = composed({ place: 'US', figures: payRange('US', 51_140, { period: 'May 2026' }) });
    expect(content.pay.source).toBe(sheet.pay.sourceWithBar('May 2026'));
    expect(content.pay.chart?.alt).toContain('May 2026');
    expect(everything(content.pay as never)).not.toContain('May 2025');
  });

  test('never stands under a period that is not its own', () => {
    const content = composed({ figures: [...payRange('IN', 47_670, { period: 'May 2026' }), ...payRange('US', 51_140)] });
    const nationShown = content.pay.lines.some((line) => line.includes('$51,140'));
    const tile = JSON.stringify(content.pay);
    expect(!nationShown || tile.includes('May 2025')).toBe(true);
    const table = section(content, 'payTable')?.body;
    expect(table?.kind === 'table' && table.columns.filter((heading) => heading.includes('U.S.') && heading.includes('May 2026'))).toEqual(
      [],
    );
  });
});

describe('the words of a sheet', () => {
  test('are ours where the text is written, with the official title and code beneath', () => {
    const content = composed({ text });
    expect(content.title).toBe('Medical Records Specialist');
    expect(content.official).toBe(sheet.officialTitle('Medical Records Specialists', '29-2072'));
    expect(content.oneLine).toBe(text.oneLine);
    expect(content.alsoCalled?.text).toBe('Medical coder');
    expect(content.sections.map(({ id }) => id)).toEqual(['whatTheyDo', 'week', 'likeItIf', 'whereAndWhen', 'body', 'steps', 'startNow']);
    expect(content.sections.find(({ id }) => id === 'steps')?.remarks.map((remark) => remark.text)).toEqual([text.licenses, text.lead]);
  });

  test('send to the official description where ours is not written, and give figures and questions', () => {
    const content = composed({
      figures: [...payRange('IN', 47_670), ...payRange('US', 51_140), employment('US', 1), ...projections, attainment('bachelor', 15)],
    });
    expect(content.title).toBe('Medical Records Specialists');
    expect(content.oneLine).toBe(sheet.lookItUp);
    expect(content.sections.map(({ id }) => id)).toEqual(['payTable', 'workers', 'interests', 'attainment', 'prompts']);
  });

  test('are those of the official description where a release has it, and send nobody elsewhere for it', () => {
    const official = { description: 'Compile and keep records.', tasks: ['Protect records.', 'Retrieve records.'], release: 'onet' };
    const content = composed({ official });
    expect(content.oneLine).toBe(sheet.officialPage);
    expect(content.sections.find(({ id }) => id === 'official')?.body).toEqual({ kind: 'paragraphs', paragraphs: [official.description] });
    expect(content.sections.find(({ id }) => id === 'tasks')?.body).toEqual({ kind: 'bullets', items: official.tasks });
    expect(composed({ text, official }).oneLine).toBe(text.oneLine);
  });

  test('give at most three other titles, none that says the same again', () => {
    const also = ['Medical Records Specialist', 'Coder', 'Clerk', 'Analyst', 'Auditor'];
    expect(composed({ also }).alsoCalled?.text).toBe('Coder, Clerk, Analyst');
    expect(composed({ also: [] }).alsoCalled).toBeUndefined();
  });

  test('name career and place in the document’s title', () => {
    expect(composed({ text }).documentTitle).toBe(sheet.documentTitle('Medical Records Specialist', 'Indiana'));
    expect(composed().header.kind).toContain('Indiana');
  });

  test('lead to the official page of the career', () => {
    const { link } = composed();
    expect(link.url).toBe('https://www.onetonline.org/link/summary/29-2072.00');
    expect(link.alt).toContain(link.printed);
    expect(composed({ soc: '29-2010', kind: 'group' }).link.url).toContain('oes292010');
  });

  test('are never a hole: no “undefined”, no “null”, no “NaN”', () => {
    for (const content of [composed(), composed({ text }), composed({ figures: [], allOccupations: [], related: [related('One')] })]) {
      expect(everything({ ...content, alsoCalled: undefined })).not.toMatch(/undefined|NaN|"null|null"/);
    }
  });
});

describe('what may be left off', () => {
  const content = composed({ text, related: [related('One')] });

  test('is never the title, a tile, a date or a source', () => {
    expect(Math.min(...ranksOf(content))).toBeGreaterThan(2);
  });

  test('is named as the counselor reads it, together with all of its rank', () => {
    expect(partsOfRank(content, 10)).toEqual([sheet.remarks.alsoCalled]);
    expect(partsOfRank(content, 6)).toEqual([sheet.sections.whereAndWhen, sheet.sections.body, sheet.remarks.licenses]);
  });
});

describe('the sources', () => {
  const figures = [
    stateGrowth('IN', 8.2),
    ...payRange('IN', 47_670),
    ...payRange('US', 51_140),
    ...projections,
    attainment('bachelor', 15),
  ];
  const { text: words } = composed({ figures }).sources;
  const count = (part: string): number => words.split(part).length - 1;

  test('cite each release once, however many figures come from it', () => {
    expect(['Wage survey, May 2025', 'Projections, 2024–34', 'State projections, 2022–32', 'Attainment, 2022–23'].map(count)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test('name the occupation whose pay it is', () => {
    expect(words).toContain(sheet.sources.pay('Wage survey, May 2025', 'Medical Records Specialists, 29-2072'));
  });

  test('hold the O*NET statement as its release words it', () => {
    expect(count(releases.get('onet')?.citation ?? '')).toBe(1);
  });

  test('say on which day the sheet was made', () => {
    expect(words).toContain(sheet.sources.made('November 23, 2026'));
    expect(compose(career(), en, { today: '2027-01-02', releases }).sources.text).toContain('January 2, 2027');
  });

  test('leave out what is not on the sheet', () => {
    expect(composed({ figures, text }).sources.text).not.toContain('Attainment');
    expect(composed({ figures: projections }).sources.text).not.toContain('Wage survey');
    expect(composed({ figures: [yearly('IN', 'median', 'withheld'), ...projections] }).sources.text).not.toContain('Wage survey');
    expect(composed({ figures: figures.slice(1) }).sources.text).not.toContain('State projections');
  });

  test.each([
    ['pay', { figures: payRange('IN', 47_670, { release: 'nobody-knows' }) }],
    ['growth', { figures: [growth(7.1, { release: 'nobody-knows' })] }],
    ['titles and interests', { occupationRelease: 'nobody-knows' }],
  ])('refuse a sheet whose %s come from an unknown release', (_, more) => {
    expect(() => composed(more)).toThrow(en.data.unknownRelease('nobody-knows'));
  });
});
