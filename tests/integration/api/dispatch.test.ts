import { describe, expect, it } from 'vitest';
import { calls, type CallName } from '#shared/contract.ts';
import { refusal } from '#main/refusal.ts';
import { en } from '#shared/text/en.ts';
import { openDoor } from './door.ts';

const sheet = { template: 'one-page', careers: ['29-2072'], place: 'IN', language: 'en', look: { paper: 'letter', ink: 'gray' } };

const visit = { kind: 'visit', soc: '29-2072', employer: 'County Hospital', about: 'A tour.', source: 'Ms. Rivera', date: '2026-11-03' };

/** A right input for every call; a call that is missing here does not compile. */
const inputs: Record<CallName, unknown> = {
  'app.start': {},
  'app.noteFault': { message: 'TypeError at Tiles' },
  'careers.list': { place: 'IN' },
  'careers.searchData': {},
  'careers.get': { soc: '29-2072', place: 'IN' },
  'programs.near': { soc: '29-1141', near: 'bloomington-in', controls: [], most: 5 },
  'programs.cities': {},
  'programs.spot': { near: '47401' },
  'releases.list': {},
  'releases.use': { id: 'oews-2025' },
  'imports.inspect': { ticket: '0'.repeat(32) },
  'imports.take': { id: '0'.repeat(32), isUsed: true },
  'imports.cancel': { id: '0'.repeat(32) },
  'favourites.set': { soc: '29-2072', saved: true },
  'settings.change': { place: 'IN' },
  'school.logo': { ink: 'gray' },
  'school.setLogo': { ticket: '0'.repeat(32) },
  'school.removeLogo': {},
  'sheets.layOut': sheet,
  'sheets.savePdf': sheet,
  'sheets.print': sheet,
  'sheets.list': {},
  'sheets.keep': { name: 'Medical Records Specialist', sheet },
  'sheets.forget': { id: '0'.repeat(16) },
  'sheets.changes': { id: '0'.repeat(16) },
  'sheets.update': { id: '0'.repeat(16) },
  'records.saveCopy': {},
  'records.restore': { ticket: '0'.repeat(32) },
  'facts.list': {},
  'facts.save': { fact: visit },
  'facts.remove': { id: '0'.repeat(32) },
  'facts.putBack': { fact: { ...visit, id: '0'.repeat(32), addedBy: '', changed: '2026-11-23T08:00:00Z' } },
  'facts.saveFile': {},
  'facts.bringIn': { ticket: '0'.repeat(32) },
  'links.open': { id: 'onet/29-2072' },
};

/** Calls that need a file, or a folder that may be written: their own tests have one. */
const elsewhere = new Set<CallName>([
  'records.restore',
  'school.setLogo',
  'imports.inspect',
  'imports.take',
  'releases.use',
  'sheets.changes',
  'sheets.update',
  'facts.saveFile',
  'facts.bringIn',
]);

