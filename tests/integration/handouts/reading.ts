/** What a screen reader meets: an element of a structure with its words and its inner elements, in reading order. */
export interface Read {
  tag: string;
  alt?: string;
  /** A link's address. */
  url?: string;
  children: (string | Read)[];
}

/** A piece of text where it stands, in points, `y` down the page. */
export interface Placed {
  text: string;
  x: number;
  width: number;
  y: number;
  size: number;
}

const onOneLine = (one: Placed, other: Placed): boolean => Math.abs(one.y - other.y) < 0.4 * Math.min(one.size, other.size);

/** Text with one space where there are several, and none around it. */
export const closedUp = (words: string): string => words.replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** Pieces as one text, as a reader guesses it who sees only where they stand. A new line and a gap count as a space, except after a hyphen, a dash or a slash at a line's end. */
export function joined(pieces: readonly Placed[]): string {
  let whole = '';
  let before: Placed | undefined;
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const sameLine = before && onOneLine(before, piece);
    const touches = before && sameLine && piece.x - (before.x + before.width) < 0.15 * piece.size;
    const goesOn = touches === true || (!sameLine && /[-–/]$/.test(whole));
    whole += `${goesOn ? '' : ' '}${piece.text}`;
    before = piece;
  }
  return closedUp(whole);
}

const isRead = (child: string | Read): child is Read => typeof child !== 'string';

function inline(node: Read): string {
  if (node.tag === 'Figure') return `[Picture: ${node.alt ?? ''}]`;
  const words = node.children
    .map((child) => (isRead(child) ? inline(child) : child))
    .filter(Boolean)
    .join(' ');
  return node.tag === 'Link' ? `[${words}](${node.url ?? ''})` : words;
}

/** The text as it is read aloud, a block a line, for a reviewer's eye. */
export const asText = (node: Read): string =>
  `${blocks(node)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;

function blocks(node: Read): string[] {
  switch (node.tag) {
    case 'H1':
    case 'H2':
    case 'H3':
      return ['', `${'#'.repeat(Number(node.tag.slice(1)))} ${inline(node)}`];
    case 'P':
    case 'Figure':
      return [inline(node)];
    case 'LI':
      return [node.children.map((child) => (isRead(child) ? inline(child) : child)).join(' ')];
    case 'TR':
      return [`| ${node.children.map((child) => (isRead(child) ? inline(child) : child)).join(' | ')} |`];
    case 'Table':
    case 'Sect':
      return ['', ...node.children.filter(isRead).flatMap(blocks)];
    default:
      return node.children.flatMap((child) => (isRead(child) ? blocks(child) : [`${node.tag}: ${child}`]));
  }
}

/** The tags alone, indented; headings with their words, so that one finds one's way. */
export const asTags = (node: Read): string => `${tagLines(node, 0).join('\n')}\n`;

function tagLines(node: Read, depth: number): string[] {
  const words = /^H\d$/.test(node.tag) ? ` ${inline(node)}` : '';
  const url = node.url === undefined ? '' : ` → ${node.url}`;
  const alt = node.alt === undefined ? '' : ' (with words)';
  return [
    `${'  '.repeat(depth)}${node.tag}${words}${url}${alt}`,
    ...node.children.filter(isRead).flatMap((child) => tagLines(child, depth + 1)),
  ];
}

/** Every element of a tree, parents first. */
export const elementsOf = (node: Read): Read[] => [node, ...node.children.filter(isRead).flatMap(elementsOf)];

export const wordsOf = (node: Read): string => inline(node);
