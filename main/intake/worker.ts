import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { Occupation } from '#shared/models/career.ts';
import type { ReleaseOffer } from '#shared/models/releaseOffer.ts';
import { newerFirst, seriesOf } from '#shared/rules/series.ts';
import { openShelf } from '../catalog/shelf.ts';
import type { ReadingContext } from '../imports/kinds.ts';
import type { Progress } from '../imports/reading.ts';
import { recognize } from '../imports/recognize.ts';
import { stageReleases, type Staged } from '../library/write.ts';
import { isRefusal } from '../refusal.ts';
import { offerOf } from './offers.ts';

/** What a worker is started with. */
export interface IntakeRequest {
  /** Letters and figures; names what is staged. */
  id: string;
  /** Of the files that were offered together. */
  paths: readonly string[];
  /** The data that ship, and the library's folder. */
  data: string;
  library: string;
  /** A folder for what a zip holds. */
  scratch: string;
  /** The day on which they come in, as `YYYY-MM-DD`. */
  today: string;
}

/** What it tells: how far it is, several times, and at last one of the others. */
export type IntakeAnswer =
  | { progress: Progress }
  | { staged: Staged[]; releases: ReleaseOffer[]; passedOver: string[] }
  | { refused: { message: string; hint: string } }
  | { failed: string };

/** More often than this nobody sees. */
const TELL_MS = 100;

const tell = (answer: IntakeAnswer): void => parentPort?.postMessage(answer);

async function inspect({ id: mark, paths, data, library, scratch, today }: IntakeRequest): Promise<void> {
  const shelf = openShelf(data, library);
  let told = 0;
  const context: ReadingContext = {
    onProgress(progress) {
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      tell({ progress });
    },
    occupations: shelf.occupationFile(shelf.inUse(), 'occupations.json', z.array(Occupation)) ?? [],
    tablesOf: (series, place) =>
      [...shelf.places()]
        .filter(([id, places]) => seriesOf(id) === series && places.has(place))
        .toSorted(([one], [other]) => newerFirst({ id: one }, { id: other }))
        .map(([id]) => shelf.readTable(id, place)),
  };
  const { releases, passedOver } = await recognize(paths, scratch, context);
  const offered = releases.map((read) => offerOf(read, shelf, today));
  const staged = await stageReleases(
    library,
    mark,
    offered.map(({ kept }) => kept),
  );
  tell({ staged, releases: offered.map(({ offer }) => offer), passedOver });
}

try {
  await inspect(workerData as IntakeRequest);
} catch (error) {
  if (isRefusal(error)) tell({ refused: { message: error.message, hint: error.hint } });
  else tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
