import * as QRCode from 'qrcode';
import { barsFromZero } from '../../shared/drawing/bars.ts';
import { payRange, type PartRole } from '../../shared/drawing/payRange.ts';
import { qrPath } from '../../shared/drawing/qr.ts';
import { ink } from '../../main/handouts/templates/look.ts';
import type { Body, GrowthChart, PayChart, SheetContent } from '../../main/handouts/compose/content.ts';

const roleInk: Record<PartRole, string> = { outer: ink.outer, inner: ink.inner, mark: ink.mark };

const BAR = 7;
const LABEL_LEADING = 9.6;
const LABEL_GAP = 5;

/** Points that a text takes about, at this size: the page itself has no font to measure with. */
const about = (text: string, size: number): number => text.length * size * 0.5;
const widest = (texts: readonly string[], size: number): number => Math.max(...texts.map((text) => about(text, size)));

/** A length in points, as it is written down. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);

/** A drawing's words, at the size of its `fontSize`. */
interface DrawnText {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

interface DrawnPath {
  d: string;
  fill?: string;
  stroke?: string;
  x: number;
}

/** A chart or symbol as every engine can draw it: paths, then words. Lengths are points. */
export interface Drawing {
  alt: string;
  width: number;
  height: number;
  fontSize: number;
  color: string;
  parts: (DrawnPath | DrawnText)[];
}

const drawing = (alt: string, width: number, height: number, parts: Drawing['parts']): Drawing => ({
  alt,
  width,
  height,
  fontSize: 8,
  color: ink.muted,
  parts: parts.filter((part) => !('text' in part) || part.text !== ''),
});

const path = (d: string, fill: string, x = 0): DrawnPath => ({ d, fill, x });

const text = (words: string, x: number, y: number, anchor: DrawnText['anchor'] = 'start'): DrawnText => ({ text: words, x, y, anchor });

export function payDrawing({ rows, alt }: PayChart, width: number): Drawing {
  const several = rows.length > 1;
  const left = several
    ? widest(
        rows.map(({ label }) => label),
        8,
      ) + LABEL_GAP
    : 0;
  const tops = rows.map((_, index) => LABEL_LEADING + 2 + index * (BAR + 3));
  const drawn = payRange(
    rows.map((row, index) => ({ points: row.points, top: tops[index] ?? 0, height: index === 0 ? BAR : BAR - 2 })),
    width - left,
  );
  const [first, at] = [rows[0], drawn[0]?.at];
  const [low, high] = [first?.p10 ?? '', first?.p90 ?? ''];
  const highEnd = Math.min(Math.max(at?.p90 ?? width - left, widest([low], 8) + 8 + widest([high], 8)), width - left);
  const lowStart = Math.max(0, Math.min(at?.p10 ?? 0, highEnd - widest([high], 8) - widest([low], 8) - 8));
  return drawing(alt, width, (tops.at(-1) ?? 0) + BAR + 2, [
    text(low, left + lowStart, 7.5),
    text(high, left + highEnd, 7.5, 'end'),
    ...drawn.flatMap((row, index) => [
      text(several ? (rows[index]?.label ?? '') : '', 0, (tops[index] ?? 0) + BAR - 1),
      ...row.parts.map(({ role, d }) => path(d, roleInk[role], left)),
    ]),
  ]);
}

export function growthDrawing({ rows, alt }: GrowthChart, width: number): Drawing {
  const rowHeight = 10.5;
  const barWidth =
    width -
    widest(
      rows.map(({ label }) => label),
      8,
    ) -
    LABEL_GAP;
  const { bars, zero } = barsFromZero(
    rows.map(({ value }, index) => ({ value, top: index * rowHeight + 1.5, height: BAR })),
    barWidth,
  );
  const height = rowHeight * bars.length;
  return drawing(alt, width, height, [
    ...bars.flatMap(({ d, end }, index) => [
      path(d, index === 0 ? ink.mark : ink.inner),
      text(rows[index]?.label ?? '', Math.max(end, zero) + LABEL_GAP, index * rowHeight + 8),
    ]),
    ...(zero > 0 ? [{ d: `M ${points(zero)} 0 V ${points(height)}`, stroke: ink.text, x: 0 }] : []),
  ]);
}

export function barsDrawing({ rows, alt }: Extract<Body, { kind: 'bars' }>, width: number): Drawing {
  const rowHeight = 12;
  const left =
    widest(
      rows.map(({ label }) => label),
      9.5,
    ) + 6;
  const values =
    widest(
      rows.map((row) => row.text),
      9.5,
    ) + 5;
  const { bars } = barsFromZero(
    rows.map(({ value }, index) => ({ value, top: index * rowHeight + 2.5, height: BAR })),
    width - left - values,
  );
  const made = drawing(
    alt,
    width,
    rowHeight * rows.length,
    bars.flatMap(({ d, end }, index) => [
      text(rows[index]?.label ?? '', 0, index * rowHeight + 9.3),
      path(d, ink.inner, left),
      text(rows[index]?.text ?? '', left + end + 4, index * rowHeight + 9.3),
    ]),
  );
  return { ...made, fontSize: 9.5, color: ink.text };
}

/** The same symbol as on the sheet: same correction level, same mask. */
export function qrDrawing({ url, alt }: SheetContent['link'], side: number): Drawing {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const rows = Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1));
  return drawing(alt, side, side, [path(qrPath(rows, side), ink.text)]);
}
