import colorNames from 'color-name';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { declarationsIn, type NotDrawn, type StyleRule, type SvgElement } from './svgTree.ts';

/** How a shape is painted; what an element does not say is said by the one around it. */
export interface Look {
  fill: string | undefined;
  stroke: string | undefined;
  color: string;
  evenOdd: true | undefined;
  width: number;
  cap: 'round' | 'square' | undefined;
  join: 'round' | 'bevel' | undefined;
  miterLimit: number;
  isHidden: boolean;
}

export const rootLook: Look = {
  fill: '#000000',
  stroke: undefined,
  color: '#000000',
  evenOdd: undefined,
  width: 1,
  cap: undefined,
  join: undefined,
  miterLimit: 4,
  isHidden: false,
};

/** What would make a drawing look other than we draw it, and the values that do not. */
const PLAIN: Readonly<Record<string, { harmless: RegExp; why: NotDrawn }>> = {
  'clip-path': { harmless: /^none$/, why: 'masks' },
  mask: { harmless: /^none$/, why: 'masks' },
  filter: { harmless: /^none$/, why: 'filters' },
  'mix-blend-mode': { harmless: /^normal$/, why: 'filters' },
  marker: { harmless: /^none$/, why: 'others' },
  'marker-start': { harmless: /^none$/, why: 'others' },
  'marker-mid': { harmless: /^none$/, why: 'others' },
  'marker-end': { harmless: /^none$/, why: 'others' },
  'stroke-dasharray': { harmless: /^(none|0)$/, why: 'dashes' },
  'vector-effect': { harmless: /^none$/, why: 'others' },
  opacity: { harmless: /^(1|1\.0+|100%|0|0\.0+|0%)$/, why: 'seeThrough' },
  'fill-opacity': { harmless: /^(1|1\.0+|100%|0|0\.0+|0%)$/, why: 'seeThrough' },
  'stroke-opacity': { harmless: /^(1|1\.0+|100%|0|0\.0+|0%)$/, why: 'seeThrough' },
};

const isNothing = (opacity: string | undefined): boolean => opacity !== undefined && Number.parseFloat(opacity) === 0;

/** @throws a refusal for what we do not draw */
export function looksOf(element: SvgElement, outer: Look, rules: readonly StyleRule[]): Look {
  const said = saidOf(element, rules);
  for (const [property, { harmless, why }] of Object.entries(PLAIN)) {
    const value = said[property];
    if (value !== undefined && value !== 'inherit' && !harmless.test(value)) throw refusal(importProblems.logo.notDrawn(why));
  }
  if (element.attributes['transform'] === undefined && said['transform'] !== undefined && said['transform'] !== 'none')
    throw refusal(importProblems.logo.notDrawn('styles'));
  const color = paint(said['color'], outer.color, outer.color) ?? outer.color;
  const fill = isNothing(said['fill-opacity']) ? undefined : paint(said['fill'], outer.fill, color);
  const stroke = isNothing(said['stroke-opacity']) ? undefined : paint(said['stroke'], outer.stroke, color);
  const width = said['stroke-width'] === undefined ? outer.width : lengthOf(said['stroke-width']);
  return {
    color,
    fill,
    stroke: width > 0 ? stroke : undefined,
    width,
    evenOdd: chosen(said['fill-rule'], { evenodd: true as const }, outer.evenOdd),
    cap: chosen(said['stroke-linecap'], { round: 'round' as const, square: 'square' as const }, outer.cap),
    join: chosen(said['stroke-linejoin'], { round: 'round' as const, bevel: 'bevel' as const }, outer.join),
    miterLimit: Math.max(1, Number.parseFloat(said['stroke-miterlimit'] ?? '') || outer.miterLimit),
    isHidden: said['display'] === 'none' || isNothing(said['opacity']) || isUnseen(said['visibility'], outer.isHidden),
  };
}

const isUnseen = (visibility: string | undefined, outer: boolean): boolean =>
  visibility === undefined ? outer : visibility === 'hidden' || visibility === 'collapse';

/** A word's meaning; the usual one for a word that has none here, the outer one where nothing is said. */
const chosen = <T>(word: string | undefined, meanings: Readonly<Record<string, T>>, outer: T | undefined): T | undefined =>
  word === undefined || word === 'inherit' ? outer : meanings[word];

