import type { CallOutput } from '#shared/contract.ts';
import type { Records } from '../records/index.ts';
import type { TicketFile } from './tickets.ts';

/** @throws a refusal for a file that is no copy of records */
export async function restoreFrom(records: Records, file: TicketFile): Promise<CallOutput<'records.restore'>> {
  const { favourites, facts } = await records.restore(file.bytes);
  return { favourites, facts: facts.length };
}
