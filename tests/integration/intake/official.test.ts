import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smallZip } from '../../unit/imports/smallZip.ts';
import { hasReference, REFERENCE, rooms } from './rooms.ts';

const at = (path: string): string => join(REFERENCE, path);

describe.skipIf(!hasReference)(
  `official files that come in${hasReference ? '' : ' (SKIPPED: ../shared/reference is not beside the project)'}`,
  () => {
    it.each([
      ['oews/national_M2025_dl.xlsx', 'oews-2025-r2', 1, 830],
      ['ep/occupation_2024-2034.xlsx', 'projections-2024-34-r2', 1, 832],
      ['ep/education.xlsx', 'attainment-2022-23-r2', 1, 832],
      ['state_projections/state_projections_longterm.tsv.gz', 'state-projections-2022-32-r2', 54, 832],
    ])('%s has the figures that ship', async (path, id, places, occupations) => {
      const { inspect } = rooms();
      const { releases } = await inspect(at(path));
      expect(releases).toHaveLength(1);
      const [offer] = releases;
      expect([offer?.release.id, offer?.places.length, offer?.occupations]).toEqual([id, places, occupations]);
      expect(offer?.against).toMatchObject({ age: 'same', placesAdded: [], placesGone: [], figures: { changed: 0, added: 0, gone: 0 } });
      expect(offer?.against?.figures.same).toBeGreaterThan(5_000);
    });

    it('tell by their content which round the states’ projections are, whatever the file is called', async () => {
      const { inspect, file } = rooms();
      const path = at('state_projections/state_projections_longterm.tsv.gz');
      const { releases } = await inspect(file('download(3)', gunzipSync(readFileSync(path))));
      expect(releases[0]?.release.period).toBe('2022–32');
    });

    it('are all taken together when they are offered together', async () => {
      const { inspect, intake, catalog } = rooms();
      await inspect(at('ep/occupation_2024-2034.xlsx'), at('oews/national_M2025_dl.xlsx'));
      expect((await intake.take('abc', true)).toSorted()).toEqual(['oews-2025-r2', 'projections-2024-34-r2']);
      expect(catalog.career('29-2072', 'IN').figures.some(({ release }) => release === 'projections-2024-34-r2')).toBe(true);
    });

    it.each(['folder', 'zip', 'folder with the names of 30.3'])('the O*NET database, a %s, gives careers its words', async (form) => {
      const { inspect, intake, catalog } = rooms();
      const before = catalog.career('29-1292', 'US');
      const { releases } = await inspect(databaseAs(form));
      expect(releases[0]).toMatchObject({ release: { id: 'onet-30-1-r2', period: 'December 2025' }, occupations: 867, lacks: [] });
      await intake.take('abc', true);
      const { official, occupationRelease, ...after } = catalog.career('29-1292', 'US');
      expect(occupationRelease).toBe('onet-30-1-r2');
      expect(official?.description).toMatch(/^Administer oral hygiene care to patients\./);
      expect(official?.tasks.length).toBeGreaterThan(10);
      expect({ ...after, occupationRelease: before.occupationRelease }).toEqual(before);
      expect(catalog.find('dental hygienist')[0]?.soc).toBe('29-1292');
    });
  },
);

/** The database as it may be offered. */
function databaseAs(form: string): string {
  const folder = at('onet_30_1_text');
  if (form === 'folder') return folder;
  const copy = mkdtempSync(join(tmpdir(), 'pathsheet-onet-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  if (form === 'zip') {
    const path = join(copy, 'db_30_1_text.zip');
    const entries = readdirSync(folder).map((name) => ({
      name: `db_30_1_text/${name}`,
      contents: '',
      bytes: readFileSync(join(folder, name)),
    }));
    writeFileSync(path, smallZip(entries));
    return path;
  }
  const renamed: Record<string, string> = { Interests: 'Career Interest Types', 'Alternate Titles': 'Job Titles', 'Work Values': '' };
  for (const name of readdirSync(folder)) {
    const table = basename(name).replace(/\.txt(\.gz)?$/, '');
    const now = renamed[table] ?? table;
    if (now !== '') cpSync(join(folder, name), join(copy, name.replace(table, now)));
  }
  return copy;
}
