import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from '../cli/run.ts';
import { WAGE_COLUMNS, writeLargeXlsx } from '../imports/largeXlsx.ts';
import { ROOT } from './rooms.ts';

const ROWS = 400_000;
const OCCUPATIONS = 800;
const MOST_MB = 400;

/** 500 metros of 800 occupations each, as an official file has them. */
function cells(row: number): (string | number | null)[] {
  const [area, occupation] = [Math.floor(row / OCCUPATIONS), row % OCCUPATIONS];
  const known: Record<string, string | number> = {
    AREA: String(10_000 + area),
    AREA_TITLE: `Metro ${area}, IN`,
    AREA_TYPE: '4',
    PRIM_STATE: 'IN',
    NAICS: '000000',
    NAICS_TITLE: 'Cross-industry',
    I_GROUP: 'cross-industry',
    OWN_CODE: '1235',
    OCC_CODE: `${11 + (occupation % 20)}-${1000 + occupation}`,
    OCC_TITLE: `Occupation ${occupation}`,
    O_GROUP: 'detailed',
    TOT_EMP: 10 * (row % 9_000),
  };
  return WAGE_COLUMNS.map((name, column) => {
    if (name in known) return known[name] ?? null;
    if (name.startsWith('A_')) return 30_000 + ((row * 7 + column * 1_000) % 90_000);
    if (name.startsWith('H_')) return (2_000 + ((row * 3 + column * 100) % 6_000)) / 100;
    return /PRSE|1000|QUOTIENT/.test(name) ? (row % 300) / 10 : null;
  });
}

it('a wage file of 400,000 rows comes in with less than 400 MB of memory', async () => {
  const home = folder();
  const [path, memory] = [join(home, 'all.xlsx'), join(home, 'memory')];
  await writeLargeXlsx(path, { rows: ROWS, cells, year: 2026 });
  expect(statSync(path).size).toBeGreaterThan(20_000_000);
  const told = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));`;
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), 'import', path, '--json', '--yes'], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
    env: { ...process.env, PATHSHEET_HOME: home, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}` },
  });
  expect(stderr).toBe('');
  const { releases, taken } = JSON.parse(stdout) as { releases: { rows: number; places: string[] }[]; taken: string[] };
  expect([releases[0]?.rows, releases[0]?.places.length, taken]).toEqual([ROWS, 500, ['oews-2026-areas']]);
  expect(Number(readFileSync(memory, 'utf8')) / 1024).toBeLessThan(MOST_MB);
}, 180_000);
