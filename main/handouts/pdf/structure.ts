import type { DisplayList, Element, Node, Tag } from '#shared/models/displayList.ts';

/** Where these must stand: nowhere else do they mean anything. */
const PARENTS: Partial<Record<Tag, readonly Tag[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  Document: [],
};

/** What may stand directly inside (ISO 32000-1, 14.8.4); tags that are not here may hold anything. */
const CHILDREN: Partial<Record<Tag, readonly Tag[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
};

/**
 * The rules of PDF/UA-1 that a display list can break, by the numbers of the Matterhorn protocol where it has one:
 * headings start at 1 and leave out no level (14-002, 14-003), figures have words and an area (13-004), lists and tables are
 * built of their parts (09), table rows are equally long (15), header cells say their scope (15-003), links say where they go (28).
 * @throws an error that names the broken rule: this is a mistake of a template, never of a counselor
 */
export function checkStructure(list: DisplayList): void {
  if (list.root.tag !== 'Document') throw new Error('the root is not a Document');
  if (!list.title.trim()) throw new Error('the document has no title');
  let heading = 0;
  const visit = (element: Element): void => {
    const level = /^H(\d)$/.exec(element.tag)?.[1];
    if (level) {
      if (Number(level) > heading + 1) throw new Error(`heading ${element.tag} after level ${heading}`);
      heading = Number(level);
    }
    checkElement(element);
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(list.root);
  if (heading === 0) throw new Error('the document has no heading');
}

function checkElement(element: Element): void {
  const { tag, attributes, children } = element;
  const elements = children.filter((child): child is Element => child.kind === 'element');
  const wrong = elements.find((child) => CHILDREN[tag]?.includes(child.tag) === false || PARENTS[child.tag]?.includes(tag) === false);
  if (wrong) throw new Error(`${wrong.tag} stands directly in ${tag}`);
  if (CHILDREN[tag] && children.some((child: Node) => child.kind === 'text' || child.kind === 'path' || child.kind === 'image')) {
    throw new Error(`${tag} holds content of its own`);
  }
  if (tag === 'Figure' && (!attributes.alt?.trim() || !attributes.area)) throw new Error('a Figure has no words or no area');
  if (tag === 'TH' && !attributes.scope) throw new Error('a TH does not say its scope');
  if (tag === 'Link' && !(attributes.link?.label.trim() && attributes.area)) throw new Error('a Link has no address, no words or no area');
  if (tag === 'Table') checkTable(elements);
  if (children.length === 0) throw new Error(`${tag} is empty`);
}

function checkTable(parts: readonly Element[]): void {
  if (!parts.some((part) => part.tag === 'TBody')) throw new Error('a Table has no TBody');
  const rows = parts.flatMap((part) => part.children).filter((row): row is Element => row.kind === 'element');
  const lengths = new Set(rows.map((row) => row.children.filter((cell) => cell.kind === 'element').length));
  if (lengths.size > 1) throw new Error('the rows of a Table are not equally long');
}
