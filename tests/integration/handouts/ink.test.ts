import { describe, expect, test } from 'vitest';
import type { DisplayList, Node, PathItem, TextRun } from '#shared/models/displayList.ts';
import { boundsOf, listElements, pathItems, textRuns } from './readList.ts';
import { catalog, goldenSheets, layOut, nameOf, type GoldenSheet } from './sheets.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By lightness alone, so that what differs here also differs on a copy in gray. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const PAPER = '#ffffff';

const holds = (path: PathItem, x: number, y: number): boolean => {
  const { left, right, top, bottom } = boundsOf(path);
  return left <= x && x <= right && top <= y && y <= bottom;
};

/** Text that differs too little from what is printed under its first letter. */
const faint = (list: DisplayList): string[] =>
  textRuns(list)
    .filter(({ x, y, color }) => {
      const ground = pathItems(list).findLast((path) => path.fill !== undefined && holds(path, x + 1, y - 2));
      return contrast(color, ground?.fill ?? PAPER) < 4.5;
    })
    .map(({ text, color }) => `${color} ${text}`);

const touch = (one: PathItem, other: PathItem): boolean => {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
};

/**
 * Parts of pictures that differ too little from the paper, from another part that they stand on, or from their own edge. A line without
 * a fill is the axis: it goes on beyond the bars that touch it.
 */
const faintParts = (list: DisplayList): string[] =>
  listElements(list, 'Figure').flatMap((figure) => {
    const parts = pathItems({ root: figure });
    return parts.flatMap((part, index) => {
      const outline = part.stroke ?? part.fill ?? PAPER;
      const under = part.fill ? parts.slice(0, index).filter((other) => other.fill !== part.fill && touch(part, other)) : [];
      const grounds = [PAPER, ...under.flatMap(({ fill }) => fill ?? [])].map((ground) => [outline, ground]);
      const pairs = part.stroke && part.fill ? [...grounds, [part.stroke, part.fill]] : grounds;
      return pairs.filter(([one = '', other = '']) => contrast(one, other) < 3).map((pair) => pair.join(' on '));
    });
  });

/** All that is said of an item but what it is painted with. */
function unpainted(node: Node): unknown {
  if (node.kind === 'element' || node.kind === 'artifact') return { ...node, children: node.children.map(unpainted) };
  if (node.kind === 'text') return { ...node, color: undefined } satisfies Partial<Record<keyof TextRun, unknown>>;
  return { ...node, fill: undefined, stroke: undefined, lineWidth: undefined } satisfies Partial<Record<keyof PathItem, unknown>>;
}

const inColor = ({ soc, place, paper, dress }: GoldenSheet) => layOut(soc, place, paper, { ...dress, ink: 'color' });
const inGray = ({ soc, place, paper, dress }: GoldenSheet) => layOut(soc, place, paper, { ...dress, ink: 'gray' });

const sample: GoldenSheet[] = catalog
  .occupations()
  .filter((_, index) => index % 16 === 0)
  .map(({ soc }) => ({ soc, place: 'TX', paper: 'letter', dress: {}, because: 'one of many' }));

describe('a sheet in colour', () => {
  test('has every line and every part where the gray one has it', () => {
    for (const sheet of [...goldenSheets, ...sample]) {
      const [color, gray] = [inColor(sheet), inGray(sheet)];
      expect({ ...color.list, root: unpainted(color.list.root) }, nameOf(sheet)).toEqual({ ...gray.list, root: unpainted(gray.list.root) });
      expect([color.dropped, color.overflow]).toEqual([gray.dropped, gray.overflow]);
    }
  });

  test('has text that differs from the paper, or from the disc that it stands on, by 4.5 to 1', () => {
    expect([...goldenSheets, ...sample].flatMap((sheet) => faint(inColor(sheet).list))).toEqual([]);
  });

  test('has parts of pictures that differ from each other and from the paper by 3 to 1', () => {
    expect([...goldenSheets, ...sample].flatMap((sheet) => faintParts(inColor(sheet).list))).toEqual([]);
  });

  test('has headings, their rules and bars in blue, and its sentences in the black of the gray sheet', () => {
    const isBlue = (color: string | undefined): boolean => /^#(..)(..)(..)$/.test(color ?? '') && color!.slice(5) > color!.slice(1, 3);
    const { list } = layOut('29-2072', 'IN', 'letter', { ink: 'color' });
    const colorsOf = (...tags: string[]) =>
      new Set(listElements(list, ...tags).flatMap((element) => textRuns({ root: element }).map(({ color }) => color)));
    expect([...colorsOf('H2')].every(isBlue)).toBe(true);
    expect([...colorsOf('H1', 'P', 'LBody', 'TD')].filter(isBlue)).toEqual([]);
    const [code, ...charts] = listElements(list, 'Figure').map((figure) => pathItems({ root: figure }).map(({ fill }) => fill));
    expect(code?.some(isBlue)).toBe(false);
    expect(charts.flat().every(isBlue)).toBe(true);
  });
});

describe('a sheet in gray', () => {
  test('has text that differs from the paper by 4.5 to 1', () => {
    expect(goldenSheets.flatMap((sheet) => faint(inGray(sheet).list))).toEqual([]);
  });
});
