import type { Fact } from '../compose/glance.ts';
import { drawLines, paragraph, stack, tagged, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import type { Palette } from './look.ts';

/** Sizes of a fact, in points. Words that one line cannot hold go on two, in `words`. */
interface FactType {
  small: number;
  big: number;
  /** The smallest for a figure with its unit. */
  least: number;
  words: number;
}

/** A figure in large words between what it counts and where, when and by whom. */
export function factBox({ lead, big, unit, under }: Fact, setter: Setter, palette: Palette, sizes: FactType, width: number): Box {
  const style = (face: TypeStyle['face'], size: number, color = palette.text): TypeStyle => ({ face, size, leading: size * 1.15, color });
  const { bold, regular } = setter.fonts;
  const unitSize = (size: number): number => Math.max(sizes.small, size * 0.5);
  const widthAt = (size: number): number => bold.width(unit ? `${big} ` : big, size) + regular.width(unit, unitSize(size));
  let size = sizes.big;
  while (size > sizes.least && widthAt(size) > width) size -= 1;
  const isOneLine = widthAt(size) <= width;
  const figure = isOneLine
    ? oneLine(big, unit, style('bold', size), style('regular', unitSize(size)), bold.width(`${big} `, size))
    : paragraph(setter, unit ? `${big} ${unit}` : big, style('bold', sizes.words), width, 'P');
  return tagged(
    'Sect',
    stack([
      paragraph(setter, lead, style('semibold', sizes.small, palette.muted), width, 'P'),
      figure,
      paragraph(setter, under, style('regular', sizes.small, palette.muted), width, 'P'),
    ]),
  );
}

function oneLine(big: string, unit: string, bigStyle: TypeStyle, unitStyle: TypeStyle, unitX: number): Box {
  // On one baseline: both stand alike in their leading.
  const drop =
    (bigStyle.leading - bigStyle.size) / 2 + bigStyle.size * 0.8 - ((unitStyle.leading - unitStyle.size) / 2 + unitStyle.size * 0.8);
  const line = (text: string, face: TypeStyle['face']) => [{ spans: [{ text, face, x: 0 }], width: 0 }];
  return {
    height: bigStyle.leading,
    draw: (page, x, y) =>
      page.element('P', {}, () => {
        drawLines(page, line(unit ? `${big} ` : big, bigStyle.face), bigStyle, x, y);
        if (unit) drawLines(page, line(unit, unitStyle.face), unitStyle, x + unitX, y + drop);
      }),
  };
}
