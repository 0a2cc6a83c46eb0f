import { barsFromZero } from '#shared/drawing/bars.ts';
import { payRange, type DrawnPart, type PayPoints } from '#shared/drawing/payRange.ts';
import type { PathItem } from '#shared/models/displayList.ts';
import type { GrowthChart, PayChart, Tile } from '../compose/content.ts';
import { drawLines, paragraph, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { area, type PageWriter } from '../layout/page.ts';
import type { Palette, SheetType } from './look.ts';

const PADDING = 7.5;
const CORNER = 2.5;

/** The three tiles beside each other, equally high, their sources on one line at the foot. */
export function tileRow(
  setter: Setter,
  type: SheetType,
  tiles: readonly { tile: Tile; width: number; chart: ((width: number) => Box) | undefined }[],
  gutter: number,
): Box {
  const made = tiles.map(({ tile, width, chart }) => {
    const inner = width - 2 * PADDING;
    const chartBox = chart?.(inner);
    return {
      width,
      head: stack([
        paragraph(setter, tile.heading.toUpperCase(), type.tileHeading, inner, 'H2'),
        bigFigure(setter, type, tile, inner),
        ...tile.lines.map((line) => paragraph(setter, line, type.tileLine, inner, 'P')),
        ...(chartBox ? [space(4), chartBox] : []),
      ]),
      source: paragraph(setter, tile.source, type.tileSource, inner, 'P'),
    };
  });
  const height = Math.max(...made.map(({ head, source }) => head.height + source.height)) + 2 * PADDING + 3;
  return {
    height,
    draw(page, x, y) {
      let left = x;
      for (const { head, source, width } of made) {
        const at = left;
        page.element('Sect', {}, () => {
          page.artifact(() => page.path({ x: at, y, d: frame(width, height), stroke: type.palette.frame, lineWidth: 0.8 }));
          head.draw(page, at + PADDING, y + PADDING);
          source.draw(page, at + PADDING, y + height - PADDING + 1 - source.height);
        });
        left += width + gutter;
      }
    },
  };
}

/** A rectangle with slightly rounded corners. */
function frame(width: number, height: number): string {
  const [r, k] = [CORNER, CORNER * 0.4477];
  return [
    `M ${r} 0 H ${width - r} C ${width - k} 0 ${width} ${k} ${width} ${r}`,
    `V ${height - r} C ${width} ${height - k} ${width - k} ${height} ${width - r} ${height}`,
    `H ${r} C ${k} ${height} 0 ${height - k} 0 ${height - r}`,
    `V ${r} C 0 ${k} ${k} 0 ${r} 0 Z`,
  ].join(' ');
}

/** A number with its unit on one line, or words (an education, "not published") over several. */
function bigFigure(setter: Setter, type: SheetType, { big, unit }: Tile, width: number): Box {
  if (!unit) return paragraph(setter, big, type.tileBigWords, width, 'P');
  const bigWidth = setter.fonts.bold.width(`${big} `, type.tileBig.size);
  const unitWidth = setter.fonts.regular.width(unit, type.tileUnit.size);
  const fits = bigWidth + unitWidth <= width;
  const style: TypeStyle = fits ? type.tileBig : { ...type.tileBig, size: 16, leading: 19 };
  const gap = setter.fonts.bold.width(`${big} `, style.size);
  return {
    height: style.leading,
    draw: (page, x, y) =>
      page.element('P', {}, () => {
        drawLines(page, [{ spans: [{ text: `${big} `, face: 'bold', x: 0 }], width: gap }], style, x, y);
        const baselineShift = (style.leading - type.tileUnit.leading) / 2 + (style.size - type.tileUnit.size) * 0.3;
        drawLines(page, [{ spans: [{ text: unit, face: 'regular', x: gap }], width: unitWidth }], type.tileUnit, x, y + baselineShift);
      }),
  };
}

const BAR = 7;
/** The line around the light part of a bar. */
export const EDGE = 0.6;
const LABEL_GAP = 5;

/**
 * Bars for place and nation on one scale, names at their left. The first bar's ends are given in figures above it; the nation's
 * are in the words of the chart.
 */
export function payChartBox(setter: Setter, type: SheetType, chart: PayChart): (width: number) => Box {
  return (width) => {
    const { regular } = setter.fonts;
    const label = type.chartLabel;
    const text = { face: 'regular', size: label.size, color: label.color } as const;
    const several = chart.rows.length > 1;
    const left = several ? Math.max(...chart.rows.map((row) => regular.width(row.label, label.size))) + LABEL_GAP : 0;
    const tops = chart.rows.map((_, index) => label.leading + 2 + index * (BAR + 3));
    const drawn = payRange(
      chart.rows.map((row, index) => ({ points: row.points, top: tops[index] ?? 0, height: index === 0 ? BAR : BAR - 2 })),
      width - left,
    );
    const height = (tops.at(-1) ?? 0) + BAR + 2;
    const drawEnds = (page: PageWriter, x: number, y: number): void => {
      const [first, row] = [chart.rows[0], drawn[0]];
      const [low, high] = [first?.p10 ?? '', first?.p90 ?? ''];
      const [lowX, highX] = placeEnds([regular.width(low, label.size), regular.width(high, label.size)], row?.at, width - left, 8);
      if (low) page.text({ x: x + left + lowX, y: y + 7.5, text: low, ...text });
      if (high) page.text({ x: x + left + highX, y: y + 7.5, text: high, ...text });
    };
    return {
      height,
      draw: (page, x, y) =>
        page.element('Figure', { alt: chart.alt, area: area(x, y, width, height) }, () => {
          drawEnds(page, x, y);
          drawn.forEach((row, index) => {
            const top = y + (tops[index] ?? 0);
            if (several) page.text({ x, y: top + BAR - 1, text: chart.rows[index]?.label ?? '', ...text });
            for (const part of row.parts) page.path({ x: x + left, y, ...painted(part, type.palette) });
          });
        }),
    };
  };
}

/** Where the words for the ends of a bar begin: at its ends, but in the room, and off each other by a gap. */
export function placeEnds([low, high]: [number, number], at: PayPoints | undefined, room: number, gap: number): [number, number] {
  const highX = Math.min(Math.max((at?.p90 ?? room) - high, low + gap), room - high);
  return [Math.max(0, Math.min(at?.p10 ?? 0, highX - low - gap)), highX];
}

/** How a part of a pay range is painted. */
export function painted({ role, d }: DrawnPart, palette: Palette): Pick<PathItem, 'd' | 'fill' | 'stroke' | 'lineWidth'> {
  return { d, fill: palette[role], ...(role === 'outer' && { stroke: palette.edge, lineWidth: EDGE }) };
}

/** Two bars from a common zero, each with its name beside it; the percentages stand above, in the tile. */
export function growthChartBox(setter: Setter, type: SheetType, chart: GrowthChart): (width: number) => Box {
  return (width) => {
    const label = type.chartLabel;
    const { regular } = setter.fonts;
    const labelWidth = Math.max(...chart.rows.map((row) => regular.width(row.label, label.size)));
    const barWidth = width - labelWidth - LABEL_GAP;
    const rowHeight = 10.5;
    const { bars, zero } = barsFromZero(
      chart.rows.map((row, index) => ({ value: row.value, top: index * rowHeight + 1.5, height: BAR })),
      barWidth,
    );
    const height = rowHeight * bars.length;
    return {
      height,
      draw: (page, x, y) =>
        page.element('Figure', { alt: chart.alt, area: area(x, y, width, height) }, () => {
          bars.forEach((bar, index) => {
            page.path({ x, y, d: bar.d, fill: index === 0 ? type.palette.mark : type.palette.inner });
            const labelX = Math.max(bar.end, zero) + LABEL_GAP;
            page.text({
              x: x + labelX,
              y: y + index * rowHeight + 8,
              text: chart.rows[index]?.label ?? '',
              face: 'regular',
              size: label.size,
              color: label.color,
            });
          });
          if (zero > 0) page.path({ x: x + zero, y, d: `M 0 0 V ${height}`, stroke: type.palette.text, lineWidth: 0.5 });
        }),
    };
  };
}
