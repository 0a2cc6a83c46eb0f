import svgpath from 'svgpath';
import type { DrawnLogo } from '#shared/models/school.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { looksOf, rootLook, shapeOf, type Look } from './svgLook.ts';
import { readSvg, type SvgElement } from './svgTree.ts';

const { logo: words } = importProblems;

/** Coordinates on the longest side: fine enough for two decimals to be exact on paper. */
const SIDE = 1000;
/** Letters of all paths together. A logo has a few thousand; each page that shows it has them all. */
const MOST_PATH = 400_000;
/** How far a drawing may reach over its edge, as a share of its side, before it would look other than in a browser. */
const OVER_EDGE = 0.02;

type Matrix = readonly [number, number, number, number, number, number];
type Segment = [command: 'M' | 'L' | 'C' | 'Z', ...points: number[]];

/** A shape as it stands in the whole drawing. */
interface Placed {
  segments: Segment[];
  look: Look;
  /** Times that lines are thicker there. */
  thickness: number;
}

/**
 * A drawing as paths of absolute commands, cut to what it shows.
 * @throws a refusal for what we would not draw as a browser does, and for a program in it
 */
export function drawnLogo(text: string): DrawnLogo {
  const { root, rules } = readSvg(text);
  const shapes: Placed[] = [];
  const visit = (element: SvgElement, outer: Look, matrix: Matrix): void => {
    const look = looksOf(element, outer, rules);
    if (look.isHidden) return;
    const placed = element.attributes['transform'] ? times(matrix, matrixOf(element.attributes['transform'])) : matrix;
    const d = shapeOf(element);
    if (d !== undefined && (look.fill || look.stroke)) shapes.push(placedShape(d, look, placed));
    for (const child of element.children) visit(child, look, placed);
  };
  visit(root, rootLook, [1, 0, 0, 1, 0, 0]);
  const shown = shapes.filter(({ segments }) => segments.length > 1);
  if (!shown.some(({ look }) => isSeen(look.fill) || isSeen(look.stroke))) throw refusal(words.nothingToSee);
  return fitted(shown, edgeOf(root));
}

const isSeen = (color: string | undefined): boolean => color !== undefined && color !== '#ffffff';

