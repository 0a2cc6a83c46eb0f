import type { Blank } from '#shared/models/displayList.ts';
import type { Frame } from '../compose/content.ts';
import { paragraph, rightAligned, row, rule, space, stack, type Box, type Setter } from '../layout/box.ts';
import type { SheetType } from './look.ts';

/** Where the blank for the date begins and ends, and the free paper between texts of the header. */
const DATE = { from: 165, to: 260 };
const HEADER_GAP = 14;

/** The sheet's head. Blanks at the left; at the right what this is, and before it the school's name, or above all where that is too long. */
export function header({ header: words }: Frame, setter: Setter, type: SheetType, width: number): Box {
  const kind = words.kind.toUpperCase();
  const schoolEnd = width - setter.fonts[type.header.face].width(kind, type.header.size) - HEADER_GAP;
  const room = schoolEnd - DATE.to - HEADER_GAP;
  const linesBeside = setter.text(words.school, type.school.face).count(type.school.size, room);
  const school = (end: number): Box => rightAligned(setter, words.school, type.school, end, 'P');
  const line = row([
    ...(words.name ? [{ box: blank(setter, type, 'name', words.name, DATE.from - 8), x: 0 }] : []),
    ...(words.date ? [{ box: blank(setter, type, 'date', words.date, DATE.to - DATE.from), x: DATE.from }] : []),
    ...(linesBeside === 1 ? [{ box: school(schoolEnd), x: 0 }] : []),
    { box: rightAligned(setter, kind, type.header, width, 'P'), x: 0 },
  ]);
  return stack([...(linesBeside > 1 ? [school(width)] : []), line, space(3), rule(width, 0.75, type.palette.hairline)]);
}

/** A word and a line to write on, together this wide. */
function blank(setter: Setter, type: SheetType, id: Blank['id'], word: string, width: number): Box {
  const from = setter.fonts[type.header.face].width(word, type.header.size) + 4;
  const label = paragraph(setter, `${word} `, type.header, width);
  const { face, size, color } = type.header;
  return {
    height: label.height,
    draw(page, x, y) {
      page.element('P', {}, () => {
        label.draw(page, x, y);
        page.blank({ id, x: x + from + 2, y: y + label.height - 4, width: width - from - 4, face, size, color });
      });
      rule(width - from, 0.5, type.palette.text).draw(page, x + from, y + label.height - 2);
    },
  };
}
