import { describe, expect, test } from 'vitest';
import type { Career } from '#shared/models/career.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import { asText } from './reading.ts';
import { readPdf } from './readPdf.ts';
import { catalog, handouts, layOut, pdfOf, TODAY } from './sheets.ts';

/** What a reader of the PDF finds, words of pictures included. */
const amount = (value: number) => ({ words: format.dollars(value), isBound: false });
const readSheet = async (soc: Soc, place: Place): Promise<string> => asText((await readPdf(pdfOf(layOut(soc, place)))).root);

/** The same career as if our text were not written yet: such a sheet shows all its figures. */
async function readFigures(soc: Soc, place: Place): Promise<string> {
  const { text: _, ...plain }: Career = catalog.career(soc, place);
  return asText(
    (await readPdf(pdfOf(handouts.layOut([plain], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, TODAY)))).root,
  );
}

const { sheet, format } = en;

/** `notes/data.md`, “Figures that must come out”. */
const MUST = [
  {
    soc: '29-2072',
    us: [194_720, 51_140, 37_000, 81_150],
    ca: 61_810,
    tx: 48_860,
    jobs: [194_800, 208_600],
    growth: '+7.1%',
    openings: 14_200,
    entry: en.education.certificate,
    interests: 'CI',
  },
  {
    soc: '29-1141',
    us: [3_379_720, 97_550, 68_940, 137_470],
    ca: 140_270,
    tx: 95_970,
    jobs: [3_391_000, 3_557_100],
    growth: '+4.9%',
    openings: 189_100,
    entry: en.education.bachelor,
    interests: 'SIC',
  },
  {
    soc: '15-1252',
    us: [1_687_890, 135_980, 82_460, 214_670],
    ca: 174_410,
    tx: 132_150,
    jobs: [1_693_800, 1_961_400],
    growth: '+15.8%',
    openings: 115_200,
    entry: en.education.bachelor,
    interests: 'ICR',
  },
] as const;

describe.each(MUST)('the sheet of $soc', ({ soc, us, ca, tx, jobs, growth, openings, entry, interests }) => {
  const [employed, median, p10, p90] = us;

  test('has the nation’s pay under the nation’s name, of May 2025', async () => {
    const text = await readSheet(soc, 'US');
    expect(text).toContain(`## ${sheet.pay.heading('United States').toUpperCase()}\n${format.dollars(median)} ${sheet.pay.aYear}\n`);
    expect(text).toContain(sheet.pay.sourceWithBar('May 2025'));
    expect(text).toContain(sheet.pay.chartAlt('May 2025', [sheet.pay.chartRow('United States', amount(p10), amount(median), amount(p90))]));
    expect(text).toContain('Occupational Employment and Wage Statistics, May 2025');
  });

  test.each<[Place, string, number]>([
    ['CA', 'California', ca],
    ['TX', 'Texas', tx],
  ])('has the pay of %s under its name, of May 2025, beside the nation’s', async (place, name, own) => {
    const text = await readSheet(soc, place);
    expect(text).toContain(`## ${sheet.pay.heading(name).toUpperCase()}\n${format.dollars(own)} ${sheet.pay.aYear}\n`);
    expect(text).toContain(sheet.pay.nationAYear(format.dollars(median)));
    expect(text).toContain(sheet.pay.sourceWithBar('May 2025'));
  });

  test('has the outlook and the way in, of 2024–34', async () => {
    const text = await readSheet(soc, 'US');
    expect(text).toContain(`${growth} ${sheet.outlook.jobs('2024–34')}`);
    expect(text).toContain(sheet.outlook.openings(format.number(openings)));
    expect(text).toContain(sheet.outlook.chartAlt('2024–34', growth, '+3.1%'));
    expect(text).toContain(`## ${sheet.entry.heading.toUpperCase()}\n${entry}\n`);
    expect(text).toContain('Employment Projections, 2024–34');
  });

  test('without our text has the counts of workers, each with its period and whom it counts, and the interests', async () => {
    const text = await readFigures(soc, 'US');
    expect(text).toContain(sheet.workers.employed(format.number(employed), 'United States', 'May 2025'));
    expect(text).toContain(sheet.workers.jobs(format.number(jobs[0]), format.number(jobs[1]), '2024', '2034'));
    const named = [...interests].map((letter) => sheet.interestLine(en.interests[letter as keyof typeof en.interests]));
    expect(text).toContain(named.map((line) => `• ${line}`).join('\n'));
  });
});

test('a bar that ends before one in ten, whose pay is not published, is not said to hold 8 in 10', async () => {
  const text = await readSheet('27-2021', 'CA');
  expect(text).toContain(`${format.dollars(79_040)} ${sheet.pay.aYear}`);
  expect(text).toContain(sheet.pay.source('May 2025'));
  expect(text).not.toContain('8 in 10');
});

describe('the statement that O*NET asks for', () => {
  const STATEMENT =
    'This page includes information from the O*NET 30.1 Database by the U.S. Department of Labor, Employment and Training Administration ' +
    '(USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Pathsheet has modified all or some of this ' +
    'information. USDOL/ETA has not approved, endorsed, or tested these modifications.';

  test.each<[Soc, Place]>([
    ['29-2072', 'IN'],
    ['51-9141', 'IN'],
    ['55-1011', 'US'],
    ['31-1120', 'DC'],
  ])('stands word for word on the sheet of %s, once, with the day of the sheet', async (soc, place) => {
    const text = await readSheet(soc, place);
    expect(text.split(STATEMENT)).toHaveLength(2);
    expect(text.trimEnd().endsWith('Made November 23, 2026 with Pathsheet.')).toBe(true);
  });
});