interface Edge {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a browser shows of the drawing, where the file says so. */
function edgeOf({ attributes }: SvgElement): Edge | undefined {
  const [left, top, width, height] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (left === undefined || top === undefined || !width || !height) return undefined;
  return { left, top, right: left + width, bottom: top + height };
}

function placedShape(d: string, look: Look, matrix: Matrix): Placed {
  const path = svgpath(d);
  if ((path as unknown as { err: string }).err) throw new Error(`a path that cannot be read: ${(path as unknown as { err: string }).err}`);
  const [a, b, c, e] = matrix;
  const [wide, high] = [Math.hypot(a, b), Math.hypot(c, e)];
  // A line that is thicker one way than the other is no line of ours.
  const isEven = Math.abs(wide - high) < 1e-3 * Math.max(wide, high) && Math.abs(a * c + b * e) < 1e-3 * wide * high;
  if (look.stroke && !isEven) throw refusal(words.notDrawn('slanted'));
  return {
    segments: segmentsOf(
      path
        .abs()
        .unshort()
        .unarc()
        .matrix([...matrix]),
    ),
    look,
    thickness: wide,
  };
}

/** Lines and cubic curves. */
function segmentsOf(path: ReturnType<typeof svgpath>): Segment[] {
  const segments: Segment[] = [];
  path.iterate(([command, ...numbers], _index, x, y) => {
    const [p = 0, q = 0, r = 0, s = 0] = numbers as number[];
    if (command === 'H') segments.push(['L', p, y]);
    else if (command === 'V') segments.push(['L', x, p]);
    // A quadratic curve, raised by a degree.
    else if (command === 'Q')
      segments.push(['C', x + (2 / 3) * (p - x), y + (2 / 3) * (q - y), r + (2 / 3) * (p - r), s + (2 / 3) * (q - s), r, s]);
    else if (command === 'Z' || command === 'z') segments.push(['Z']);
    else if (command === 'M' || command === 'L' || command === 'C') segments.push([command, ...(numbers as number[])]);
    else throw new Error(`a path command that is not drawn: ${command}`);
  });
  if (segments.flat().some((part) => typeof part === 'number' && !Number.isFinite(part))) throw new Error('a path without numbers');
  return segments;
}

/** Moved and scaled so that what is drawn begins at 0, 0 and has its longest side as all logos have it. */
function fitted(shapes: readonly Placed[], edge: Edge | undefined): DrawnLogo {
  const bounds = boundsOf(shapes);
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  if (edge) refuseOverEdge(bounds, edge);
  const scale = SIDE / Math.max(width, height);
  if (!Number.isFinite(scale)) throw refusal(words.nothingToSee);
  const two = (value: number): number => Math.round(value * 100) / 100;
  const place = (value: number, index: number): number => two((value - (index % 2 === 0 ? bounds.left : bounds.top)) * scale);
  const paths = shapes.map(({ segments, look, thickness }) => {
    const { fill, stroke, evenOdd, width: lineWidth, cap, join, miterLimit } = look;
    return {
      d: segments.map(([command, ...points]) => [command, ...points.map(place)].join(' ')).join(' '),
      ...(fill && { fill, ...(evenOdd && { evenOdd }) }),
      ...(stroke && {
        stroke,
        lineWidth: two(lineWidth * thickness * scale),
        ...(cap && { cap }),
        ...(join ? { join } : { miterLimit }),
      }),
    };
  });
  if (paths.reduce((sum, { d }) => sum + d.length, 0) > MOST_PATH) throw refusal(words.notDrawn('manyPaths'));
  return { kind: 'drawing', width: Math.max(1, two(width * scale)), height: Math.max(1, two(height * scale)), paths };
}

function refuseOverEdge(bounds: Edge, edge: Edge): void {
  const slack = OVER_EDGE * Math.max(edge.right - edge.left, edge.bottom - edge.top);
  const isInside =
    bounds.left >= edge.left - slack &&
    bounds.top >= edge.top - slack &&
    bounds.right <= edge.right + slack &&
    bounds.bottom <= edge.bottom + slack;
  if (!isInside) throw refusal(words.notDrawn('overEdge'));
}

/** Steps in which a curve is walked to find how far it reaches. */
const STEPS = 16;

function boundsOf(shapes: readonly Placed[]): Edge {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { segments, look, thickness } of shapes) {
    const half = look.stroke ? (look.width * thickness) / 2 : 0;
    const take = (x: number, y: number): void => {
      bounds.left = Math.min(bounds.left, x - half);
      bounds.right = Math.max(bounds.right, x + half);
      bounds.top = Math.min(bounds.top, y - half);
      bounds.bottom = Math.max(bounds.bottom, y + half);
    };
    let [x, y] = [0, 0];
    segments.forEach(([command, ...points], index) => {
      // A place to which the pen is lifted and where it draws nothing.
      if (command === 'Z' || (command === 'M' && (segments[index + 1]?.[0] ?? 'M') === 'M')) return;
      const [endX, endY] = points.slice(-2) as [number, number];
      if (command === 'C') {
        const [x1, y1, x2, y2] = points as [number, number, number, number];
        for (let step = 1; step < STEPS; step += 1) take(onCurve(step / STEPS, x, x1, x2, endX), onCurve(step / STEPS, y, y1, y2, endY));
      }
      take(endX, endY);
      [x, y] = [endX, endY];
    });
  }
  return bounds;
}

const onCurve = (t: number, from: number, one: number, two: number, to: number): number =>
  (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t ** 2 * two + t ** 3 * to;

const TRANSFORMS = /^(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([^()]*\))*[\s,]*$/;

/** What a list of transforms does: read off three points. */
function matrixOf(transform: string): Matrix {
  if (!TRANSFORMS.test(transform)) throw new Error(`a transform that cannot be read: ${transform}`);
  const points: [number, number][] = [];
  svgpath('M0 0L1 0L0 1')
    .transform(transform)
    .iterate(([, x, y]) => void points.push([Number(x), Number(y)]));
  const [[e, f], [ax, by], [cx, dy]] = points as [[number, number], [number, number], [number, number]];
  return [ax - e, by - f, cx - e, dy - f, e, f];
}

const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];
