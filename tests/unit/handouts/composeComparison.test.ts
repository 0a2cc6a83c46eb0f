import { describe, expect, test } from 'vitest';
import { composeComparison, type ComparedRow } from '#main/handouts/compose/compare.ts';
import type { Career } from '#shared/models/career.ts';
import { en } from '#shared/text/en.ts';
import { career, hourly, payRange, projections, releases, text, TODAY, yearly } from './careers.ts';

const words = en.sheet.compare;
const making = { today: TODAY, releases };
const rowsOf = (...careers: Career[]): ComparedRow[] => composeComparison(careers, en, making).rows;
const row = (rows: readonly ComparedRow[], label: string): ComparedRow | undefined => rows.find((one) => one.label === label);
const said = (one: ComparedRow | undefined): string[] | undefined =>
  one?.cells.map(({ big, lines }) => [big, ...lines].filter(Boolean).join(' '));

const PAY_HERE = en.sheet.pay.heading('Indiana');
const PAY_US = en.sheet.pay.heading('United States');
const PER_HOUR = words.rows.payPerHour.label;

const nurse = career({ figures: [...payRange('IN', 83_500), ...payRange('US', 97_550), hourly('US', 'median', 46.9), ...projections] });
const clerk = career({ figures: [...payRange('IN', 47_670), ...payRange('US', 51_140), hourly('US', 'median', 24.59), ...projections] });
const actor = career({
  figures: [yearly('IN', 'median', 'hourlyOnly'), yearly('US', 'median', 'hourlyOnly'), hourly('US', 'median', 29.05), ...projections],
});
const soldier = career({ kind: 'military', figures: [], interests: [] });

describe('A comparison', () => {
  test('has pay of the place and of the nation, each in a row with its place and period', () => {
    const rows = rowsOf(clerk, nurse);
    expect(said(row(rows, PAY_HERE))).toEqual(['$47,670', '$83,500']);
    expect(said(row(rows, PAY_US))).toEqual(['$51,140', '$97,550']);
    expect(row(rows, PAY_HERE)?.remark).toContain('May 2025');
    expect(row(rows, PER_HOUR)).toBeUndefined();
  });

  test('never sets pay by the hour beside pay by the year: they have rows of their own', () => {
    const rows = rowsOf(actor, clerk);
    expect(said(row(rows, PAY_HERE))).toEqual([en.missing.hourlyOnly, '$47,670']);
    expect(said(row(rows, PER_HOUR))).toEqual(['$29.05', '$24.59']);
    expect(row(rows, PER_HOUR)?.remark).toContain('never share a row');
  });

  test('has pay by the hour alone where no career has another, and says why it is the nation’s', () => {
    const rows = rowsOf(actor, actor);
    expect(row(rows, PAY_HERE)).toBeUndefined();
    expect(said(row(rows, PAY_US))).toEqual(['$29.05', '$29.05']);
    expect(row(rows, PAY_US)?.remark).toContain(words.rows.pay.noHourlyAtPlace('Indiana'));
    expect(row(rows, PAY_US)?.remark).toContain(words.anHour);
  });

  test('takes no figure of another period, and says of which it would be', () => {
    const old = career({ figures: [...payRange('IN', 40_000, { period: 'May 2024' }), ...projections] });
    const pay = row(rowsOf(clerk, nurse, old), PAY_HERE);
    expect(said(pay)).toEqual(['$47,670', '$83,500', words.onlyIn('May 2024')]);
    expect(pay?.cells[2]?.range).toBeUndefined();
  });

  test('says the numbers of every bar in words', () => {
    const [pay, growth] = [row(rowsOf(clerk, nurse), PAY_HERE), row(rowsOf(clerk, nurse), words.rows.growth.label)];
    expect(pay?.cells[0]?.range).toMatchObject({ low: '$27,670', high: '$67,670' });
    for (const amount of ['$27,670', '$47,670', '$67,670']) expect(pay?.cells[0]?.range?.alt).toContain(amount);
    for (const change of ['+7.1%', '+3.1%']) expect(growth?.cells[0]?.change?.alt).toContain(change);
  });

  test('marks the figures of a group, and says whose they are', () => {
    const member = career({
      group: { soc: '31-1120', title: 'Aides', hasText: true },
      figures: [...payRange('IN', 39_310, { basis: 'group', from: '31-1120' }), ...projections],
    });
    const { careers, rows } = composeComparison([clerk, member], en, making);
    expect(said(row(rows, PAY_HERE))).toEqual(['$47,670', `$39,310 ${words.groupFigure}`]);
    expect(careers[1]?.official).toContain('Aides');
  });

  test('says that the armed forces have no official figure', () => {
    const rows = rowsOf(soldier, soldier);
    expect(said(row(rows, PAY_HERE) ?? row(rows, PAY_US))).toEqual([words.none, words.none]);
    expect(said(row(rows, words.rows.entry.label))).toEqual([en.sheet.entry.military, en.sheet.entry.military]);
  });

  test('has rows of words only where all have a text, but says of each what it does, or where to read it', () => {
    const week = words.rows.week.label;
    expect(row(rowsOf(clerk, nurse), week)).toBeUndefined();
    const told = { ...clerk, text: { ...text, week: ['One', 'Two', 'Three', 'Four'] } };
    const firstThree = ['One', 'Two', 'Three'];
    expect(row(rowsOf(told, told), week)?.cells.map(({ bullets }) => bullets)).toEqual([firstThree, firstThree]);
    const rows = rowsOf(told, nurse);
    expect(row(rows, week)).toBeUndefined();
    expect(said(row(rows, words.rows.oneLine.label))).toEqual([text.oneLine, words.lookItUp('onetonline.org/link/summary/29-2072.00')]);
  });

  test('names careers alike: by our titles where all have one, otherwise all by the official one', () => {
    const told = { ...clerk, text };
    const titles = (...careers: Career[]): string[] => composeComparison(careers, en, making).careers.map(({ title }) => title);
    expect(titles(told, told)).toEqual(['Medical Records Specialist', 'Medical Records Specialist']);
    expect(titles(told, nurse)).toEqual(['Medical Records Specialists', 'Medical Records Specialists']);
  });

  test('cites what it shows, and nothing else', () => {
    const { sources } = composeComparison([clerk, nurse], en, making);
    expect(sources.text).toContain('Wage survey, May 2025');
    expect(sources.text).toContain('Projections, 2024–34');
    expect(sources.text).not.toContain('Attainment');
    expect(sources.text).not.toContain('State projections');
  });
});
