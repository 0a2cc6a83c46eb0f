import { describe, expect, test } from 'vitest';
import { colorOperators, imageOperators, number, pathOperators } from '#main/handouts/pdf/operators.ts';
import type { PathItem } from '#shared/models/displayList.ts';

const path = (d: string, more: Partial<PathItem> = { stroke: '#000000' }): string =>
  pathOperators({ kind: 'path', page: 0, x: 10, y: 20, d, ...more });

/** The operators between colour and paint. */
const drawn = (d: string): string | undefined => / w (.*) S Q$/.exec(path(d))?.[1];

describe('a number', () => {
  test.each([
    [1, '1'],
    [0.5, '0.5'],
    [1.23456, '1.235'],
    [-0.0001, '0'],
    [100.10000000000001, '100.1'],
  ])('%d is written %s', (value, expected) => {
    expect(number(value)).toBe(expected);
  });
});

describe('a colour', () => {
  test('that is a gray is written as gray, so that a gray sheet holds no colour', () => {
    expect(colorOperators('#000000', 'fill')).toBe('0 g');
    expect(colorOperators('#ffffff', 'fill')).toBe('1 g');
    expect(colorOperators('#808080', 'stroke')).toBe('0.502 G');
  });

  test('that is none is written as red, green and blue', () => {
    expect(colorOperators('#ff8000', 'fill')).toBe('1 0.502 0 rg');
    expect(colorOperators('#1d3f66', 'stroke')).toBe('0.114 0.247 0.4 RG');
    expect(colorOperators('#808081', 'fill')).toMatch(/ rg$/);
  });
});

describe('a path', () => {
  test('is drawn from its own origin, and leaves the pen as it found it', () => {
    expect(path('M 0 0 H 5')).toMatch(/^q 1 0 0 1 10 20 cm .* Q$/);
  });

  test('is filled, stroked or both, as its colours say', () => {
    const d = 'M 0 0 H 5 V 5 Z';
    expect(path(d, { fill: '#000000' })).toMatch(/ 0 g .* f Q$/);
    expect(path(d, { fill: '#000000' })).not.toMatch(/ [GwS] /);
    expect(path(d, { stroke: '#ffffff', lineWidth: 0.75 })).toMatch(/ 1 G 0\.75 w .* S Q$/);
    expect(path(d, { fill: '#000000', stroke: '#ffffff' })).toMatch(/ 0 g 1 G .* B Q$/);
  });

  test('has lines, also level and upright ones, and curves', () => {
    expect(drawn('M 1 2 L 3 4')).toBe('1 2 m 3 4 l');
    expect(drawn('M 1 2 H 7 V 9 H 1')).toBe('1 2 m 7 2 l 7 9 l 1 9 l');
    expect(drawn('M 0 0 C 1 2 3 4 5 6 V 8')).toBe('0 0 m 1 2 3 4 5 6 c 5 8 l');
  });

  test('closes each of its rings', () => {
    expect(drawn('M 0 0 H 5 V 5 Z M 10 0 H 15 V 5 Z')).toBe('0 0 m 5 0 l 5 5 l h 10 0 m 15 0 l 15 5 l h');
  });

  test('may have commas between its numbers', () => {
    expect(drawn('M 1,2 L 3,4')).toBe('1 2 m 3 4 l');
  });

  test.each(['m 1 2 l 3 4', 'M 1 2 l 3 4', 'M 1 2 h 4', 'M 0 0 c 1 2 3 4 5 6', 'M 0 0 z'])(
    'is refused with a relative command: %s',
    (d) => {
      expect(() => path(d)).toThrow(/path/);
    },
  );

  test.each(['M 1', 'M 1 x', 'M 0 0 C 1 2 3 4', 'M 0 0 A 5 5 0 0 1 9 9', 'M 0 0 9 9', 'M NaN 0'])(
    'is refused when it is not understood: %s',
    (d) => {
      expect(() => path(d)).toThrow(/path/);
    },
  );
});

describe('a path of a drawing', () => {
  test('is filled by the even-odd rule where it says so', () => {
    expect(path('M 0 0 H 5 V 5 Z', { fill: '#000000', evenOdd: true })).toMatch(/ f\* Q$/);
    expect(path('M 0 0 H 5 V 5 Z', { fill: '#000000', stroke: '#000000', evenOdd: true })).toMatch(/ B\* Q$/);
  });

  test('has the ends and corners of its lines', () => {
    expect(path('M 0 0 H 5', { stroke: '#000000', lineWidth: 1, cap: 'round', join: 'bevel', miterLimit: 4 })).toContain(
      ' 1 w 1 J 2 j 4 M ',
    );
    expect(path('M 0 0 H 5', { stroke: '#000000', lineWidth: 1 })).not.toMatch(/ [JjM] /);
  });
});

describe('a picture', () => {
  const image = { kind: 'image', page: 0, x: 43, y: 36, width: 78, height: 26, image: 'logo', ink: 'gray' } as const;

  test('stands in its box on a page whose axis points down', () => {
    expect(imageOperators(image, 'LogoGray')).toBe('q 78 0 0 -26 43 62 cm /LogoGray Do Q');
  });

  test('that is turned lies upside down around its corner', () => {
    expect(imageOperators({ ...image, turned: true }, 'LogoGray')).toBe('q -78 0 0 26 43 10 cm /LogoGray Do Q');
  });
});
