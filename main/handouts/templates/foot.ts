import type { Frame } from '../compose/content.ts';
import { paragraph, rule, space, stack, tagged, type Box, type Setter } from '../layout/box.ts';
import { typeFor, type Palette } from './look.ts';

/** The sheet's foot: sources and statements, which no template may omit. */
export function foot({ sources: words }: Frame, setter: Setter, palette: Palette, width: number): Box {
  const style = typeFor(10, palette).sources;
  return stack([
    space(5),
    rule(width, 0.5, palette.hairline),
    space(4.5),
    tagged(
      'Sect',
      paragraph(
        setter,
        [
          { text: `${words.label} `, face: 'semibold' },
          { text: words.text, face: 'regular' },
        ],
        style,
        width,
        'P',
      ),
    ),
  ]);
}
