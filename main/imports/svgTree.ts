import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';

const { logo: words } = importProblems;

/** Why something is not drawn. */
export type NotDrawn = Parameters<typeof words.notDrawn>[0];

export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: SvgElement[];
}

/** What a style sheet says of a class, an id or a kind of element. */
export interface StyleRule {
  selector: string;
  declarations: Readonly<Record<string, string>>;
}

const SVG = 'http://www.w3.org/2000/svg';
const DRAWN: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'line']);
/** What shows nothing by itself: it matters where something refers to it, and that is looked at there. */
const UNSEEN: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'style',
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
  'clipPath',
  'mask',
  'filter',
  'marker',
  'symbol',
]);
const ACTIVE: ReadonlySet<string> = new Set([
  'script',
  'foreignObject',
  'handler',
  'iframe',
  'animate',
  'set',
  'animateTransform',
  'animateMotion',
]);
const REASONS: Readonly<Record<string, NotDrawn>> = {
  text: 'text',
  tspan: 'text',
  textPath: 'text',
  image: 'pictures',
  use: 'copies',
  switch: 'copies',
};
const DEEPEST = 64;
const MOST_ELEMENTS = 20_000;

/**
 * The elements that are drawn, as a tree, and the rules of its style sheets.
 * @throws a refusal for programs, for what points out of the file, and for what we do not draw
 */
export function readSvg(text: string): { root: SvgElement; rules: StyleRule[] } {
  const top: SvgElement = { name: '', attributes: {}, children: [] };
  const open: SvgElement[] = [top];
  let sheets = '';
  /** Elements that are open inside of one that shows nothing; inside of a style sheet its words are kept. */
  let unseen = 0;
  let isStyle = false;
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (type) => {
    if (/\[|ENTITY/.test(type)) throw refusal(words.notDrawn('entities'));
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (open.length + unseen > DEEPEST || count > MOST_ELEMENTS) throw refusal(words.notDrawn('manyPaths'));
    if (ACTIVE.has(local)) throw refusal(words.active);
    // Elements of drawing programs are their own notes.
    const isShown = unseen === 0 && uri === SVG && !UNSEEN.has(local);
    if (isShown && (!DRAWN.has(local) || (local === 'svg' && open.length > 1))) throw refusal(words.notDrawn(REASONS[local] ?? 'others'));
    const plain = plainAttributes(attributes);
    if (!isShown) {
      unseen += 1;
      isStyle = uri === SVG && local === 'style';
      return;
    }
    const element = { name: local, attributes: plain, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  const keep = (written: string): void => {
    if (isStyle) sheets += written;
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.on('closetag', () => {
    isStyle = false;
    if (unseen > 0) unseen -= 1;
    else open.pop();
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [root] = top.children;
  if (root?.name !== 'svg') throw refusal(words.notAnImage);
  return { root, rules: rulesOf(sheets) };
}

/** Without what belongs to drawing programs. @throws a refusal for a program, and for an address outside of the file */
function plainAttributes(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const { local, prefix, value } of Object.values(attributes)) {
    if (prefix === '' && /^on/i.test(local)) throw refusal(words.active);
    if (local === 'href' && !value.trim().startsWith('#')) throw refusal(words.active);
    refuseOutside(value, prefix);
    if (prefix === '') plain[local] = value.trim();
  }
  return plain;
}

/** `url(#here)` is of this file; any other address is not. */
function refuseOutside(value: string, prefix = ''): void {
  if (prefix === '' && /url\(\s*['"]?(?!\s*['"]?#)/i.test(value)) throw refusal(words.active);
}

/** Rules for a class, an id or a kind of element; of others we do not know what they mean. */
function rulesOf(sheet: string): StyleRule[] {
  const text = sheet.replaceAll(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
  if (/@import|expression\(|javascript:/i.test(text)) throw refusal(words.active);
  refuseOutside(text);
  if (text.includes('@')) throw refusal(words.notDrawn('styles'));
  const rules = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ selector: selector.trim(), declarations: declarationsIn(body) })),
  );
  if (rules.some(({ selector }) => !/^(?:[.#]?[\w-]+|\*)$/.test(selector))) throw refusal(words.notDrawn('styles'));
  return rules;
}

/** `fill: red; stroke: none` */
export const declarationsIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    body.split(';').flatMap((declaration) => {
      const at = declaration.indexOf(':');
      const value = declaration.slice(at + 1).replace(/!\s*important/i, '');
      return at < 0 ? [] : [[declaration.slice(0, at).trim().toLowerCase(), value.trim()]];
    }),
  );