describe('the door', () => {
  it.each((Object.keys(inputs) as CallName[]).filter((name) => !elsewhere.has(name)))(
    'answers %s with what the contract says',
    async (name) => {
      const result = await openDoor().api.call(name, inputs[name]);
      if (!result.ok) throw new Error(result.error.message);
      expect(() => calls[name].output.parse(result.value)).not.toThrow();
    },
  );

  it.each(Object.keys(inputs))('refuses %s with an input of another shape', async (name) => {
    const { api } = openDoor();
    for (const wrong of [undefined, null, 7, 'US', [], { unheardOf: true }, { ...(inputs[name as CallName] as object), more: 1 }]) {
      expect(await api.call(name, wrong), JSON.stringify(wrong)).toMatchObject({ ok: false, error: { code: 'badInput' } });
    }
  });

  it.each(['careers.delete', '', 'toString', '__proto__', 'constructor'])('does not know the call %j', async (name) => {
    expect(await openDoor().api.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknownCall' } });
  });

  it('hands a refusal on as it is, with its hint', async () => {
    const { api, records, logged } = openDoor();
    records.fail(refusal('The disk is full.', undefined, 'Make room, then try again.'));
    const { error } = (await api.call('favourites.set', inputs['favourites.set'])) as { error: unknown };
    expect(error).toEqual({ code: 'refused', message: 'The disk is full.', hint: 'Make room, then try again.' });
    expect(logged).toEqual([]);
  });

  it('logs a fault of ours under the number that the counselor sees, and tells no more', async () => {
    const { api, records, logged } = openDoor();
    records.fail(new TypeError('cannot read x of undefined'));
    const result = await api.call('favourites.set', inputs['favourites.set']);
    const id = /\b[0-9a-f]{6}\b/.exec(logged[0]!)![0];
    expect(result).toEqual({ ok: false, error: { code: 'failed', message: en.api.failed(id), hint: en.api.failedHint } });
    expect(logged[0]).toContain('cannot read x of undefined');
  });

  it('logs a fault of the page under the number that it answers, and refuses more than a fault needs', async () => {
    const { api, logged } = openDoor();
    const answer = await api.call('app.noteFault', { message: 'TypeError at Tiles' });
    expect(answer).toEqual({ ok: true, value: { id: expect.stringMatching(/^[0-9a-f]{6}$/) } });
    expect(logged).toEqual([`${(answer as { value: { id: string } }).value.id} drawing TypeError at Tiles`]);
    expect(await api.call('app.noteFault', { message: 'x'.repeat(2001) })).toMatchObject({ ok: false, error: { code: 'badInput' } });
    expect(logged).toHaveLength(1);
  });

  it('refuses a career that is not in the catalog', async () => {
    for (const [name, input] of [
      ['careers.get', { soc: '99-9999', place: 'US' }],
      ['favourites.set', { soc: '99-9999', saved: true }],
      ['sheets.print', { ...sheet, careers: ['99-9999'] }],
    ] as const) {
      expect(await openDoor().api.call(name, input)).toMatchObject({ ok: false, error: { message: en.data.unknownCode('99-9999') } });
    }
  });

  it('tells its listeners what changed, until they stop listening', async () => {
    const { api } = openDoor();
    const heard: unknown[] = [];
    const stop = api.onEvent((name, payload) => heard.push([name, payload]));
    await api.call('favourites.set', { soc: '29-2072', saved: true });
    stop();
    await api.call('favourites.set', { soc: '47-2111', saved: true });
    expect(heard).toEqual([['favourites.changed', ['29-2072']]]);
  });
});

describe('sheets through the door', () => {
  it('hands the same PDF to the printer and to the file, under a name without folder', async () => {
    const { api, saved, printed } = openDoor();
    expect(await api.call('sheets.savePdf', sheet)).toEqual({
      ok: true,
      value: { outcome: 'done', fileName: 'medical-records-specialist-in.pdf', by: 'file' },
    });
    expect(await api.call('sheets.print', sheet)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(Buffer.from(saved[0]!.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(saved[0]!.bytes, printed[0]!.bytes)).toBe(0);
  });

  it('refuses to print a school’s name that no font has, and says which characters', async () => {
    const { api, printed } = openDoor();
    await api.call('settings.change', { school: '王 School' });
    expect(await api.call('sheets.print', sheet)).toMatchObject({ ok: false, error: { message: en.sheet.unprintable(['王']) } });
    expect(printed).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['onet/29-2072', 'https://www.onetonline.org/link/summary/29-2072.00'],
    ['oews/51-2090', 'https://www.bls.gov/oes/current/oes512090.htm'],
    ['release/oews-2025', 'https://www.bls.gov/oes/'],
  ])('opens %s at its own address', async (id, url) => {
    const { api, opened } = openDoor();
    expect(await api.call('links.open', { id })).toEqual({ ok: true, value: {} });
    expect(opened).toEqual([url]);
  });

  it.each(['https://example.com/', 'onet/99-9999', 'oews/29-2072', 'release/none', 'constructor/name', 'onet/29-2072/../..', ''])(
    'opens nothing for %j',
    async (id) => {
      const { api, opened } = openDoor();
      expect(await api.call('links.open', { id })).toMatchObject({ ok: false, error: { message: en.api.unknownLink } });
      expect(opened).toEqual([]);
    },
  );
});
