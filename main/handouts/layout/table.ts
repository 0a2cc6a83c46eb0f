import { paragraph, rightAligned, rule, stack, tagged, type Box, type Setter, type TypeStyle } from './box.ts';

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
  const cells = (texts: readonly string[], style: TypeStyle, from: number): Box[] =>
    texts.map((text, index) => cell(setter, text, style, columns[index + from] as TableColumn));
  const headings = columns.slice(1).map(({ heading }) => heading);
  return boxTable(
    columns.map(({ width }) => width),
    [look.corner, ...cells(headings, look.headingStyle, 1)],
    rows.map((texts) => cells(texts, look.style, 0)),
    look,
  );
}

/**
 * The same with boxes in its cells, each no wider than its column.
 * @param widths of the columns, in points
 */
export function boxTable(
  widths: readonly number[],
  heading: readonly Box[],
  rows: readonly (readonly Box[])[],
  look: Pick<TableLook, 'padding' | 'ruleColor'>,
): Box {
  const [head, ...body] = [heading, ...rows].map((boxes, index) => tableRow(widths, boxes, index === 0, look)) as [Box, ...Box[]];
  return tagged('Table', stack([tagged('THead', head), tagged('TBody', stack(body))]));
}

/** A row of a table over its rule: heads at its foot, other cells at its top. */
export function tableRow(
  widths: readonly number[],
  boxes: readonly Box[],
  isHeading: boolean,
  { padding, ruleColor }: Pick<TableLook, 'padding' | 'ruleColor'>,
): Box {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = Math.max(...boxes.map((box) => box.height)) + 2 * padding;
  return {
    height,
    draw(page, x, y) {
      page.element('TR', {}, () => {
        let left = x;
        boxes.forEach((box, index) => {
          const scope = isHeading ? 'Column' : index === 0 ? 'Row' : undefined;
          const top = isHeading ? y + height - padding - box.height : y + padding;
          page.element(scope ? 'TH' : 'TD', scope ? { scope } : {}, () => box.draw(page, left, top));
          left += widths[index] ?? 0;
        });
      });
      rule(width, 0.5, ruleColor).draw(page, x, y + height);
    },
  };
}

const CELL_GAP = 6;

function cell(setter: Setter, text: string, style: TypeStyle, { width, align }: TableColumn): Box {
  return align === 'left' ? paragraph(setter, text, style, width - CELL_GAP) : rightAligned(setter, text, style, width);
}
