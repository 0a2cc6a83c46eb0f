import { describe, expect, test } from 'vitest';
import type { ClusterEdition } from '#shared/models/cluster.ts';
import type { TemplateId } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { readList } from './readList.ts';
import { wordsOf } from './reading.ts';
import { catalog, handouts, TODAY } from './sheets.ts';

const made = (soc: string, template: TemplateId, clusters?: ClusterEdition) =>
  handouts.layOut([catalog.career(soc, 'US')], { template, look: { paper: 'letter', ink: 'gray' }, school: { clusters } }, TODAY);
const words = (sheet: ReturnType<typeof made>): string => wordsOf(readList(sheet.list));

describe('The career cluster on a sheet', () => {
  test.each(['one-page', 'two-sided', 'large-print'] as const)(
    'stands under the title with its edition, and is credited: %s',
    (template) => {
      const said = words(made('29-1292', template, '2024'));
      expect(said).toContain('Career cluster (2024): Healthcare & Human Services');
      expect(said).toMatch(/Career clusters: .*Advance CTE; assigned by Pathsheet\./);
    },
  );

  test('is by the edition that the school uses', () => {
    expect(words(made('29-1292', 'one-page', 'earlier'))).toContain('Career cluster (earlier edition): Health Science');
  });

  test('is not there, and not credited, where the school uses none', () => {
    expect(words(made('29-1292', 'one-page'))).not.toMatch(/cluster/i);
  });

  test('is the first to go where the page is full, its credit with it, and is named', () => {
    const full = catalog.textSocs().map((soc) => made(soc, 'one-page', 'earlier'));
    for (const sheet of full) {
      expect(sheet.overflow).toBe(0);
      expect(words(sheet).includes('Advance CTE')).toBe(!sheet.leftOff.includes(en.clusters.label('earlier')));
      expect(sheet.leftOff.filter((part) => part !== en.clusters.label('earlier'))).toEqual([]);
    }
  });
});
