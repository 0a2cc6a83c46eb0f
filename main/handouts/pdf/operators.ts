import type { ImageItem, PathItem } from '#shared/models/displayList.ts';

/** Three decimals are a thousandth of a point; more only makes files larger. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const colors = { fill: new Map<string, string>(), stroke: new Map<string, string>() };

/** `#rrggbb` as operators: gray where it is one, so that a gray sheet holds no colour at all. */
export function colorOperators(color: string, use: 'fill' | 'stroke'): string {
  const known = colors[use].get(color) ?? toOperators(color, use);
  colors[use].set(color, known);
  return known;
}

function toOperators(color: string, use: 'fill' | 'stroke'): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [gray, rgb] = use === 'fill' ? ['g', 'rg'] : ['G', 'RG'];
  return red === green && green === blue ? `${number(red)} ${gray}` : `${number(red)} ${number(green)} ${number(blue)} ${rgb}`;
}

/** Fills or strokes a path whose origin stands at x, y of the page (y down). */
export function pathOperators(path: PathItem): string {
  const { x, y, d, fill, stroke, lineWidth, evenOdd, turned, scale = 1 } = path;
  const paint = fill ? `${stroke ? 'B' : 'f'}${evenOdd ? '*' : ''}` : 'S';
  return [
    `q ${number(turned ? -scale : scale)} 0 0 ${number(turned ? -scale : scale)} ${number(x)} ${number(y)} cm`,
    ...(fill ? [colorOperators(fill, 'fill')] : []),
    ...(stroke ? [colorOperators(stroke, 'stroke'), `${number(lineWidth ?? 0.5)} w`, ...lineOperators(path)] : []),
    translated(d),
    `${paint} Q`,
  ].join(' ');
}

const CAPS = { round: 1, square: 2 };
const JOINS = { round: 1, bevel: 2 };

const lineOperators = ({ cap, join, miterLimit }: PathItem): string[] => [
  ...(cap ? [`${CAPS[cap]} J`] : []),
  ...(join ? [`${JOINS[join]} j`] : []),
  ...(miterLimit === undefined ? [] : [`${number(miterLimit)} M`]),
];

/** Shows a picture of this name in the resources. The unit square in which PDF keeps it stands on its lower left corner. */
export const imageOperators = ({ x, y, width, height, turned }: ImageItem, name: string): string =>
  turned
    ? `q ${number(-width)} 0 0 ${number(height)} ${number(x)} ${number(y - height)} cm /${name} Do Q`
    : `q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${name} Do Q`;

const REMEMBERED_PATHS = 2_000;
const paths = new Map<string, string>();

/** SVG's path commands in PDF's: H and V become lines. */
function translated(d: string): string {
  const known = paths.get(d);
  if (known !== undefined) return known;
  const tokens = d.split(/[\s,]+/).filter(Boolean);
  const operators: string[] = [];
  let [x, y, at] = [0, 0, 0];
  const next = (): number => {
    const value = Number(tokens[at++]);
    if (!Number.isFinite(value)) throw new Error(`not a path of absolute commands: ${d.slice(0, 60)}`);
    return value;
  };
  while (at < tokens.length) {
    const command = tokens[at++];
    if (command === 'Z') operators.push('h');
    else if (command === 'M' || command === 'L') {
      [x, y] = [next(), next()];
      operators.push(`${number(x)} ${number(y)} ${command === 'M' ? 'm' : 'l'}`);
    } else if (command === 'H' || command === 'V') {
      if (command === 'H') x = next();
      else y = next();
      operators.push(`${number(x)} ${number(y)} l`);
    } else if (command === 'C') {
      const points = Array.from({ length: 6 }, next);
      [x, y] = [points[4] ?? 0, points[5] ?? 0];
      operators.push(`${points.map(number).join(' ')} c`);
    } else throw new Error(`path command ${command ?? ''} is not drawn`);
  }
  const result = operators.join(' ');
  if (paths.size >= REMEMBERED_PATHS) paths.clear();
  paths.set(d, result);
  return result;
}
