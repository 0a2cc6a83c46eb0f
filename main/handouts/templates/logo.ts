import { grayOf } from '#shared/drawing/gray.ts';
import type { Logo } from '#shared/models/school.ts';
import type { Ink } from '#shared/models/sheet.ts';
import type { Frame } from '../compose/content.ts';
import { paragraph, row, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { area, type PageWriter } from '../layout/page.ts';

interface Size {
  width: number;
  height: number;
}

/**
 * The school's logo, as large as it can be in this room; undefined where there is none. Beside the school's printed name it only decorates;
 * elsewhere it is read as the name's picture.
 */
export function logoBox({ logo }: Pick<Frame, 'logo'>, ink: Ink, room: Size, isBesideName: boolean): (Box & Size) | undefined {
  if (!logo) return undefined;
  const { picture, alt } = logo;
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return {
    width,
    height,
    draw(page, x, y) {
      const draw = (): void => drawPicture(page, picture, { x, y, width, height, scale, ink });
      if (isBesideName) page.artifact(draw);
      else page.element('Figure', { alt, area: area(x, y, width, height) }, draw);
    },
  };
}

/** Between a logo and what stands beside it. */
const GAP = 7;

/**
 * The logo, no larger than this room, and beside it the school's name, or under it where that is lower; undefined where there is neither.
 * For templates without a `header`.
 */
export function schoolMark(
  frame: Pick<Frame, 'logo' | 'header'>,
  setter: Setter,
  { style, ink, room, width }: { style: TypeStyle; ink: Ink; room: Size; width: number },
): Box | undefined {
  const { school } = frame.header;
  const logo = logoBox(frame, ink, room, school !== '');
  const alone = paragraph(setter, school, style, width, 'P');
  if (!logo || !school) return logo ?? (school ? alone : undefined);
  const from = logo.width + GAP;
  const name = paragraph(setter, school, style, width - from, 'P');
  const under = stack([logo, alone], 3);
  if (under.height < name.height) return under;
  const height = Math.max(logo.height, name.height);
  const middle = (box: Box): Box => stack([space((height - box.height) / 2), box]);
  return row([
    { box: middle(logo), x: 0 },
    { box: middle(name), x: from },
  ]);
}

function drawPicture(page: PageWriter, picture: Logo, at: Size & { x: number; y: number; scale: number; ink: Ink }): void {
  const { x, y, width, height, scale, ink } = at;
  if (picture.kind === 'dots') return page.image({ x, y, width, height, image: 'logo', ink });
  const inked = (color: string): string => (ink === 'gray' ? grayOf(color) : color);
  for (const { fill, stroke, ...path } of picture.paths)
    page.path({ x, y, scale, ...path, ...(fill && { fill: inked(fill) }), ...(stroke && { stroke: inked(stroke) }) });
}
