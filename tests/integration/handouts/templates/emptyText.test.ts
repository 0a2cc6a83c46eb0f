import { describe, expect, test } from 'vitest';
import { checkStructure } from '#main/handouts/pdf/structure.ts';
import type { Career, CareerText } from '#shared/models/career.ts';
import { TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { textRuns } from '../readList.ts';
import { catalog, handouts, TODAY } from '../sheets.ts';

const career = catalog.career('29-2072', 'IN');
const { sections, remarks } = en.sheet;

/** The career with these parts of its text empty. */
const without = (empty: Partial<CareerText>): Career => ({ ...career, text: { ...career.text!, ...empty } });

const EMPTY: [string, Partial<CareerText>][] = [
  ['week', { week: [] }],
  ['steps', { steps: [] }],
  ['what to start now', { startNow: [] }],
  ['reasons to like it', { likeItIf: [] }],
  ['description', { whatTheyDo: [] }],
  ['place of work and body', { whereTheyWork: '', hours: '', body: ' ' }],
  ['other titles', { also: [] }],
  ['lists at all', { week: [], steps: [], startNow: [], likeItIf: [], whatTheyDo: [], also: [], licenses: '', lead: '' }],
];

describe.each(EMPTY)('a text without %s', (_, empty) => {
  test.each(TemplateId.options)('is laid out as %s', (template) => {
    const { least } = templateTraits[template].careers;
    const careers = Array.from({ length: least }, () => without(empty));
    const { list, overflow } = handouts.layOut(careers, { template, look: { paper: 'letter', ink: 'gray' } }, TODAY);
    expect(overflow).toBe(0);
    // Paper that is cut or folded has no structure in its file.
    expect(() => list.isTagged && checkStructure(list)).not.toThrow();
  });
});

test('a section without words has no heading, and its remarks stay', () => {
  const { list } = handouts.layOut(
    [without({ steps: [], week: [''] })],
    { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
    TODAY,
  );
  const words = textRuns(list).map(({ text }) => text.trim());
  expect(words).not.toContain(sections.week);
  expect(words).toContain(sections.likeItIf);
  expect(words.join(' ')).toContain(remarks.licenses);
});
