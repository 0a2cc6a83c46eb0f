/** A PDF's objects as qpdf writes them in JSON (version 2): names with their slash, strings after `u:` or `b:`, references as `12 0 R`. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Dictionary = Record<string, Json>;

interface ReadTree {
  problems: string[];
  pages: number;
  /** Marked content that belongs to an element. */
  marks: number;
}

/** A name, a string or a reference; nothing where it is none of them. */
const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const REFERENCE = /^\d+ \d+ R$/;
const isDictionary = (value: Json | undefined): value is Dictionary => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/**
 * Reads the structure twice: down from its root, and back from the pages by the parent tree (ISO 32000-1, 14.7.4.4). Both must say the
 * same of every mark and every link, or a screen reader and a checker see different documents.
 */
export function readParentTree(json: string): ReadTree {
  const [, objects] = (JSON.parse(json) as { qpdf: [unknown, Record<string, { value?: Json }>] }).qpdf;
  const get = (value: Json | undefined): Json | undefined =>
    typeof value === 'string' && REFERENCE.test(value) ? objects[`obj:${value}`]?.value : value;
  const dictionary = (value: Json | undefined): Dictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  const problems: string[] = [];
  const root = dictionary((objects['trailer']!.value as Dictionary)['/Root']);
  const tree = dictionary(root['/StructTreeRoot']);

  /** Page and mark, or the annotation, to the element that claims it. */
  const claimed = new Map<string, string>();
  const claim = (what: string, element: string): void => {
    if (claimed.has(what)) problems.push(`${what} is claimed twice`);
    claimed.set(what, element);
  };
  const visit = (reference: string, parent: string): void => {
    const element = dictionary(reference);
    if (element['/P'] !== parent) problems.push(`${reference} has another parent`);
    for (const kid of listOf(get(element['/K']))) {
      if (typeof kid === 'number') claim(`${word(element['/Pg'])} mark ${kid}`, reference);
      else if (isDictionary(kid) && kid['/Type'] === '/MCR') claim(`${word(kid['/Pg'])} mark ${Number(kid['/MCID'])}`, reference);
      else if (isDictionary(kid)) claim(`${word(kid['/Pg'])} annotation ${word(kid['/Obj'])}`, reference);
      else visit(word(kid), reference);
    }
  };
  for (const kid of listOf(get(tree['/K']))) visit(word(kid), word(root['/StructTreeRoot']));

  const numbers = listOf(get(dictionary(tree['/ParentTree'])['/Nums']));
  const entries = new Map(numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1]!] as const] : [])));
  const keys = [...entries.keys()];
  if (keys.some((key, at) => at > 0 && key <= keys[at - 1]!)) problems.push('the keys of the parent tree do not rise');

  const found = new Map<string, string>();
  const pages = listOf(get(dictionary(root['/Pages'])['/Kids'])).map(word);
  for (const reference of pages) {
    const page = dictionary(reference);
    const key = Number(page['/StructParents']);
    listOf(get(entries.get(key))).forEach((element, mark) => found.set(`${reference} mark ${mark}`, word(element)));
    entries.delete(key);
    if (page['/Tabs'] !== '/S') problems.push(`${reference} does not say that the tab key follows the structure`);
    for (const annotation of listOf(get(page['/Annots'])).map(word)) {
      const link = dictionary(annotation);
      const own = Number(link['/StructParent']);
      found.set(`${reference} annotation ${annotation}`, word(entries.get(own)));
      entries.delete(own);
      if (!/^[ub]:./.test(word(link['/Contents']))) problems.push(`${annotation} has no words`);
      if (dictionary(claimed.get(`${reference} annotation ${annotation}`))['/S'] !== '/Link') problems.push(`${annotation} is of no Link`);
    }
  }
  for (const key of entries.keys()) problems.push(`key ${key} of the parent tree is of no page and no link`);
  for (const [what, element] of claimed) if (found.get(what) !== element) problems.push(`${what} of ${element} is not in the parent tree`);
  for (const what of found.keys()) if (!claimed.has(what)) problems.push(`${what} is of no element`);
  return { problems, pages: pages.length, marks: claimed.size };
}
