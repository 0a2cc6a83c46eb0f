import type {
  Area,
  Artifact,
  Blank,
  DisplayList,
  Element,
  ElementAttributes,
  ImageItem,
  Item,
  Node,
  PathItem,
  Tag,
  TextRun,
} from '#shared/models/displayList.ts';

/** Collects what is drawn, in reading order, into the tree of a display list. */
export interface PageWriter {
  /** Opens a structure element for what `draw` writes. */
  element(tag: Tag, attributes: ElementAttributes, draw: () => void): void;
  /** Outside the structure: rules, tints and bullets of no meaning, or what stands on every page (`Pagination`). */
  artifact(draw: () => void, type?: Artifact['type']): void;
  text(run: Omit<TextRun, 'kind' | 'page'>): void;
  path(path: Omit<PathItem, 'kind' | 'page'>): void;
  image(image: Omit<ImageItem, 'kind' | 'page'>): void;
  /** Room for a copy's own words, inside the element that is open. */
  blank(blank: Omit<Blank, 'kind' | 'page'>): void;
  /** What follows stands on this page, counted from 0. Reading order never goes back to an earlier one. */
  goTo(page: number): void;
  finish(title: string, language: string, print?: HowToPrint): DisplayList;
}

/** `isTagged` is false for pages that are cut or folded after printing; a sheet for both sides of the paper says how it is turned. */
type HowToPrint = Partial<Pick<DisplayList, 'isTagged' | 'duplex'>>;

interface Size {
  width: number;
  height: number;
}

/** Starts a document of pages of one size. Whatever is drawn outside an element or an artifact is a programming error and throws. */
export function startPage(size: Size): PageWriter {
  const root: Element = { kind: 'element', tag: 'Document', attributes: {}, children: [] };
  let open: Node[] = root.children;
  let where: 'outside' | 'element' | 'artifact' = 'outside';
  let current = 0;
  const inside = (children: Node[], kind: 'element' | 'artifact', draw: () => void): void => {
    const before: [Node[], typeof where] = [open, where];
    [open, where] = [children, kind];
    draw();
    [open, where] = before;
  };
  const put = (item: Item | Blank): void => {
    if (where === 'outside') throw new Error(`drawn outside the structure: ${JSON.stringify(item)}`);
    open.push(item);
  };
  return {
    element(tag, attributes, draw) {
      if (where === 'artifact') throw new Error(`${tag} inside an artifact: nobody would hear it`);
      const element: Element = { kind: 'element', tag, attributes, children: [] };
      open.push(element);
      inside(element.children, 'element', draw);
    },
    artifact(draw, type = 'Layout') {
      const children: Item[] = [];
      open.push({ kind: 'artifact', type, children });
      inside(children, 'artifact', draw);
    },
    text: (run) => put({ kind: 'text', page: current, ...run }),
    path: (path) => put({ kind: 'path', page: current, ...path }),
    image: (image) => put({ kind: 'image', page: current, ...image }),
    blank: (blank) => put({ kind: 'blank', page: current, ...blank }),
    goTo(page) {
      if (page < current) throw new Error(`back from page ${current} to page ${page}`);
      current = page;
    },
    finish: (title, language, print = {}) => ({
      title,
      language,
      pages: Array.from({ length: current + 1 }, () => size),
      isTagged: true,
      ...print,
      root,
    }),
  };
}

export const area = (x: number, y: number, width: number, height: number): Area => [x, y, x + width, y + height];
