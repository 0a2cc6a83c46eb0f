import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTickets } from '#main/api/tickets.ts';
import { Ticket } from '#shared/contract.ts';
import { en } from '#shared/text/en.ts';
import { openDoor } from './door.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathsheet-tickets-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pdf = { name: 'a.pdf', type: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) };

describe('a ticket', () => {
  it('stands for bytes and says nothing about them', async () => {
    const tickets = createTickets();
    const ticket = tickets.issue(pdf);
    expect(Ticket.safeParse(ticket).success).toBe(true);
    expect(await tickets.read(ticket)).toEqual(pdf);
    expect(tickets.issue(pdf)).not.toBe(ticket);
  });

  it('reads a file that was offered, and refuses what is no file, is gone or is too large', async () => {
    const tickets = createTickets();
    const issue = (name: string): string => tickets.issue({ name, type: 'application/json', path: join(folder, name) });
    await writeFile(join(folder, 'copy.json'), '{}');
    expect((await tickets.read(issue('copy.json')))!.bytes).toEqual(Buffer.from('{}'));
    await writeFile(join(folder, 'large.json'), '');
    await truncate(join(folder, 'large.json'), 256 * 1024 * 1024 + 1);
    await expect(tickets.read(issue('large.json'))).rejects.toThrow(en.api.fileTooLarge);
    await expect(tickets.read(issue('.'))).rejects.toThrow(en.api.fileTooLarge);
    await expect(tickets.read(issue('gone.json'))).rejects.toThrow(en.api.fileUnreadable);
  });

  it.each(['0'.repeat(32), '../secret', '', '__proto__'])('that was never issued has nothing behind it: %j', async (ticket) => {
    expect(await createTickets().read(ticket)).toBeUndefined();
  });

  it('is forgotten when sixty-four newer ones wait', async () => {
    const tickets = createTickets();
    const [first, second] = [tickets.issue(pdf), tickets.issue(pdf)];
    for (let n = 0; n < 63; n += 1) tickets.issue(pdf);
    expect(await tickets.read(first)).toBeUndefined();
    expect(await tickets.read(second)).toEqual(pdf);
  });
});

describe('records brought back', () => {
  it('come from the file that was offered', async () => {
    const { api } = openDoor();
    const ticket = api.tickets.issue({ name: 'copy.json', type: 'application/json', bytes: new Uint8Array([1]) });
    expect(await api.call('records.restore', { ticket })).toEqual({ ok: true, value: { favourites: [], facts: 0 } });
  });

  it('are refused where no file was offered', async () => {
    const { api } = openDoor();
    expect(await api.call('records.restore', { ticket: '0'.repeat(32) })).toMatchObject({ ok: false, error: { message: en.api.noFile } });
    for (const ticket of ['../../etc/passwd', 'A'.repeat(32), '/files/1']) {
      expect(await api.call('records.restore', { ticket })).toMatchObject({ ok: false, error: { code: 'badInput' } });
    }
  });
});