/** Attributes first, then rules from the most general on, then the element's own style. */
function saidOf({ name, attributes }: SvgElement, rules: readonly StyleRule[]): Record<string, string> {
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const matching = new Set(['*', name, ...classes.map((one) => `.${one}`), `#${attributes['id'] ?? ''}`]);
  const strength = ({ selector }: StyleRule): number =>
    selector.startsWith('#') ? 3 : selector.startsWith('.') ? 2 : selector === '*' ? 0 : 1;
  const found = rules.filter(({ selector }) => matching.has(selector)).toSorted((one, other) => strength(one) - strength(other));
  return Object.assign({}, attributes, ...found.map(({ declarations }) => declarations), declarationsIn(attributes['style'] ?? ''));
}

const two = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');

/** A paint as `#rrggbb`, undefined for none. @throws a refusal for gradients, patterns and colours that are half there */
function paint(value: string | undefined, outer: string | undefined, color: string): string | undefined {
  const word = value?.toLowerCase();
  if (word === undefined || word === '' || word === 'inherit') return outer;
  if (word === 'none' || word === 'transparent') return undefined;
  if (word === 'currentcolor') return color;
  if (word.startsWith('url(')) throw refusal(importProblems.logo.notDrawn('gradients'));
  const hex = /^#(?:([0-9a-f]{3,4})|([0-9a-f]{6}|[0-9a-f]{8}))$/.exec(word);
  const digits = hex?.[2] ?? hex?.[1]?.replaceAll(/./g, '$&$&');
  if (digits !== undefined) return opaque(`#${digits.slice(0, 6)}`, Number.parseInt(digits.slice(6) || 'ff', 16) / 255);
  const [, list] = /^rgba?\(([^()]*)\)$/.exec(word) ?? [];
  const parts = list?.split(/[\s,/]+/).filter(Boolean) ?? [];
  if (parts.length === 3 || parts.length === 4) {
    const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
    const [, , , alpha = '1'] = parts;
    return opaque(`#${two(red)}${two(green)}${two(blue)}`, Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1));
  }
  const named = Object.hasOwn(colorNames, word) ? colorNames[word] : undefined;
  if (!named) throw refusal(importProblems.logo.notDrawn('colors'));
  return `#${named.map(two).join('')}`;
}

function opaque(color: string, alpha: number): string | undefined {
  if (alpha === 0) return undefined;
  if (!(alpha >= 0.995)) throw refusal(importProblems.logo.notDrawn('seeThrough'));
  return color;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };

/** A length in the drawing's own units. */
function lengthOf(words: string): number {
  const [, number, unit = ''] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)\s*(\w*)\s*$/i.exec(words) ?? [];
  const factor = UNITS[unit];
  if (number === undefined || factor === undefined) throw refusal(importProblems.logo.notDrawn('others'));
  return Number(number) * factor;
}

/** A shape as a path; undefined for an element that is none, or that has no size. */
export function shapeOf({ name, attributes }: SvgElement): string | undefined {
  const length = (key: string, without = 0): number => {
    const words = attributes[key];
    return words === undefined || words === 'auto' ? without : lengthOf(words);
  };
  switch (name) {
    case 'path':
      return attributes['d'];
    case 'rect':
      return rectangle(length('x'), length('y'), length('width'), length('height'), length('rx', length('ry')), length('ry', length('rx')));
    case 'circle':
      return ellipse(length('cx'), length('cy'), length('r'), length('r'));
    case 'ellipse':
      return ellipse(length('cx'), length('cy'), length('rx'), length('ry'));
    case 'line':
      return `M${length('x1')} ${length('y1')}L${length('x2')} ${length('y2')}`;
    case 'polyline':
    case 'polygon':
      return attributes['points'] ? `M${attributes['points']}${name === 'polygon' ? 'Z' : ''}` : undefined;
    default:
      return undefined;
  }
}

function rectangle(x: number, y: number, width: number, height: number, round: number, roundDown: number): string | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const [rx, ry] = [Math.min(round, width / 2), Math.min(roundDown, height / 2)];
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}z`;
}

const ellipse = (x: number, y: number, rx: number, ry: number): string | undefined =>
  rx > 0 && ry > 0 ? `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z` : undefined;
