import { describe, expect, test } from 'vitest';
import { createSetter } from '#main/handouts/layout/box.ts';
import { bullets, checklist, steps } from '#main/handouts/layout/list.ts';
import { artifacts, draw, elements, paths, rightOf, runs, shape, style, words } from './drawn.ts';
import { typewriter } from './typewriter.ts';

const setter = createSetter(typewriter);
const ITEMS = ['Check the records', 'Ask the doctors and nurses about notes that conflict', 'Report'];
const look = { style, indent: 12, gap: 3 };
const inDiscs = { discColor: '#1d5f8f', paperColor: '#ffffff' };

describe('a list', () => {
  test('with bullets has a label and a body in every item', () => {
    const drawn = draw(bullets(setter, ITEMS, 120, look));
    expect(shape(drawn)).toBe('L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody))');
    expect(elements(drawn, 'L')[0]?.attributes.numbering).toBe('Disc');
    expect(elements(drawn, 'Lbl').map((label) => words(label))).toEqual(['•', '•', '•']);
    expect(elements(drawn, 'LBody').map((body) => words(body))).toEqual(ITEMS);
  });

  test('of steps is numbered from 1, in the order of its items', () => {
    const drawn = draw(steps(setter, ITEMS, 120, { ...look, ...inDiscs }));
    expect(shape(drawn)).toBe('L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody))');
    expect(elements(drawn, 'L')[0]?.attributes.numbering).toBe('Decimal');
    expect(elements(drawn, 'Lbl').map((label) => words(label))).toEqual(['1', '2', '3']);
  });

  test('of steps sets its numbers on dark discs that are decoration', () => {
    const drawn = draw(steps(setter, ITEMS, 120, { ...look, ...inDiscs }), 50, 80);
    expect(paths(artifacts(drawn))).toHaveLength(3);
    expect(paths(artifacts(drawn)).every(({ fill }) => fill === inDiscs.discColor)).toBe(true);
    for (const [index, label] of runs(elements(drawn, 'Lbl')).entries()) {
      const { x } = paths(artifacts(drawn))[index] ?? { x: 0 };
      expect(label.color).toBe('#ffffff');
      // The middle of the number is the middle of the disc.
      expect(label.x + (label.size * 0.6) / 2).toBeCloseTo(x);
    }
  });

  test('to tick has squares that are decoration, and no label to read', () => {
    const drawn = draw(checklist(setter, ITEMS, 120, look));
    expect(shape(drawn)).toBe('L(LI(LBody) LI(LBody) LI(LBody))');
    expect(elements(drawn, 'L')[0]?.attributes.numbering).toBe('None');
    const squares = paths(artifacts(drawn));
    expect(squares).toHaveLength(3);
    expect(squares.every(({ stroke, fill }) => stroke !== undefined && fill === undefined)).toBe(true);
  });

  test.each([
    ['bullets', bullets(setter, ITEMS, 120, look)],
    ['steps', steps(setter, ITEMS, 120, { ...look, ...inDiscs })],
    ['squares', checklist(setter, ITEMS, 120, look)],
  ])('with %s hangs all lines of an item at one edge, inside its width', (_, list) => {
    const lines = runs(elements(draw(list, 50, 80), 'LBody'));
    expect(lines.length).toBeGreaterThan(ITEMS.length);
    expect(new Set(lines.map(({ x }) => x))).toEqual(new Set([62]));
    for (const line of lines) expect(rightOf(line)).toBeLessThanOrEqual(50 + 120);
  });

  test('is as high as its lines and the gaps between its items', () => {
    const lines = runs(elements(draw(bullets(setter, ITEMS, 120, look)), 'LBody')).length;
    expect(bullets(setter, ITEMS, 120, look).height).toBe(lines * style.leading + 2 * look.gap);
    expect(bullets(setter, ['One'], 120, look).height).toBe(style.leading);
  });
});
