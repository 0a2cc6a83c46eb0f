import { barsFromZero } from '#shared/drawing/bars.ts';
import type { Body, Section } from '../compose/content.ts';
import { paragraph, rule, space, stack, type Box, type Setter, type TypeStyle } from '../layout/box.ts';
import { bullets, checklist, steps } from '../layout/list.ts';
import { area } from '../layout/page.ts';
import { table } from '../layout/table.ts';
import type { Palette, SheetType } from './look.ts';

const INDENT = 11;

/** A section under its rule and heading; a table has its heading in its corner. `spare` points go to the lines to write on, where it has any. */
export function sectionBox(section: Section, setter: Setter, type: SheetType, width: number, gaps: number, spare = 0): Box {
  const heading = (wide: number): Box => paragraph(setter, section.heading, type.heading, wide, 'H2');
  return stack([
    rule(width, 0.75, type.palette.rule),
    space(2.5),
    ...(section.body.kind === 'table'
      ? [tableBox(section.body, heading, setter, type, width)]
      : [heading(width), space(1.5 + gaps), bodyBox(section.body, setter, type, width, gaps, spare)]),
    ...remarkBoxes(section, setter, type, width, gaps),
  ]);
}

function bodyBox(body: Exclude<Body, { kind: 'table' }>, setter: Setter, type: SheetType, width: number, gaps: number, spare: number): Box {
  const list = { style: type.body, indent: INDENT, gap: 1.4 * gaps };
  switch (body.kind) {
    case 'paragraphs':
      return stack(
        body.paragraphs.map((text) => paragraph(setter, text, type.body, width, 'P')),
        3.6 * gaps,
      );
    case 'bullets':
      return bullets(setter, body.items, width, list);
    case 'checklist':
      return checklist(setter, body.items, width, { ...list, indent: 14 });
    case 'steps':
      return steps(setter, body.items, width, {
        ...list,
        indent: 19,
        gap: 3 * gaps,
        discColor: type.palette.heading,
        paperColor: type.palette.paper,
      });
    case 'bars':
      return stack([barsChart(body, setter, type, width), space(2), paragraph(setter, body.note, type.cellHeading, width, 'P')]);
    case 'prompts':
      return stack(
        body.questions.map((question) => promptBox(question, setter, type.body, type.palette, width, spare / body.questions.length)),
        3 * gaps,
      );
  }
}

/** Remarks stand under the body, each after its name. */
function remarkBoxes({ remarks }: Section, setter: Setter, type: SheetType, width: number, gaps: number): Box[] {
  return remarks.flatMap(({ label, text }) => [
    space(2 + 3 * gaps),
    paragraph(
      setter,
      [
        { text: `${label}: `, face: 'semibold' },
        { text, face: 'regular' },
      ],
      type.body,
      width,
      'P',
    ),
  ]);
}

const CORNER_GAP = 8;

function tableBox(
  body: Extract<Body, { kind: 'table' }>,
  makeHeading: (width: number) => Box,
  setter: Setter,
  type: SheetType,
  width: number,
): Box {
  const last = body.columns.length - 1;
  const share = last === 1 ? 0.36 : 0.27;
  const beside = setter.text(body.columns[1] ?? '', type.cellHeading.face).lines(type.cellHeading.size, width * share);
  // The heading may reach over its own column, as far as the next one's, which ends at the right, leaves free.
  const corner = makeHeading(width * (1 - share * (last - 1)) - Math.max(0, ...beside.map((line) => line.width)) - CORNER_GAP);
  const made = table(
    setter,
    body.columns.map((heading, index) => ({
      heading,
      width: index === 0 ? width * (1 - share * last) : width * share,
      align: index === 0 ? 'left' : 'right',
    })),
    body.rows,
    { style: type.cell, headingStyle: type.cellHeading, padding: 1.4, corner, ruleColor: type.palette.hairline },
  );
  return body.note ? stack([made, space(3), paragraph(setter, body.note, type.cellHeading, width, 'P')]) : made;
}

const BAR_ROW = 12;

/** Size of the words in a chart of shares. */
export const BARS_LABEL = 9.5;

/** Shares as labelled bars, one Figure whose words hold every number. */
export function barsChart(body: Extract<Body, { kind: 'bars' }>, setter: Setter, type: SheetType, width: number): Box {
  const { regular } = setter.fonts;
  const label = { ...type.cell, size: BARS_LABEL };
  const labels = Math.max(...body.rows.map((one) => regular.width(one.label, label.size))) + 6;
  const values = Math.max(...body.rows.map((one) => regular.width(one.text, label.size))) + 5;
  const { bars } = barsFromZero(
    body.rows.map((one, index) => ({ value: one.value, top: index * BAR_ROW + 2.5, height: 7 })),
    width - labels - values,
  );
  const height = body.rows.length * BAR_ROW;
  return {
    height,
    draw: (page, x, y) =>
      page.element('Figure', { alt: body.alt, area: area(x, y, width, height) }, () =>
        bars.forEach((bar, index) => {
          const one = body.rows[index] as (typeof body.rows)[number];
          const text = { y: y + index * BAR_ROW + 9.3, face: 'regular' as const, size: label.size, color: label.color };
          page.text({ x, text: one.label, ...text });
          page.path({ x: x + labels, y, d: bar.d, fill: type.palette.inner });
          page.text({ x: x + labels + bar.end + 4, text: one.text, ...text });
        }),
      ),
  };
}

const WRITING_LINE = 17;
const WIDEST_WRITING_LINE = 24;

/** A question and lines to write the answer on: one, and as many more as `spare` gives. */
export function promptBox(question: string, setter: Setter, style: TypeStyle, palette: Palette, width: number, spare: number): Box {
  const room = WRITING_LINE + spare;
  const count = Math.max(1, Math.floor(room / WIDEST_WRITING_LINE));
  const lines = Array.from({ length: count }, () => [space(room / count), rule(width, 0.5, palette.hairline)]).flat();
  return stack([paragraph(setter, question, style, width, 'P'), ...lines]);
}
