import { isDeepStrictEqual } from 'node:util';
import { Low } from 'lowdb';
import { RecordsDocument } from '#shared/models/records.ts';
import type { Access } from './access.ts';
import { recordsFormat } from './migrations.ts';
import { recordsFile } from './recordsFile.ts';
import { notSaved, type Status } from './status.ts';

interface Surroundings {
  home: string;
  version: string;
  status: Status;
  access: Access;
  now: () => Date;
  /** @param parts those of the document that are other than before */
  onChange: (parts: readonly (keyof RecordsDocument)[]) => void;
}

export interface OpenDocument {
  current(): RecordsDocument;
  /**
   * Changes are made one after another, each on a copy: written first, shown then. A failed one leaves memory as the disk is.
   * @returns the document after it. @throws a refusal when it cannot be kept
   */
  change(edit: (document: RecordsDocument) => void): Promise<RecordsDocument>;
  /** Takes no more changes. Resolves when everything that was asked for is written or refused. */
  finish(): Promise<void>;
}

export async function openDocument({ home, version, status, access, now, onChange }: Surroundings): Promise<OpenDocument> {
  const file = recordsFile({ home, format: recordsFormat, status, now });
  // Low.update() would change memory before the disk, and overlapping Low.write()s would be one: so only its data and adapter are used.
  const db = new Low<RecordsDocument>(file, { version: 2, savedBy: version, favourites: [], facts: [], sheets: [] });
  await db.read();

  const makeChange = async (edit: (document: RecordsDocument) => void): Promise<RecordsDocument> => {
    const next = { ...structuredClone(db.data), savedBy: version };
    edit(next);
    try {
      await access.demand();
      if (isDeepStrictEqual(next, { ...db.data, savedBy: version })) return db.data;
      await db.adapter.write(next);
    } catch (error) {
      throw notSaved(status, error);
    }
    const before = db.data;
    db.data = next;
    status.settle('cannotSave');
    onChange(RecordsDocument.keyof().options.filter((part) => !isDeepStrictEqual(next[part], before[part])));
    return next;
  };

  let last: Promise<unknown> = Promise.resolve();
  let isFinished = false;
  return {
    current: () => db.data,
    change(edit) {
      if (isFinished) return Promise.reject(status.refusal());
      const done = last.then(() => makeChange(edit));
      last = done.catch(() => undefined);
      return done;
    },
    async finish() {
      isFinished = true;
      await last;
    },
  };
}
