import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { localDay } from '../day.ts';
import { sheetFileName } from '../handouts/fileName.ts';
import { refusal } from '../refusal.ts';
import { askedWrongly, codeIn, readDay, readPaper, readPlace } from './ask.ts';

/** `pathsheet sheet CAREER --place IN --paper letter|a4 --today 2026-11-23 --out FILE.pdf` */
export function sheetCommand({ catalog, handouts: loadHandouts }: App): Command {
  const words = en.cli.sheet;
  return new Command('sheet')
    .description(words.description)
    .argument('<career>', words.career)
    .option('--place <place>', words.place, 'US')
    .option('--paper <paper>', words.paper, 'letter')
    .option('--today <date>', words.today)
    .option('--out <file>', words.out)
    .action(async (career: string, options: { place: string; paper: string; today?: string; out?: string }) => {
      const place = readPlace(options.place);
      const paper = readPaper(options.paper);
      const today = readDay(options.today ?? localDay(new Date()));
      const soc = oneCareer(catalog, career);
      if (options.out?.trim() === '') throw askedWrongly(en.cli.noFileName);
      const handouts = await loadHandouts();
      const laidOut = handouts.layOut([catalog.career(soc, place)], { template: 'one-page', look: { paper, ink: 'gray' } }, today);
      if (laidOut.unprintable.length > 0) throw refusal(en.sheet.unprintable(laidOut.unprintable));
      const file = options.out ?? sheetFileName(laidOut.content.title, place);
      write(file, handouts.pdf(laidOut, today));
      console.log(words.made(file, laidOut.content.documentTitle));
      const leftOff = new Set(laidOut.dropped.flatMap(laidOut.partsOfRank));
      if (leftOff.size > 0) console.log(words.leftOff([...leftOff]));
    });
}

/** The one career that these words mean: a code, a title that one career has, or words that find only one. */
function oneCareer(catalog: App['catalog'], words: string): Soc {
  const code = codeIn(words);
  if (code !== undefined) {
    if (!catalog.occupation(code)) throw askedWrongly(en.data.unknownCode(code));
    return code;
  }
  const found = catalog.find(words);
  const [first] = found;
  if (!first) throw askedWrongly(en.cli.nothingFound(words));
  const equallyGood = found.filter(({ match }) => match === first.match);
  if (equallyGood.length === 1 && (first.match !== 'typing' || found.length === 1)) return first.soc;
  const choices = found.slice(0, 8).map(({ soc }) => `  ${soc}  ${catalog.occupation(soc)?.title ?? ''}`);
  throw askedWrongly(en.cli.ambiguous(words), choices);
}

/**
 * Writes a new file beside the old and then moves it there, so that a full disk leaves no half of a sheet behind. A link is followed;
 * what is no ordinary file (a device, a pipe) is written into, never replaced.
 */
function write(file: string, bytes: Uint8Array): void {
  try {
    const path = existsSync(file) ? realpathSync(file) : resolve(file);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isFile()) return writeFileSync(path, bytes);
    if (stats) accessSync(path, constants.W_OK);
    replace(path, bytes, stats?.mode ?? 0o666);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusal(en.cli.cannotWrite(basename(file), en.systemErrors[code] ?? code), error);
  }
}

function replace(path: string, bytes: Uint8Array, mode: number): void {
  const beside = join(dirname(path), `.pathsheet-${process.pid}.part`);
  try {
    writeFileSync(beside, bytes, { mode });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
