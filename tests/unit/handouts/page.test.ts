import { describe, expect, test } from 'vitest';
import { area, startPage } from '#main/handouts/layout/page.ts';
import { DisplayList } from '#shared/models/displayList.ts';

const run = { x: 40, y: 50, text: 'Nurse', face: 'bold', size: 20, color: '#1a1a1a' } as const;
const line = { x: 40, y: 60, d: 'M 0 0 H 100', stroke: '#1a1a1a' } as const;
const start = () => startPage({ width: 612, height: 792 });

describe('the page writer', () => {
  test('makes a display list of what is drawn, in the order of drawing', () => {
    const page = start();
    page.element('H1', {}, () => page.text(run));
    page.element('Sect', { language: 'es' }, () => {
      page.artifact(() => page.path(line));
      page.element('P', {}, () => page.text({ ...run, text: 'Text' }));
    });
    const list = page.finish('Nurse', 'en-US');
    expect(() => DisplayList.parse(list)).not.toThrow();
    expect(list).toMatchObject({ title: 'Nurse', language: 'en-US', pages: [{ width: 612, height: 792 }] });
    expect(list.root).toEqual({
      kind: 'element',
      tag: 'Document',
      attributes: {},
      children: [
        { kind: 'element', tag: 'H1', attributes: {}, children: [{ kind: 'text', page: 0, ...run }] },
        {
          kind: 'element',
          tag: 'Sect',
          attributes: { language: 'es' },
          children: [
            { kind: 'artifact', type: 'Layout', children: [{ kind: 'path', page: 0, ...line }] },
            { kind: 'element', tag: 'P', attributes: {}, children: [{ kind: 'text', page: 0, ...run, text: 'Text' }] },
          ],
        },
      ],
    });
  });

  test('goes on in the outer element when an inner one ends', () => {
    const page = start();
    page.element('P', {}, () => {
      page.text(run);
      page.element('Span', {}, () => page.text(run));
      page.text(run);
    });
    const [paragraph] = page.finish('Nurse', 'en-US').root.children;
    expect(paragraph?.kind === 'element' && paragraph.children.map(({ kind }) => kind)).toEqual(['text', 'element', 'text']);
  });

  test.each([
    ['text', () => start().text(run)],
    ['a path', () => start().path(line)],
  ])('refuses %s that is drawn outside the structure', (_, drawOutside) => {
    expect(drawOutside).toThrow('outside the structure');
  });

  test('refuses it again after an element or an artifact has ended', () => {
    const page = start();
    page.element('P', {}, () => page.text(run));
    expect(() => page.text(run)).toThrow('Nurse');
    page.artifact(() => page.path(line));
    expect(() => page.path(line)).toThrow('M 0 0 H 100');
  });

  test('refuses an element inside an artifact', () => {
    const page = start();
    expect(() => page.artifact(() => page.element('P', {}, () => page.text(run)))).toThrow('inside an artifact');
  });
});

test('an area is its left, top, right and bottom edge', () => {
  expect(area(10, 20, 30, 40)).toEqual([10, 20, 40, 60]);
});
