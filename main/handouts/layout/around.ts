import type { Tag } from '#shared/models/displayList.ts';
import { drawLines, paragraph, type Box, type Setter, type TypeStyle, type Words } from './box.ts';

/** Room at the upper right of a column where nothing of it stands, in points; below 0 high where it ends above. */
export interface Corner {
  width: number;
  height: number;
}

/** A paragraph whose first lines end before a corner of its column, and whose others have all of it. */
export function paragraphAround(setter: Setter, words: Words, style: TypeStyle, width: number, corner: Corner, tag: Tag): Box {
  const besides = Math.ceil(corner.height / style.leading);
  if (besides <= 0) return paragraph(setter, words, style, width, tag);
  const narrow = setter.text(words, style.face).lines(style.size, width - corner.width);
  const beside = narrow.slice(0, besides);
  const others = narrow.slice(besides).flatMap(({ spans }) => spans.map(({ text, face }) => ({ text, face })));
  const below = others.length > 0 ? setter.text(others, style.face).lines(style.size, width) : [];
  return {
    height: (beside.length + below.length) * style.leading,
    draw: (page, x, y) =>
      page.element(tag, {}, () => {
        drawLines(page, beside, style, x, y);
        drawLines(page, below, style, x, y + beside.length * style.leading);
      }),
  };
}
