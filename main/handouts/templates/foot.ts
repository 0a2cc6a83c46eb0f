import type { Frame } from '../compose/content.ts';
import { paragraphAround, type Corner } from '../layout/around.ts';
import { rule, space, stack, tagged, type Box, type Setter, type TypeStyle, type Words } from '../layout/box.ts';
import { typeFor, type Palette } from './look.ts';

/** Above and below the rule, and between the statements. */
const [ABOVE, BELOW, BETWEEN] = [5, 4.5, 2.5];

/**
 * The sheet's foot: whom to ask at the school, what the school must say, and the sources. No template may omit any of them.
 * @param corner at its upper right, where something stands that begins higher up
 */
export function foot(
  { contact, notice, sources }: Frame,
  setter: Setter,
  palette: Palette,
  width: number,
  corner: Corner = { width: 0, height: 0 },
): Box {
  const { sources: style, contact: contactStyle } = typeFor(10, palette);
  let top = ABOVE + BELOW;
  const statement = (words: Words, type: TypeStyle): Box => {
    const box = paragraphAround(setter, words, type, width, { ...corner, height: corner.height - top }, 'P');
    top += box.height + BETWEEN;
    return box;
  };
  const label = { text: `${sources.label} `, face: 'semibold' as const };
  const statements = [
    ...(contact ? [statement(contact, contactStyle)] : []),
    ...(notice ? [statement(notice, style)] : []),
    statement([label, { text: sources.text, face: 'regular' }], style),
  ];
  return stack([
    space(ABOVE),
    rule(corner.height > 0 ? width - corner.width : width, 0.5, palette.hairline),
    space(BELOW),
    tagged('Sect', stack(statements, BETWEEN)),
  ]);
}
