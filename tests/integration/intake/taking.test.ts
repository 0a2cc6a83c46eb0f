import { describe, expect, it } from 'vitest';
import { smallWages } from '../../unit/imports/smallWages.ts';
import { smallZip } from '../../unit/imports/smallZip.ts';
import { rooms } from './rooms.ts';

const METRO = { area: '26900', areaTitle: 'Indianapolis-Carmel-Greenwood, IN', areaType: '4', state: 'IN' };
const RURAL = { area: '1800001', areaTitle: 'Northern Indiana nonmetropolitan area', areaType: '6', state: 'IN' };

/** smallZip keeps texts; a workbook goes in byte by byte. */
const zipOf = (files: Record<string, Uint8Array>): Uint8Array =>
  smallZip(Object.entries(files).map(([name, bytes]) => ({ name, contents: '', bytes })));

describe('a release that comes in', () => {
  it('is described before it is taken, and nothing is changed by that', async () => {
    const { file, inspect, median, catalog } = rooms();
    const { releases, passedOver } = await inspect(file('whatever.bin', smallWages(2026, [{ median: 53_000 }, { soc: '29-1141' }])));
    expect(passedOver).toEqual([]);
    expect(releases).toHaveLength(1);
    expect(releases[0]).toMatchObject({
      release: { id: 'oews-2026', period: 'May 2026', nextExpected: '2028-04', origin: { importedOn: '2026-11-26' } },
      places: ['US'],
      occupations: 2,
      rows: 2,
      against: { age: 'newer', release: { id: 'oews-2025' }, placesAdded: [], placesGone: [] },
    });
    expect(releases[0]?.against?.figures).toMatchObject({
      changed: expect.any(Number),
      same: expect.any(Number),
      added: 0,
      gone: expect.any(Number),
    });
    expect(median()).toEqual(['51140 oews-2025']);
    catalog.refresh();
    expect([...catalog.releases().keys()]).not.toContain('oews-2026');
  });

  it('is taken, put in use, and the earlier one is one step back', async () => {
    const { file, inspect, intake, median, changes } = rooms();
    await inspect(file('new.xlsx', smallWages(2026, [{ median: 53_000 }])));
    expect(await intake.take('abc', true)).toEqual(['oews-2026']);
    expect(median()).toEqual(['53000 oews-2026']);
    expect(changes()).toBe(1);
    await intake.use('oews-2025');
    expect(median()).toEqual(['51140 oews-2025']);
    await intake.use('oews-2026');
    expect(median()).toEqual(['53000 oews-2026']);
  });

  it('says that it is older, and stays out of use where the counselor wants that', async () => {
    const { file, inspect, intake, median, catalog } = rooms();
    const old = file('old.xlsx', smallWages(2024, [{ median: 50_250 }]));
    expect((await inspect(old)).releases[0]?.against?.age).toBe('older');
    await intake.take('abc', false);
    expect(median()).toEqual(['51140 oews-2025']);
    expect([...catalog.releases().keys()]).toContain('oews-2024');
    await intake.use('oews-2024');
    expect(median()).toEqual(['50250 oews-2024']);
  });

  it('is put in use although it is older, when the counselor says so', async () => {
    const { file, inspect, intake, median } = rooms();
    await inspect(file('old.xlsx', smallWages(2024, [{ median: 50_250 }])));
    await intake.take('abc', true);
    expect(median()).toEqual(['50250 oews-2024']);
  });

  it('of a round that is here already has an id of its own, and both can be used', async () => {
    const { file, inspect, intake, median } = rooms();
    const { releases } = await inspect(file('again.xlsx', smallWages(2025, [{ median: '*' }])));
    expect(releases[0]).toMatchObject({
      release: { id: 'oews-2025-r2', released: '2026-05-15', obtained: 'official' },
      against: { age: 'same' },
    });
    expect(releases[0]?.against?.figures.gone).toBeGreaterThan(10_000);
    await intake.take('abc', true);
    expect(median()).toEqual(['withheld oews-2025-r2']);
    await intake.use('oews-2025');
    expect(median()).toEqual(['51140 oews-2025']);
  });

  it('may be metros first and nonmetropolitan areas later: the second keeps what the first brought', async () => {
    const { file, inspect, intake, median, catalog } = rooms();
    const first = await inspect(file('metro.xlsx', smallWages(2025, [{ ...METRO, median: 49_000 }])));
    expect(first.releases[0]?.lacks).toEqual(['It has no nonmetropolitan areas. They come in a file of their own.']);
    await intake.take('abc', true);
    await inspect(file('rural.xlsx', smallWages(2025, [{ ...RURAL, median: 44_000 }])));
    await intake.take('abc', true);
    expect([median('29-2072', '26900'), median('29-2072', '1800001')]).toEqual([
      ['49000 oews-2025-areas-r2'],
      ['44000 oews-2025-areas-r2'],
    ]);
    expect(catalog.placeNames().get('26900')).toBe('Indianapolis-Carmel-Greenwood, IN');
  });

  it('may be a zip of several workbooks and more: each release is one, and what is none is named', async () => {
    const { file, inspect, intake, median } = rooms();
    const zip = zipOf({
      'oesm26all/national.xlsx': smallWages(2026, [{ median: 53_000 }]),
      'oesm26all/metro.xlsx': smallWages(2026, [{ ...METRO, median: 49_000 }]),
      'oesm26all/rural.xlsx': smallWages(2026, [{ ...RURAL, median: 44_000 }]),
      'oesm26all/readme.pdf': Buffer.from('%PDF'),
    });
    const { releases, passedOver } = await inspect(file('oesm26all.zip', zip));
    expect(releases.map(({ release, places }) => [release.id, places])).toEqual([
      ['oews-2026', ['US']],
      ['oews-2026-areas', ['26900', '1800001']],
    ]);
    expect(passedOver).toEqual(['readme.pdf']);
    expect(await intake.take('abc', true)).toEqual(['oews-2026', 'oews-2026-areas']);
    expect([median(), median('29-2072', '1800001')]).toEqual([['53000 oews-2026'], ['44000 oews-2026-areas']]);
  });

  it('that is cancelled leaves nothing behind, before and after it was read', async () => {
    const { file, inspect, intake, contents } = rooms();
    const path = file('new.xlsx', smallWages(2026, [{ median: 53_000 }]));
    const reading = inspect(path);
    await intake.cancel('abc');
    await expect(reading).rejects.toThrow('Nothing was brought in, and nothing was changed.');
    expect(contents()).toEqual([]);
    await inspect(path);
    await intake.cancel('abc');
    expect(contents()).toEqual([]);
    await expect(intake.take('abc', true)).rejects.toThrow('This file is no longer waiting. Choose it again.');
  });
});
