import type { Element, Node, Tag } from '#shared/models/displayList.ts';

/** A sheet in words, as HTML has it: `img` stands for a picture's words, text for itself. */
export interface Outlined {
  tag: 'h2' | 'h3' | 'h4' | 'p' | 'ul' | 'ol' | 'li' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'img' | 'span';
  children: readonly (string | Outlined)[];
  alt?: string;
  scope?: 'col' | 'row';
  language?: string;
}

/** The screen has a heading of its own, so those of the sheet begin one lower. The rest only groups what is in it. */
const TAGS: Partial<Record<Tag, Outlined['tag']>> = {
  H1: 'h2',
  H2: 'h3',
  H3: 'h4',
  P: 'p',
  LI: 'li',
  Table: 'table',
  THead: 'thead',
  TBody: 'tbody',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
};

/** What a sheet's tag tree says, in its order. What is outside the tree, and what only decorates, is left out. */
export const outline = (root: Element): (string | Outlined)[] => closed(root.children.flatMap(read));

function read(node: Node): (string | Outlined)[] {
  if (node.kind === 'text') return [node.text];
  if (node.kind !== 'element') return [];
  const { tag, attributes, children } = node;
  if (tag === 'Figure') return [{ tag: 'img', children: [], alt: attributes.alt ?? '' }];
  // A link of the paper is not one of the screen: it is read, not followed.
  if (tag === 'Link') return [attributes.link?.label ?? ''];
  // Bullets and numbers are the list's own.
  if (tag === 'Lbl') return [];
  const inside = closed(children.flatMap(read));
  const html = tag === 'L' ? listTag(node) : (TAGS[tag] ?? (attributes.language ? 'span' : undefined));
  if (!html) return inside;
  if (inside.length === 0) return [];
  return [
    {
      tag: html,
      children: inside,
      ...(attributes.scope && { scope: attributes.scope === 'Column' ? 'col' : 'row' }),
      ...(attributes.language && { language: attributes.language }),
    },
  ];
}

const listTag = ({ attributes }: Element): 'ol' | 'ul' => (attributes.numbering === 'Decimal' ? 'ol' : 'ul');

/** Lines put together, one space where there are several, and none where nothing else is. */
function closed(parts: readonly (string | Outlined)[]): (string | Outlined)[] {
  const joined: (string | Outlined)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined
    .map((part) => (typeof part === 'string' ? part.replaceAll('\u00ad', '').replaceAll(/[\s\u00a0]+/g, ' ') : part))
    .filter((part) => typeof part !== 'string' || part.trim() !== '');
}

/** The words of the first heading: what the sheet is about. */
export function titleOf(outlined: readonly (string | Outlined)[]): string | undefined {
  const heading = outlined.find((part) => typeof part !== 'string' && part.tag === 'h2');
  return typeof heading === 'object'
    ? heading.children
        .filter((part) => typeof part === 'string')
        .join('')
        .trim()
    : undefined;
}
