import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as z from 'zod';
import type { Notice } from '#shared/contract.ts';
import { Logo, type LogoRevision } from '#shared/models/school.ts';
import { refusal } from '../refusal.ts';
import type { Access } from './access.ts';
import { saveWhole, setAside } from './files.ts';
import type { Format } from './migrations.ts';
import { cannotRead, cannotSave, logoDamaged, logoNewer } from './notices.ts';
import { parseKept } from './parse.ts';
import { codeOf } from './reasons.ts';
import { notSaved, type Status } from './status.ts';

const FILE = 'logo.json';
const PREVIOUS = 'logo.previous.json';

/** Dots that do not unpack to what their size says would be found out by a printer. */
function isWhole(logo: Logo): boolean {
  if (logo.kind === 'drawing') return true;
  const { width, height } = logo;
  const unpacks = (plane: string, bytes: number): boolean => {
    const size = height * (width * bytes + 1);
    try {
      return inflateSync(Buffer.from(plane, 'base64'), { maxOutputLength: size }).length === size;
    } catch {
      return false;
    }
  };
  return unpacks(logo.gray, 1) && unpacks(logo.color, 3);
}

/** `logo.json`. A logo that was removed leaves a file that says so. Another shape is version + 1 and one step. */
const LogoDocument = z.strictObject({ version: z.literal(1), savedBy: z.string(), logo: Logo.refine(isWhole).nullable() });
type LogoDocument = z.infer<typeof LogoDocument>;

const format: Format<LogoDocument> = { version: 1, schema: LogoDocument, steps: {} };

export interface KeptLogo {
  current(): Logo | null;
  revision(): LogoRevision;
  /** @throws a refusal when it cannot be kept; then nothing is changed */
  change(logo: Logo | null): Promise<LogoRevision>;
  /** Resolves when everything that was asked for is written or refused. */
  finish(): Promise<void>;
}

interface Surroundings {
  home: string;
  version: string;
  status: Status;
  access: Access;
  now: () => Date;
  onChange: () => void;
}

/** Never fails: what cannot be read is told, and the copy before it, or no logo, stands in for it. */
export async function keepLogo(surroundings: Surroundings): Promise<KeptLogo> {
  const { home, version, status, access, onChange } = surroundings;
  const found = await open(surroundings);
  let { logo: current, text: good } = found;
  let revision = revisionOf(current);
  let last: Promise<unknown> = Promise.resolve();

  const keep = async (logo: Logo | null): Promise<LogoRevision> => {
    if (found.locked) throw refusal(found.locked.message, undefined, found.locked.hint);
    const text = JSON.stringify(LogoDocument.parse({ version: 1, savedBy: version, logo }));
    try {
      await access.demand();
      if (good !== undefined) await saveWhole(join(home, PREVIOUS), good);
      await saveWhole(join(home, FILE), text);
    } catch (error) {
      throw notSaved(status, error);
    }
    [current, good, revision] = [logo, text, revisionOf(logo)];
    status.settle('cannotSave');
    onChange();
    return revision;
  };

  return {
    current: () => current,
    revision: () => revision,
    change(logo) {
      const done = last.then(() => keep(logo));
      last = done.catch(() => undefined);
      return done;
    },
    finish: async () => void (await last),
  };
}

const revisionOf = (logo: Logo | null): LogoRevision =>
  logo && createHash('sha256').update(JSON.stringify(logo)).digest('hex').slice(0, 16);

interface Found {
  logo: Logo | null;
  /** What stands in the file, once it is known to be good: only that may become the copy. */
  text?: string;
  /** Why the file must stay as it is. */
  locked?: Notice;
}

async function open({ home, status, now }: Surroundings): Promise<Found> {
  const found = await look(home, FILE);
  if (found.kind === 'unreadable') return locked(status, cannotRead(FILE, home, found.error), null);
  if (found.kind === 'newer') return locked(status, logoNewer(found.savedBy), found.document?.logo ?? null);
  if (found.kind === 'good') return { logo: found.document.logo, text: found.text };
  if (found.kind === 'absent') return { logo: null };
  const before = await look(home, PREVIOUS);
  const logo = before.kind === 'good' ? before.document.logo : null;
  status.tell(logoDamaged(home, status.isWritable() ? aside(home, status, now()) : undefined, logo !== null));
  return { logo };
}

function locked(status: Status, notice: Notice, logo: Logo | null): Found {
  status.tell(notice);
  return { logo, locked: notice };
}

/** @returns the damaged file's new name, where it could be moved */
function aside(home: string, status: Status, now: Date): string | undefined {
  try {
    return setAside(join(home, FILE), now);
  } catch (error) {
    status.tell(cannotSave(home, error));
    return undefined;
  }
}

type Look = (ReturnType<typeof parseKept<LogoDocument>> & { text: string }) | { kind: 'absent' } | { kind: 'unreadable'; error: unknown };

async function look(home: string, name: string): Promise<Look> {
  try {
    const text = await readFile(join(home, name), 'utf8');
    return { ...parseKept(text, format), text };
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', error };
  }
}
