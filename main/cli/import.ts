import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { nameAreas, placeName } from '#shared/models/place.ts';
import type { Inspection } from '#shared/models/releaseOffer.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { openIntake, type Intake } from '../intake/index.ts';
import { askedWrongly, readDay } from './ask.ts';

interface ImportOptions {
  json?: boolean;
  yes?: boolean;
  keep?: boolean;
  today?: string;
}

const words = en.releases.cli;

/** `pathsheet import FILE… [--json] [--yes] [--keep] [--today 2026-11-26]`. @param root as for `startApp`, and so is `library` */
export function importCommand({ catalog }: App, root: string, library: string): Command {
  return new Command('import')
    .description(words.import.description)
    .argument('<file...>', words.import.file)
    .option('--json', words.import.json)
    .option('--yes', words.import.yes)
    .option('--keep', words.import.keep)
    .option('--today <date>', en.cli.sheet.today)
    .action(async (files: string[], options: ImportOptions) => {
      const intake = openIntake({ root, library, catalog, onProgress: showProgress, onChange: () => nameAreas(catalog.placeNames()) });
      const id = `cli${process.pid}`;
      const cancel = (): void => void intake.close().then(() => process.exit(130));
      process.once('SIGINT', cancel);
      try {
        const today = readDay(options.today ?? localDay(new Date()));
        const paths = files.map((file) => resolve(file));
        const inspection = await intake.inspect(id, paths, today).finally(endProgress);
        await takeOrLeave(inspection, intake, catalog, options);
      } finally {
        process.off('SIGINT', cancel);
        await intake.close();
      }
    });
}

async function takeOrLeave(inspection: Inspection, intake: Intake, catalog: App['catalog'], options: ImportOptions): Promise<void> {
  const { id: _, ...found } = inspection;
  if (!options.json) show(inspection, catalog);
  const isWanted = options.yes === true || (!options.json && (await isAgreed()));
  const before = catalog.inUse();
  const taken = isWanted ? await intake.take(inspection.id, options.keep !== true) : [];
  const inUse = [...catalog.inUse().values()];
  if (options.json) return console.log(JSON.stringify({ ...found, taken, inUse }, undefined, 2));
  if (!isWanted) return console.log(words.import.notTaken);
  for (const id of taken) {
    const release = catalog.releases().get(id);
    if (release) console.log(words.import.taken(release.title, release.period, inUse.includes(id)));
    const earlier = before.get(seriesOf(id)!);
    if (earlier !== undefined && inUse.includes(id)) console.log(words.import.back(earlier));
  }
}

function show({ releases, passedOver }: Inspection, catalog: App['catalog']): void {
  const names = catalog.placeNames();
  for (const offer of releases) {
    console.log(`${offer.release.title}, ${offer.release.period}`);
    for (const line of en.releases.offerLines(offer, (place) => offer.placeNames?.[place] ?? names.get(place) ?? placeName(place) ?? place))
      console.log(`  ${line}`);
  }
  if (passedOver.length > 0) console.log(en.releases.passedOver(passedOver));
}

/** Asks where somebody can answer. */
async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(words.import.question);
  lines.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** On standard error, and only where somebody sees it as it goes. */
function showProgress({ rows, share }: { rows: number; share: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${words.import.progress(rows, share)}`);
}

const endProgress = (): void => void (process.stderr.isTTY && process.stderr.write('\r\u001B[K'));

/** `pathsheet releases [--use ID] [--json]` */
export function releasesCommand({ catalog }: App, root: string, library: string): Command {
  return new Command('releases')
    .description(words.releases.description)
    .option('--use <id>', words.releases.use)
    .option('--json', words.releases.json)
    .action(async (options: { use?: string; json?: boolean }) => {
      if (options.use !== undefined) {
        if (!catalog.releases().has(options.use)) throw askedWrongly(en.library.noRelease(options.use), [...catalog.releases().keys()]);
        await openIntake({ root, library, catalog, onProgress: () => undefined, onChange: () => undefined }).use(options.use);
      }
      const used = new Set(catalog.inUse().values());
      const releases = [...catalog.releases().values()].map((release) => ({
        ...release,
        series: seriesOf(release.id),
        isInUse: used.has(release.id),
      }));
      if (options.json) return console.log(JSON.stringify({ releases, unreadable: catalog.unreadable() }, undefined, 2));
      for (const { id, title, period, origin, isInUse } of releases) {
        const from = origin === 'bundled' ? words.releases.bundled : words.releases.imported(origin.importedOn);
        console.log(words.releases.line(isInUse, id, title, period, from));
      }
      console.log(words.releases.legend);
      for (const folder of catalog.unreadable()) console.log(words.releases.unreadable(folder));
    });
}
