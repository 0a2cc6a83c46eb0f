import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ImportProgress, Inspection } from '#shared/models/releaseOffer.ts';
import { seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../catalog/index.ts';
import { dropMarked, takeStaged, useReleases, type Staged } from '../library/write.ts';
import { refusal } from '../refusal.ts';
import type { IntakeAnswer, IntakeRequest } from './worker.ts';

/** Brings releases in: looks at files in a thread of its own, and takes into the library what the counselor wants of them. */
export interface Intake {
  /**
   * Says what files are. What they hold then lies beside the library until it is taken or cancelled.
   * @param id names it for the others, and in what is told; letters and figures
   * @param today the day on which it comes in, as `YYYY-MM-DD`
   * @throws a refusal for what cannot be taken, or when it is cancelled
   */
  inspect(id: string, paths: readonly string[], today: string): Promise<Inspection>;
  /**
   * Takes all that an inspection found, or none of it. @param isUsed whether it is put in use: a newer release always is
   * @returns the ids of what was taken. @throws a refusal when it cannot be kept, or is no longer there
   */
  take(id: string, isUsed: boolean): Promise<string[]>;
  /** Ends an inspection, and forgets what it found. */
  cancel(id: string): Promise<void>;
  /** Puts a release in use that is here. @throws a refusal for one that is not, or when that cannot be kept */
  use(id: string): Promise<void>;
  /** Ends everything that is under way. */
  close(): Promise<void>;
}

export interface IntakeRooms {
  /** The folder that holds `out/` and `data/`. */
  root: string;
  /** The library's folder. */
  library: string;
  catalog: Catalog;
  onProgress(progress: ImportProgress): void;
  /** Other releases are in use now. */
  onChange(): void;
}

/** With what a wage file of all places needs, and little more: a file that needs more is refused, and the window goes on. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

export function openIntake({ root, library, catalog, onProgress, onChange }: IntakeRooms): Intake {
  /** What ends an inspection that is under way. */
  const running = new Map<string, AbortController>();
  const found = new Map<string, Staged[]>();

  const changed = (): void => {
    catalog.refresh();
    onChange();
  };

  /** @returns what the worker says at last */
  function ask(request: IntakeRequest, stop: AbortSignal): Promise<Exclude<IntakeAnswer, { progress: unknown }>> {
    const { id } = request;
    return new Promise((resolve, reject) => {
      if (stop.aborted) return reject(refusal(en.imports.cancelled));
      const worker = new Worker(join(root, 'out/main/intakeWorker.js'), { workerData: request, resourceLimits: LIMITS });
      const end = async (error: Error): Promise<void> => {
        await worker.terminate();
        reject(error);
      };
      stop.addEventListener('abort', () => void end(refusal(en.imports.cancelled)));
      worker.on('message', (answer: IntakeAnswer) => {
        if ('progress' in answer) onProgress({ id, ...answer.progress, share: Math.min(1, answer.progress.share) });
        else resolve(answer);
      });
      worker.on('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal(en.imports.tooMuchMemory, error) : error),
      );
      worker.on('exit', (code) => {
        if (!stop.aborted) reject(new Error(`the reader of a release ended with ${code}`));
      });
    });
  }

  async function drop(id: string): Promise<void> {
    found.delete(id);
    await dropMarked(library, id);
  }

  return {
    async inspect(id, paths, today) {
      const stop = new AbortController();
      running.set(id, stop);
      const scratch = await mkdtemp(join(tmpdir(), 'pathsheet-import-'));
      try {
        const answer = await ask({ id, paths, data: join(root, 'data'), library, scratch, today }, stop.signal);
        if ('refused' in answer) throw refusal(answer.refused.message, undefined, answer.refused.hint);
        if ('failed' in answer) throw new Error(answer.failed);
        found.set(id, answer.staged);
        return { id, releases: answer.releases, passedOver: answer.passedOver };
      } catch (error) {
        await drop(id);
        throw error;
      } finally {
        running.delete(id);
        await rm(scratch, { recursive: true, force: true });
      }
    },
    async take(id, isUsed) {
      const staged = found.get(id);
      if (!staged) throw refusal(en.library.noInspection);
      const before = catalog.inUse();
      await takeStaged(library, staged);
      found.delete(id);
      const ids = staged.map((one) => one.id);
      catalog.refresh();
      // Without a choice the newest is in use: what stays in use although a newer one came has to be chosen.
      const wanted = isUsed ? ids : ids.flatMap((one) => before.get(seriesOf(one)!) ?? []);
      await useReleases(library, wanted, catalog.releases().values());
      changed();
      return ids;
    },
    async cancel(id) {
      running.get(id)?.abort();
      await drop(id);
    },
    async use(id) {
      if (!catalog.releases().has(id)) throw refusal(en.library.noRelease(id), undefined, en.library.noReleaseHint);
      await useReleases(library, [id], catalog.releases().values());
      changed();
    },
    async close() {
      for (const stop of running.values()) stop.abort();
      for (const id of found.keys()) await drop(id);
    },
  };
}
