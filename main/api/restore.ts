import type { CallOutput } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import type { Records } from '../records/index.ts';
import { refusal } from '../refusal.ts';
import type { TicketFile } from './tickets.ts';

/** @throws a refusal for a ticket without a file, and for a file that is no copy of records */
export async function restoreFrom(records: Records, file: TicketFile | undefined): Promise<CallOutput<'records.restore'>> {
  if (!file) throw refusal(en.api.noFile);
  return { favourites: [...(await records.restore(file.bytes))] };
}
