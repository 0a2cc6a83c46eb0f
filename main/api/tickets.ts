import { randomBytes } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import type { Ticket } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';

/** More than any file that Pathsheet takes or makes. */
const MOST_BYTES = 256 * 1024 * 1024;
/** As many as a page could have open at once; the oldest is forgotten first. */
const MOST_TICKETS = 64;

/** Bytes that wait to be fetched: in memory, in a file that the counselor chose, or in one of ours that goes with its ticket. */
type Source = { bytes: Uint8Array } | { path: string; isOurs?: true };
type Waiting = Source & { name: string; type: string };

/** What is behind a ticket. */
export interface TicketFile {
  name: string;
  /** A media type, such as `application/pdf`. */
  type: string;
  bytes: Uint8Array;
}

/** Tickets stand for bytes, so that the page and the calls never hold a path. */
export interface Tickets {
  issue(file: { name: string; type: string } & Source): Ticket;
  /** @returns undefined for a ticket that was never issued or is forgotten. @throws a refusal when its file cannot be read or is too large */
  read(ticket: string): Promise<TicketFile | undefined>;
  /** Where the file of a ticket lies, for who reads it piece by piece. @returns undefined for one that has none */
  pathOf(ticket: string): string | undefined;
}

export function createTickets(): Tickets {
  const waiting = new Map<Ticket, Waiting>();
  return {
    issue(file) {
      const ticket = randomBytes(16).toString('hex');
      waiting.set(ticket, file);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= MOST_TICKETS) break;
        forget(waiting.get(oldest));
        waiting.delete(oldest);
      }
      return ticket;
    },
    pathOf(ticket) {
      const found = waiting.get(ticket);
      return found && 'path' in found ? found.path : undefined;
    },
    async read(ticket) {
      const found = waiting.get(ticket);
      if (!found) return undefined;
      const { name, type } = found;
      return { name, type, bytes: 'bytes' in found ? found.bytes : await readOffered(found.path) };
    },
  };
}

function forget(file: Waiting | undefined): void {
  if (file && 'path' in file && file.isOurs) void rm(file.path, { force: true }).catch(() => undefined);
}

async function readOffered(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > MOST_BYTES) throw refusal(en.api.fileTooLarge);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw refusal(en.api.fileUnreadable, error);
  }
}
