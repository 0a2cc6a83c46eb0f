import { paragraph, rightAligned, rule, type Box, type Setter, type TypeStyle } from './box.ts';
import type { PageWriter } from './page.ts';

export interface TableColumn {
  /** The first column's is the corner. */
  heading: string;
  width: number;
  align: 'left' | 'right';
}

interface TableLook {
  style: TypeStyle;
  headingStyle: TypeStyle;
  /** Space above and below the text of a row. */
  padding: number;
  /** What stands in the corner, as heading of the first column: the section's heading, in its own type. */
  corner: Box;
  ruleColor: string;
}

/**
 * A small table that stays in one piece: a heading row, then rows whose first cell is their header.
 * Rules run under each row; numbers stand at the right edge of their column. Cells hold text and never nothing: pass "—".
 */
export function table(setter: Setter, columns: readonly TableColumn[], rows: readonly (readonly string[])[], look: TableLook): Box {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (boxes: readonly Box[]) => ({ boxes, height: Math.max(...boxes.map((box) => box.height)) + 2 * look.padding });
  const cells = (texts: readonly string[], style: TypeStyle, from: number): Box[] =>
    texts.map((text, index) => cell(setter, text, style, columns[index + from] as TableColumn));
  const heading = line([
    look.corner,
    ...cells(
      columns.slice(1).map((column) => column.heading),
      look.headingStyle,
      1,
    ),
  ]);
  const body = rows.map((texts) => line(cells(texts, look.style, 0)));
  const drawRow = (page: PageWriter, { boxes, height }: typeof heading, x: number, y: number, isHeading: boolean): void => {
    page.element('TR', {}, () => {
      let left = x;
      boxes.forEach((box, index) => {
        const scope = isHeading ? 'Column' : index === 0 ? 'Row' : undefined;
        page.element(scope ? 'TH' : 'TD', scope ? { scope } : {}, () =>
          box.draw(page, left, isHeading ? y + height - look.padding - box.height : y + look.padding),
        );
        left += columns[index]?.width ?? 0;
      });
    });
    rule(width, 0.5, look.ruleColor).draw(page, x, y + height);
  };
  return {
    height: heading.height + body.reduce((sum, { height }) => sum + height, 0),
    draw: (page, x, y) =>
      page.element('Table', {}, () => {
        page.element('THead', {}, () => drawRow(page, heading, x, y, true));
        let top = y + heading.height;
        page.element('TBody', {}, () => {
          for (const one of body) {
            drawRow(page, one, x, top, false);
            top += one.height;
          }
        });
      }),
  };
}

const CELL_GAP = 6;

function cell(setter: Setter, text: string, style: TypeStyle, { width, align }: TableColumn): Box {
  return align === 'left' ? paragraph(setter, text, style, width - CELL_GAP) : rightAligned(setter, text, style, width);
}
