/** The five points of a pay range in one unit; null where a point is not published. A bound counts as its number. */
export interface PayPoints {
  p10: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p90: number | null;
}

/** What a part of a drawing is, so that paper and screen each choose its ink. */
export type PartRole = 'outer' | 'inner' | 'mark';

export interface DrawnPart {
  role: PartRole;
  /** SVG path with absolute commands, top left corner of the drawing at 0, 0. */
  d: string;
}

export interface PayRangeRow {
  parts: DrawnPart[];
  /** Distances from the left edge, or null where the point is not published. */
  at: PayPoints;
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M ${r(x)} ${r(y)} H ${r(x + width)} V ${r(y + height)} H ${r(x)} Z`;

/** Three decimals: less than a laser printer can show, and the same text on every machine. */
const r = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Bars for several places on one scale, so that they can be compared: from the 10th to the 90th percentile, the middle half
 * darker, the median a tick that stands out above and below. `top` of each row is given by the caller.
 */
export function payRange(rows: readonly { points: PayPoints; top: number; height: number }[], width: number): PayRangeRow[] {
  const values = rows.flatMap(({ points }) => Object.values(points)).filter((value): value is number => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const place = (value: number | null): number | null =>
    value === null ? null : high === low ? width / 2 : ((value - low) / (high - low)) * width;
  return rows.map(({ points, top, height }) => {
    const at: PayPoints = {
      p10: place(points.p10),
      p25: place(points.p25),
      median: place(points.median),
      p75: place(points.p75),
      p90: place(points.p90),
    };
    const parts: DrawnPart[] = [];
    const bar = (role: PartRole, from: number | null, to: number | null): void => {
      if (from !== null && to !== null) parts.push({ role, d: rectangle(from, top, to - from, height) });
    };
    bar('outer', at.p10 ?? at.p25 ?? at.median, at.p90 ?? at.p75 ?? at.median);
    bar('inner', at.p25, at.p75);
    if (at.median !== null) {
      const tick = Math.min(Math.max(at.median - 0.9, 0), width - 1.8);
      parts.push({ role: 'mark', d: rectangle(tick, top - 2, 1.8, height + 4) });
    }
    return { parts, at };
  });
}
