import type { Blank } from '#shared/models/displayList.ts';
import type { Frame } from '../compose/content.ts';
import { paragraph, rightAligned, row, rule, space, stack, type Box, type Setter } from '../layout/box.ts';
import { logoBox } from './logo.ts';
import type { SheetType } from './look.ts';

/** Where the blank for the date begins and ends, and the free paper between texts of the header. */
const DATE = { from: 165, to: 260 };
const HEADER_GAP = 14;

/** Points: a logo is as large as the line of its letterhead takes, and as far from what stands beside it. */
const LOGO = { width: 90, height: 26, gap: 9 };

/**
 * The sheet's head. Without a logo: blanks at the left; at the right what this is, and before it the school's name, or above all where
 * that is too long. With a logo: a letterhead at the left, and the blanks at its right, or under it where the words beside the logo are too long.
 */
export function header(frame: Frame, setter: Setter, type: SheetType, width: number): Box {
  const logo = logoBox(frame, type.palette.ink, LOGO, frame.header.school !== '');
  const top = logo ? underLogo(frame, logo, setter, type, width) : [withoutLogo(frame, setter, type, width)];
  return stack([...top, space(3), rule(width, 0.75, type.palette.hairline)]);
}

function withoutLogo({ header: words }: Frame, setter: Setter, type: SheetType, width: number): Box {
  const kind = words.kind.toUpperCase();
  const schoolEnd = width - setter.fonts[type.header.face].width(kind, type.header.size) - HEADER_GAP;
  const room = schoolEnd - DATE.to - HEADER_GAP;
  const linesBeside = setter.text(words.school, type.school.face).count(type.school.size, room);
  const school = (end: number): Box => rightAligned(setter, words.school, type.school, end, 'P');
  const line = row([
    ...blanks(words, setter, type, 0),
    ...(linesBeside === 1 ? [{ box: school(schoolEnd), x: 0 }] : []),
    { box: rightAligned(setter, kind, type.header, width, 'P'), x: 0 },
  ]);
  return stack([...(linesBeside > 1 ? [school(width)] : []), line]);
}

/** The blanks from this distance on, as the sheet has them. */
const blanks = (words: Frame['header'], setter: Setter, type: SheetType, x: number): { box: Box; x: number }[] => [
  ...(words.name ? [{ box: blank(setter, type, 'name', words.name, DATE.from - 8), x }] : []),
  ...(words.date ? [{ box: blank(setter, type, 'date', words.date, DATE.to - DATE.from), x: x + DATE.from }] : []),
];

function underLogo({ header: words }: Frame, logo: Box & { width: number }, setter: Setter, type: SheetType, width: number): Box[] {
  const kind = words.kind.toUpperCase();
  const from = logo.width + LOGO.gap;
  const letters = (wide: number): Box[] => [
    ...(words.school ? [paragraph(setter, words.school, type.school, wide, 'P')] : []),
    paragraph(setter, kind, type.header, wide, 'P'),
  ];
  const toFill = blanks(words, setter, type, width - DATE.to);
  const beside = width - from - (toFill.length > 0 ? DATE.to + HEADER_GAP : 0);
  const isShort = stack(letters(beside)).height <= letters(beside).length * type.header.leading;
  if (isShort || toFill.length === 0) return [letterhead(logo, stack(letters(beside)), from, toFill)];
  return [
    letterhead(logo, words.school ? paragraph(setter, words.school, type.school, width - from, 'P') : space(0), from, []),
    space(5),
    row([...blanks(words, setter, type, 0), { box: rightAligned(setter, kind, type.header, width, 'P'), x: 0 }]),
  ];
}

/** The logo, words beside its middle, and at the foot of the line what is to be filled in. */
function letterhead(logo: Box, words: Box, x: number, toFill: readonly { box: Box; x: number }[]): Box {
  const height = Math.max(LOGO.height, words.height);
  const down = (box: Box, share: number): Box => stack([space((height - box.height) * share), box]);
  return row([
    { box: down(logo, 0.5), x: 0 },
    { box: down(words, 0.5), x },
    ...toFill.map(({ box, x: at }) => ({ box: down(box, 1), x: at })),
  ]);
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
