import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import type { CareerText } from '#shared/models/career.ts';
import { en } from '#shared/text/en.ts';
import { asText } from './reading.ts';
import { readList } from './readList.ts';
import { catalog, handouts, TODAY } from './sheets.ts';

const SENTENCE = 'They look at one more record, ask one more question and write one more answer down.';

/** The model career with so many more sentences in one of its parts that something has to go. */
function laidOutWith(more: (text: CareerText) => Partial<CareerText>): LaidOut {
  const career = catalog.career('29-2072', 'IN');
  const text = career.text as CareerText;
  return handouts.layOut(
    [{ ...career, text: { ...text, ...more(text) } }],
    { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
    TODAY,
  );
}
const longer = (sentences: number): LaidOut =>
  laidOutWith(({ whatTheyDo }) => ({ whatTheyDo: [...whatTheyDo, ...Array.from({ length: sentences }, () => SENTENCE)] }));

const words = ({ list }: LaidOut): string => asText(readList(list));
const { sections } = en.sheet;

describe('a text that is too long for its page', () => {
  test('grows until it must, then gives up the highest rank first, and the text itself when nothing else helps', () => {
    const steps = Array.from({ length: 21 }, (_, step) => longer(2 * step));
    expect(steps.find(({ dropped }) => dropped.length > 0)?.dropped).toEqual([10]);
    for (const { dropped, overflow } of steps) {
      expect(dropped).toEqual(dropped.toSorted((one, other) => other - one));
      expect(overflow).toBe(0);
    }
    // What cannot stand on the page at all makes room for all the rest.
    expect(steps.at(-1)?.dropped).toEqual([3]);
  });

  test('names what it left off, and what it names is gone', () => {
    const laidOut = longer(20);
    const text = words(laidOut);
    const named = laidOut.leftOff;
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((part) => text.includes(`## ${part}\n`) || text.includes(`\n${part}: `))).toEqual([]);
  });

  test.each([6, 12, 20, 40, 300])('keeps all that it does not name, with %i more sentences', (sentences) => {
    const laidOut = longer(sentences);
    const named = new Set(laidOut.leftOff);
    const parts = laidOut.content.sections.flatMap(({ heading, remarks }) => [heading, ...remarks.map(({ label }) => label)]);
    const kept = parts.filter((name) => !named.has(name));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((name) => !words(laidOut).includes(name))).toEqual([]);
  });

  test('never gives up title, figures, dates and sources, however long it is', () => {
    const laidOut = longer(300);
    const text = words(laidOut);
    for (const always of [
      '# Medical Records Specialist',
      '$47,670 a year',
      'May 2025',
      '2024–34',
      'O*NET® is a trademark',
      'Made November 23, 2026',
    ])
      expect(text).toContain(always);
    expect(laidOut.dropped.filter((rank) => rank <= 2)).toEqual([]);
    expect(text).not.toContain(`## ${sections.whatTheyDo}`);
    expect(laidOut.overflow).toBe(0);
  });

  test('says by how many points it runs over where even that is not enough', () => {
    const laidOut = laidOutWith(() => ({ oneLine: Array.from({ length: 80 }, () => SENTENCE).join(' ') }));
    expect(laidOut.dropped.at(-1)).toBe(3);
    expect(laidOut.overflow).toBeGreaterThan(10);
    expect(laidOut.list.pages).toHaveLength(1);
  });
});
