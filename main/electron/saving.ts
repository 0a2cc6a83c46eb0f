import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { app, dialog, type BrowserWindow } from 'electron';
import { writeFile } from 'atomically';
import type { Delivery } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { OutgoingFile } from '../api/host.ts';
import { refusal } from '../refusal.ts';

/** On Windows a virus scanner may hold a file for a while. */
const RETRY_MS = 2000;

/** The counselor chooses where the file goes; the next one is offered the same folder. @param window which the dialog belongs to */
export function createSaving(window: () => BrowserWindow | undefined): (file: OutgoingFile) => Promise<Delivery> {
  let folder: string | undefined;
  return async ({ name, kind, bytes }) => {
    const options = {
      defaultPath: join(folder ?? app.getPath('documents'), name),
      filters: [{ name: en.hosts.kinds[kind], extensions: [kind] }],
    };
    const parent = window();
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    if (canceled || !filePath) return { outcome: 'cancelled' };
    await save(filePath, kind, bytes);
    folder = dirname(filePath);
    return { outcome: 'done', fileName: basename(filePath), by: 'file' };
  };
}

/** Beside the old file first, so that a full disk leaves no half of a sheet. @throws a refusal when it cannot be written */
async function save(path: string, kind: OutgoingFile['kind'], bytes: Uint8Array): Promise<void> {
  try {
    // A stream, since of a buffer atomically writes as much as fits on the disk and calls it done.
    await writeFile(path, Readable.from([Buffer.from(bytes)]), { timeout: RETRY_MS });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw refusal(en.hosts.cannotSave(basename(path), en.systemErrors[code] ?? code), error, en.hosts.cannotSaveHints[kind]);
  }
}
