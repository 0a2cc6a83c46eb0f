import type { DisplayList, FontFace, Node, TextRun } from '#shared/models/displayList.ts';

const run = (text: string, y: number, face: FontFace): TextRun => ({
  kind: 'text',
  page: 0,
  x: 50,
  y,
  text,
  face,
  size: 10,
  color: '#1a1a1a',
});

/** A display list of a heading and a line for each of these texts. */
export function smallList(
  texts: readonly string[],
  { title = 'Names', face = 'regular' }: { title?: string; face?: FontFace } = {},
): DisplayList {
  const heading: Node = { kind: 'element', tag: 'H1', attributes: {}, children: [run('Names', 60, 'bold')] };
  const lines = texts.map((text, index): Node => ({
    kind: 'element',
    tag: 'P',
    attributes: {},
    children: [run(text, 90 + 20 * index, face)],
  }));
  return {
    title,
    language: 'en-US',
    pages: [{ width: 612, height: 792 }],
    isTagged: true,
    root: { kind: 'element', tag: 'Document', attributes: {}, children: [heading, ...lines] },
  };
}
