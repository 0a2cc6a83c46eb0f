import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { FigureTable } from '#shared/models/figureTable.ts';
import type { Release } from '#shared/models/release.ts';
import type { RuleId } from '#shared/models/said.ts';
import { copyInstalled } from '../setup/copyInstalled.ts';
import { keepSettings } from '../setup/keepSettings.ts';
import { launchBrowserHost } from './browser.ts';
import { homeIn } from './electron.ts';

const SOC = '29-2072';
const GROUP_MEMBER = '31-1121';

/** Damages what is installed in this folder. */
type Damage = (root: string) => void;

/** Changes a file. What is not there to be changed fails the test: nothing would be damaged. */
function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} has nothing that was to be changed`);
  writeFileSync(file, after);
}

/** A figure file whose column says something else of the career. */
const inColumn =
  (file: string, statistic: string, unit: string, edit: (column: FigureTable['columns'][number], row: number) => void): Damage =>
  (root) =>
    change(join(root, 'data/figures', file), (text) => {
      const table = JSON.parse(text) as FigureTable;
      const column = table.columns.find((one) => one.measure === 'pay' && one.statistic === statistic && one.unit === unit)!;
      edit(column, table.soc.indexOf(SOC));
      return JSON.stringify(table);
    });

/** Our text of the career, with one more sentence. */
const inText =
  (sentence: string): Damage =>
  (root) =>
    change(join(root, `data/careers/${SOC}.en.md`), (text) =>
      text.replace('They also guard privacy.', `They also guard privacy. ${sentence}`),
    );

/** The sentences that sheets are made of, as after a translation that forgot something. */
const inWords =
  (wanted: RegExp, instead: string): Damage =>
  (root) => {
    const folder = join(root, 'out/main/chunks');
    const words = readdirSync(folder).find((name) => /^en-.*\.js$/.test(name));
    change(join(folder, words!), (text) => text.replace(wanted, instead));
  };

const cases: { rule: RuleId; damage: Damage; says: RegExp; soc?: string; place?: string }[] = [
  {
    rule: 'meanBesideMedian',
    damage: inText('The average pay is $81,870, May 2025.'),
    says: /an average pay in words: “The average pay is \$81,870/,
  },
  {
    rule: 'twoPeriods',
    damage: inColumn('oews-2025-states/IN.json', 'p90', 'usdPerYear', (column) => Object.assign(column, { period: 'May 2024' })),
    says: /pay in Indiana for two periods, May 2024 and May 2025/,
  },
  {
    rule: 'hourlyBesideAnnual',
    damage: inColumn('oews-2025/US.json', 'median', 'usdPerHour', (column, row) => (column.values[row] = 39.36)),
    says: /\$39\.36 an hour stands beside \$51,140 a year/,
    place: 'US',
  },
  {
    rule: 'placeStandingIn',
    damage: inWords(/heading: \(place\) => place === "United States".*/, 'heading: () => "Pay in Ohio",'),
    says: /a figure of Indiana and stands under “Pay in Ohio”/,
  },
  {
    rule: 'payOutOfOrder',
    damage: inColumn('oews-2025-states/IN.json', 'p10', 'usdPerYear', (column, row) => (column.values[row] = 90_000)),
    says: /the 10th percentile \(\$90,000\) should not be above/,
  },
  {
    rule: 'stateBesideNation',
    damage: inWords(/state: \(place, period, change\) => .*/, 'state: (place, period, change) => `${place}: ${change}`,'),
    says: /outlook of Indiana is for 2022–32 and the nation’s for 2024–34/,
  },
  {
    rule: 'outlookWordAlone',
    damage: inText('Jobs grow much faster than average.'),
    says: /“much faster than average” says nothing alone/,
  },
  {
    rule: 'localWithoutSource',
    damage: inText('County Hospital pays $18 an hour.'),
    says: /pay without saying of when it is: “County Hospital pays \$18 an hour/,
  },
  { rule: 'groupAsOwn', damage: inWords(/ · group figure/, ''), says: /the figure of a whole group of careers/, soc: GROUP_MEMBER },
  {
    rule: 'tooOld',
    damage: (root) =>
      change(join(root, 'data/releases.json'), (text) =>
        JSON.stringify(
          (JSON.parse(text) as Release[]).map((one) => (one.id === 'oews-2025-states' ? { ...one, period: 'May 2021' } : one)),
        ),
      ),
    says: /states and territories, May 2021” are too old to print/,
  },
];

/** Opens the sheet of a career where what is installed was damaged. */
async function openSheet(
  output: string,
  { damage, soc = SOC, place = 'IN' }: (typeof cases)[number],
): Promise<{ page: Page; close(): Promise<unknown> }> {
  const home = homeIn(output);
  const root = join(output, 'installed');
  copyInstalled(root);
  damage(root);
  keepSettings(home, {});
  const { page, close } = await launchBrowserHost({ home, root });
  await page.goto(new URL(`/sheet?soc=${soc}&place=${place}`, page.url()).href);
  return { page, close };
}

/** What main answers to a call of the page. */
const answerTo = async (page: Page, name: string, doIt: () => Promise<void>): Promise<unknown> => {
  const answered = page.waitForResponse((response) => response.url().endsWith('/call') && response.request().postDataJSON().name === name);
  await doIt();
  return (await answered).json();
};

for (const one of cases)
  test(`${one.rule}: the preview says why the sheet does not print, and neither print nor save makes it`, async () => {
    const { page, close } = await openSheet(test.info().outputPath(), one);
    const alert = page.getByRole('alert').filter({ hasText: 'This sheet cannot be printed as it is' });
    await expect(alert.getByText(one.says).first()).toBeVisible();
    for (const [name, key] of [
      ['sheets.print', 'Control+p'],
      ['sheets.savePdf', 'Control+s'],
    ] as const) {
      const answer = await answerTo(page, name, async () => page.keyboard.press(key));
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'refused', message: expect.stringMatching(one.says), hint: expect.stringMatching(/\w/) },
      });
    }
    await close();
  });

test('a sheet that is too old prints as historic, by the counselor’s own act', async () => {
  const { page, close } = await openSheet(
    test.info().outputPath(),
    cases.find(({ rule }) => rule === 'tooOld')!,
  );
  const toHistoric = page.getByRole('button', { name: 'Print as historic' });
  await toHistoric.waitFor();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await toHistoric.click();
  await expect(page.getByText(/^(Everything fits on one page|Left off to fit)/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'The sheet in words' })).toContainText('May 2025 (historic)');
  expect(await answerTo(page, 'sheets.savePdf', async () => page.keyboard.press('Control+s'))).toMatchObject({ ok: true });
  await page.getByRole('button', { name: 'Back to today’s figures only' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too old to print' })).toBeVisible();
  await close();
});
