import * as QRCode from 'qrcode';
import { barsFromZero } from '../../shared/drawing/bars.ts';
import { payRange, type PartRole } from '../../shared/drawing/payRange.ts';
import { qrPath } from '../../shared/drawing/qr.ts';
import { ink } from '../../main/handouts/templates/look.ts';
import type { Body, GrowthChart, PayChart, SheetContent } from '../../main/handouts/compose/content.ts';
import { escaped } from './escaped.ts';

const roleInk: Record<PartRole, string> = { outer: ink.outer, inner: ink.inner, mark: ink.mark };

const BAR = 7;
const LABEL_LEADING = 9.6;
const LABEL_GAP = 5;

/** Points that a text takes about, at this size: the page itself has no font to measure with. */
const about = (text: string, size: number): number => text.length * size * 0.5;
const widest = (texts: readonly string[], size: number): number => Math.max(...texts.map((text) => about(text, size)));

const points = (value: number): string => String(Math.round(value * 100) / 100);

function svg(alt: string, width: number, height: number, parts: readonly string[]): string {
  const [w, h] = [points(width), points(height)];
  return `<svg role="img" aria-label="${escaped(alt)}" width="${w}pt" height="${h}pt" viewBox="0 0 ${w} ${h}"><title>${escaped(alt)}</title>\n${parts.join('\n')}\n</svg>`;
}

const path = (d: string, fill: string, x = 0): string =>
  `<path d="${d}" fill="${fill}"${x > 0 ? ` transform="translate(${points(x)})"` : ''}/>`;

const text = (words: string, x: number, y: number, anchor: 'start' | 'end' = 'start'): string =>
  words && `<text x="${points(x)}" y="${points(y)}"${anchor === 'end' ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`;

export function paySvg({ rows, alt }: PayChart, width: number): string {
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
  return svg(
    alt,
    width,
    (tops.at(-1) ?? 0) + BAR + 2,
    [
      text(low, left + lowStart, 7.5),
      text(high, left + highEnd, 7.5, 'end'),
      ...drawn.flatMap((row, index) => [
        several ? text(rows[index]?.label ?? '', 0, (tops[index] ?? 0) + BAR - 1) : '',
        ...row.parts.map(({ role, d }) => path(d, roleInk[role], left)),
      ]),
    ].filter(Boolean),
  );
}

export function growthSvg({ rows, alt }: GrowthChart, width: number): string {
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
  return svg(alt, width, height, [
    ...bars.flatMap(({ d, end }, index) => [
      path(d, index === 0 ? ink.mark : ink.inner),
      text(rows[index]?.label ?? '', Math.max(end, zero) + LABEL_GAP, index * rowHeight + 8),
    ]),
    ...(zero > 0 ? [`<path d="M ${points(zero)} 0 V ${points(height)}" stroke="${ink.text}" stroke-width="0.5"/>`] : []),
  ]);
}

export function barsSvg({ rows, alt }: Extract<Body, { kind: 'bars' }>, width: number): string {
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
  return svg(
    alt,
    width,
    rowHeight * rows.length,
    bars.flatMap(({ d, end }, index) => [
      text(rows[index]?.label ?? '', 0, index * rowHeight + 9.3),
      path(d, ink.inner, left),
      text(rows[index]?.text ?? '', left + end + 4, index * rowHeight + 9.3),
    ]),
  );
}

/** The same symbol as on the sheet: same correction level, same mask. */
export function qrSvg({ url, alt }: SheetContent['link'], side: number): string {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M', maskPattern: 2 });
  const rows = Array.from({ length: modules.size }, (_, y) => Array.from({ length: modules.size }, (__, x) => modules.get(y, x) === 1));
  return svg(alt, side, side, [path(qrPath(rows, side), ink.text)]);
}
