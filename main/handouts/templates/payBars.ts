import { payRange } from '#shared/drawing/payRange.ts';
import type { PayChart } from '../compose/content.ts';
import type { Box, Setter, TypeStyle } from '../layout/box.ts';
import { area } from '../layout/page.ts';
import type { Palette } from './look.ts';
import { painted, placeEnds } from './tiles.ts';

interface PayBarsLook {
  /** Of names and amounts. */
  label: TypeStyle;
  /** Height of a bar, and free paper under it before the next one's amounts. */
  bar: number;
  gap: number;
}

/** From an amount to its bar, and from a name to the bars, in parts of the label's size. */
const [OVER_BAR, BESIDE_BAR] = [0.25, 0.7];

/** The chart of a pay range where it has room: every bar has its own two ends in figures over it, and its place beside it. */
export function payBars(setter: Setter, chart: PayChart, { label, bar, gap }: PayBarsLook, palette: Palette, width: number): Box {
  const { size, color } = label;
  const { regular } = setter.fonts;
  const text = { face: 'regular', size, color } as const;
  const left = Math.max(...chart.rows.map((row) => regular.width(row.label, size))) + BESIDE_BAR * size;
  const room = width - left;
  const pitch = label.leading + OVER_BAR * size + bar + gap;
  const tops = chart.rows.map((_, index) => index * pitch + label.leading + OVER_BAR * size);
  const drawn = payRange(
    chart.rows.map(({ points }, index) => ({ points, top: tops[index]!, height: bar })),
    room,
  );
  const height = pitch * chart.rows.length - gap + 2;
  return {
    height,
    draw: (page, x, y) =>
      page.element('Figure', { alt: chart.alt, area: area(x, y, width, height) }, () =>
        chart.rows.forEach((row, index) => {
          const [low, high] = [row.p10 ?? '', row.p90 ?? ''];
          const [lowX, highX] = placeEnds([regular.width(low, size), regular.width(high, size)], drawn[index]!.at, room, size);
          const top = y + tops[index]!;
          const over = top - OVER_BAR * size - (label.leading - size) / 2 - 0.2 * size;
          page.text({ x, y: top + bar / 2 + 0.33 * size, text: row.label, ...text });
          if (low) page.text({ x: x + left + lowX, y: over, text: low, ...text });
          if (high) page.text({ x: x + left + highX, y: over, text: high, ...text });
          for (const part of drawn[index]!.parts) page.path({ x: x + left, y, ...painted(part, palette) });
        }),
      ),
  };
}
