import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drafts, kept } from '../../unit/rules/localFacts.ts';
import { FILE, newHome, noticesOf, open, read, refused, saidBy, write } from './homes.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const now = () => NOW;
const FIRST = resolve(import.meta.dirname, '../../fixtures/records/records.v1.json');

/** Records of a school with this name. */
async function school(name: string, home = newHome()) {
  const records = await open(home, { now });
  records.changeSettings({ school: name });
  return records;
}

describe('local facts', () => {
  test('are kept with the school that added them and the moment', async () => {
    const home = newHome();
    const records = await school('Lincoln High School', home);
    const [fact] = await records.facts.save(drafts.pay);
    expect(fact).toMatchObject({ ...drafts.pay, addedBy: 'Lincoln High School', changed: NOW.toISOString() });
    await records.close();
    expect((await open(home)).facts.all()).toEqual([fact]);
  });

  test('take the place of the one with their id, and leave the others', async () => {
    const records = await school('Lincoln High School');
    await records.facts.save(drafts.pay);
    const [pay, visit] = await records.facts.save(drafts.visit);
    expect(await records.facts.save({ ...drafts.pay, id: pay!.id, low: 19 })).toMatchObject([{ id: pay!.id, low: 19 }, visit!]);
  });

  test('that were removed come back as they were', async () => {
    const records = await school('Lincoln High School');
    const [fact] = await records.facts.save(drafts.quote);
    expect(await records.facts.remove(fact!.id)).toEqual([]);
    records.changeSettings({ school: 'Another name' });
    expect(await records.facts.putBack(fact!)).toEqual([fact]);
  });

  test('tell who listens, and only of what changed', async () => {
    const records = await school('Lincoln High School');
    const heard: string[] = [];
    records.onChange((change) => heard.push(change));
    await records.facts.save(drafts.visit);
    await records.setFavourite('29-2072', true);
    expect(heard).toEqual(['facts', 'favourites']);
  });

  test('come through a file to a colleague and back, and nothing is lost on either side', async () => {
    const [lincoln, jefferson] = [await school('Lincoln High School'), await school('Jefferson High School')];
    await lincoln.facts.save(drafts.pay);
    await jefferson.facts.save(drafts.visit);
    expect(await jefferson.facts.bringIn(lincoln.facts.file().bytes)).toMatchObject({ added: 1, updated: 0, kept: 0 });
    expect(jefferson.facts.all().map(({ kind, addedBy }) => [kind, addedBy])).toEqual([
      ['visit', 'Jefferson High School'],
      ['pay', 'Lincoln High School'],
    ]);
    expect(await lincoln.facts.bringIn(jefferson.facts.file().bytes)).toMatchObject({ added: 1, updated: 0, kept: 1 });
    expect(lincoln.facts.all()).toHaveLength(2);
  });

  test('of a school without a name are another school’s for the colleague', async () => {
    const [nameless, jefferson] = [await open(newHome(), { now }), await school('Jefferson High School')];
    await nameless.facts.save(drafts.pay);
    await jefferson.facts.bringIn(nameless.facts.file().bytes);
    expect(jefferson.facts.all()).toMatchObject([{ addedBy: 'another school' }]);
  });

  test('have no file while there are none', async () => {
    const records = await school('Lincoln High School');
    let said = '';
    try {
      records.facts.file();
    } catch (error) {
      said = saidBy(error);
    }
    expect(said).toContain('no local facts to save');
  });

  const whole = { kind: 'pathsheet-local-facts', version: 1, savedBy: '1.2.3', facts: [kept(drafts.pay), kept(drafts.quote, 1)] };
  test.each([
    ['is empty', '', /damaged/],
    ['is cut off', JSON.stringify(whole).slice(0, -9), /damaged/],
    ['is a copy of records', '{"version":2,"savedBy":"1.2.3","favourites":[],"facts":[]}', /does not hold local facts/],
    [
      'holds one fact without a source',
      JSON.stringify({ ...whole, facts: [...whole.facts, { ...kept(drafts.visit, 2), source: '' }] }),
      /damaged/,
    ],
    ['holds words without consent', JSON.stringify({ ...whole, facts: [{ ...kept(drafts.quote), consent: false }] }), /damaged/],
    ['is from a newer version', JSON.stringify({ ...whole, version: 3, savedBy: '9.0.0' }), /newer Pathsheet \(9\.0\.0\)/],
  ])('of a file that %s are refused as a whole, and nothing changes', async (_, text, sentence) => {
    const records = await school('Lincoln High School');
    const before = await records.facts.save(drafts.visit);
    expect(await refused(records.facts.bringIn(Buffer.from(text)))).toMatch(sentence);
    expect(records.facts.all()).toEqual(before);
  });

  test('are in a copy, which brings them back beside those that are here', async () => {
    const [one, other] = [await school('Lincoln High School'), await school('Lincoln High School')];
    await one.facts.save(drafts.pay);
    await other.facts.save(drafts.visit);
    const { facts } = await other.restore(one.copy().bytes);
    expect(facts.map(({ kind }) => kind)).toEqual(['visit', 'pay']);
  });
});

describe('records of the first version', () => {
  test('open with all that they hold and no facts, and what stood there is kept beside', async () => {
    const home = newHome();
    copyFileSync(FIRST, join(home, FILE));
    const records = await open(home, { now });
    expect(records.favourites()).toEqual(['29-2072', '47-2111']);
    expect(records.facts.all()).toEqual([]);
    expect(noticesOf(records)).toEqual([]);
    await records.facts.save(drafts.visit);
    expect(JSON.parse(read(home, FILE))).toMatchObject({ version: 2, favourites: ['29-2072', '47-2111'], facts: [drafts.visit] });
    expect(read(home, 'records.v1.json')).toBe(read(resolve(FIRST, '..'), 'records.v1.json'));
  });

  test('are understood as a copy, too', async () => {
    const records = await open(newHome(), { now });
    const first = read(resolve(FIRST, '..'), 'records.v1.json');
    expect(await records.restore(Buffer.from(first))).toMatchObject({ favourites: ['29-2072', '47-2111'], facts: [] });
  });

  test('whose file says facts that no version wrote are damaged', async () => {
    const home = newHome();
    write(home, FILE, '{"version":2,"savedBy":"1","favourites":[],"facts":[{"kind":"visit"}]}');
    expect(noticesOf(await open(home, { now }))).toEqual(['recovered']);
  });
});
