import type { Frame } from '../compose/content.ts';
import { paragraph, rule, space, stack, tagged, type Box, type Setter, type Words } from '../layout/box.ts';
import { typeFor, type Palette } from './look.ts';

/** The sheet's foot: whom to ask at the school, what the school must say, and the sources. No template may omit any of them. */
export function foot({ contact, notice, sources }: Frame, setter: Setter, palette: Palette, width: number): Box {
  const { sources: style, contact: contactStyle } = typeFor(10, palette);
  const statement = (words: Words): Box => paragraph(setter, words, style, width, 'P');
  const ofSchool = [...(contact ? [paragraph(setter, contact, contactStyle, width, 'P')] : []), ...(notice ? [statement(notice)] : [])];
  const label = { text: `${sources.label} `, face: 'semibold' as const };
  return stack([
    space(5),
    rule(width, 0.5, palette.hairline),
    space(4.5),
    tagged('Sect', stack([...ofSchool, statement([label, { text: sources.text, face: 'regular' }])], 2.5)),
  ]);
}
