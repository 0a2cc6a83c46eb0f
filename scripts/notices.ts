/**
 * `node scripts/notices.ts` writes THIRD-PARTY-NOTICES: the licence of every package that ships, of the fonts, and the statements that
 * the data ask for. `--check` only says whether the file is what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Release } from '#shared/models/release.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FILE = join(ROOT, 'THIRD-PARTY-NOTICES');

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })) });
const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** Folders of the packages that ship, in the order of their names. */
function shippedPackages(): string[] {
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  return Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && !dev && existsSync(join(ROOT, folder)))
    .map(([folder]) => folder)
    .toSorted();
}

/** The package's licence files; the family's font licence stands beside its package's. */
function licenceOf(folder: string): string {
  const { name, version, license } = Manifest.parse(JSON.parse(read(folder, 'package.json')));
  const files = readdirSync(join(ROOT, folder))
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .toSorted();
  const texts = files.map((file) => read(folder, file).trim());
  return [`${name} ${version}${license ? ` (${license})` : ''}`, ...texts].join('\n\n');
}

function notices(): string {
  const releases = z.array(Release).parse(JSON.parse(read('data/releases.json')));
  return `${[
    'Pathsheet contains the following software, fonts and data of others.',
    ...shippedPackages().map(licenceOf),
    ['Data', ...releases.map(({ title, licence, citation }) => `${title}\nLicence: ${licence}\n${citation}`)].join('\n\n'),
  ].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const wanted = notices().replaceAll('\r\n', '\n');
if (process.argv.includes('--check')) {
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== wanted) {
    console.error('THIRD-PARTY-NOTICES is not what the packages say. Run “npm run notices”.');
    process.exitCode = 1;
  }
} else writeFileSync(FILE, wanted);
