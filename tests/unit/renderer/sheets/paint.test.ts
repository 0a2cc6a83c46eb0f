import { describe, expect, test } from 'vitest';
import type { DisplayList, Node, TextRun } from '#shared/models/displayList.ts';
import { paint } from '../../../../renderer/features/sheets/paint.ts';

interface Drawn {
  text: string;
  x: number;
  y: number;
  font: string;
  color: string;
}

/** A canvas on which every character is half as wide as its font is high, a space a quarter. */
function typewriter(): { context: CanvasRenderingContext2D; drawn: Drawn[]; scales: number[][]; filled: string[] } {
  const [drawn, scales, filled] = [[] as Drawn[], [] as number[][], [] as string[]];
  const context = {
    font: '',
    fillStyle: '',
    setTransform: (...numbers: number[]) => scales.push(numbers),
    fillRect: (...numbers: number[]) => filled.push(`${context.fillStyle} ${numbers.join(' ')}`),
    fillText: (text: string, x: number, y: number) => drawn.push({ text, x, y, font: context.font, color: context.fillStyle }),
    measureText: (text: string) => ({ width: Number.parseFloat(context.font) * (text === ' ' ? 0.25 : text.length / 2) }),
  };
  return { context: context as unknown as CanvasRenderingContext2D, drawn, scales, filled };
}

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  page: 0,
  x: 100,
  y: 50,
  text,
  face: 'bold',
  size: 10,
  color: '#1a1a1a',
  ...more,
});
const listOf = (...children: Node[]): DisplayList => ({
  title: 'A sheet',
  language: 'en-US',
  pages: [
    { width: 612, height: 792 },
    { width: 612, height: 792 },
  ],
  isTagged: true,
  root: { kind: 'element', tag: 'Document', attributes: {}, children },
});

describe('A painted page', () => {
  test('is white paper of the page’s size, in device pixels', () => {
    const canvas = typewriter();
    paint(canvas.context, listOf(), 0, 2);
    expect(canvas.scales).toEqual([[2, 0, 0, 2, 0, 0]]);
    expect(canvas.filled).toEqual(['#ffffff 0 0 612 792']);
  });

  test('sets words one by one, as far apart as the font’s own space is wide', () => {
    const canvas = typewriter();
    paint(canvas.context, listOf(run('To  get in ')), 0, 1);
    expect(canvas.drawn.map(({ text, x }) => [text, x])).toEqual([
      ['To', 100],
      ['get', 115],
      ['in', 132.5],
    ]);
  });

  test('has each word in the file of its face, in its size, colour and place', () => {
    const canvas = typewriter();
    paint(canvas.context, listOf(run('Pay', { face: 'italic', size: 9.5, color: '#4a4a4a' })), 0, 1);
    expect(canvas.drawn).toEqual([{ text: 'Pay', x: 100, y: 50, font: '9.5px "Pathsheet italic"', color: '#4a4a4a' }]);
  });

  test('shows what is on it and nothing of other pages, decoration too', () => {
    const canvas = typewriter();
    const artifact: Node = { kind: 'artifact', type: 'Layout', children: [run('seen')] };
    paint(canvas.context, listOf(artifact, run('elsewhere', { page: 1 })), 0, 1);
    expect(canvas.drawn.map(({ text }) => text)).toEqual(['seen']);
  });

  test('has the logo where the sheet has it, also upside down; and its place empty until it is there', () => {
    const logo = { name: 'logo' } as unknown as CanvasImageSource;
    const image = { kind: 'image', page: 0, x: 43, y: 36, width: 78, height: 26, image: 'logo', ink: 'gray' } as const;
    const artifact: Node = { kind: 'artifact', type: 'Layout', children: [image, { ...image, turned: true }, { ...image, page: 1 }] };
    const [drawn, placed]: [unknown[][], unknown[]] = [[], []];
    const context = Object.assign(typewriter().context, {
      drawImage: (...what: unknown[]) => drawn.push(what),
      save: () => placed.push('save'),
      translate: (...by: number[]) => placed.push(by),
      rotate: (by: number) => placed.push(by),
      restore: () => placed.push('restore'),
    });
    paint(context, listOf(artifact), 0, 1);
    expect(drawn).toEqual([]);
    placed.length = 0;
    paint(context, listOf(artifact), 0, 1, logo);
    expect(drawn).toEqual([
      [logo, 43, 36, 78, 26],
      [logo, 0, 0, 78, 26],
    ]);
    expect(placed).toEqual(['save', [43, 36], Math.PI, 'restore']);
  });
});
