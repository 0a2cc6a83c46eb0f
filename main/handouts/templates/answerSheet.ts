import type { KeepRank, Sheet } from '#shared/models/sheet.ts';
import type { Answer, Answers, Said } from '../compose/answers.ts';
import { paragraph, row, rule, space, stack, tagged, type Box, type Setter, type Words } from '../layout/box.ts';
import { fit, type Fitted } from '../layout/fit.ts';
import { numbered } from '../layout/list.ts';
import type { PageWriter } from '../layout/page.ts';
import { table } from '../layout/table.ts';
import { foot } from './foot.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type SheetType } from './look.ts';

const INDENT = 19;
const GUTTER = 18;
/** Points by which a gap may grow to fill the page. */
const MOST_SPREAD = 8;

/** Of the tasks, which stand on the worksheet, too: the first to go, and the only. */
const TASKS: KeepRank = 10;

/** The answers to a worksheet, for the counselor, on one page, in the order and, nearly, in the places of the questions. */
export function fitAnswers(answers: Answers, look: Sheet['look'], setter: Setter): Fitted<(page: PageWriter) => void> {
  const size = PAPER[look.paper];
  const palette = palettes[look.ink];
  const width = size.width - 2 * MARGIN.side;
  const bottom = foot(answers, setter, palette, width);
  const available = size.height - 2 * MARGIN.edge - bottom.height - 8;
  return fit(answers.activities ? [TASKS] : [], ({ bodySize, gaps, dropped }) => {
    const type = typeFor(bodySize, palette);
    const upper = (spread: number): Box =>
      stack([
        header(answers, setter, type, width),
        space(9),
        head(answers, setter, type, width),
        space(12),
        body(dropped.has(TASKS) ? withoutTasks(answers) : answers, setter, type, width, 7 * gaps + spread),
      ]);
    const overflow = upper(0).height - available;
    const rest = Math.min(MOST_SPREAD, Math.max(0, -overflow) / answers.questions.items.length);
    return {
      overflow,
      result: (page: PageWriter): void => {
        upper(rest).draw(page, MARGIN.side, MARGIN.edge);
        bottom.draw(page, MARGIN.side, size.height - MARGIN.edge - bottom.height);
      },
    };
  });
}

const withoutTasks = ({ activities, ...answers }: Answers): Answers => ({
  ...answers,
  activities: activities && { ...activities, items: activities.items.map((item) => ({ ...item, task: '' })) },
});

const head = ({ heading, official, intro }: Answers, setter: Setter, type: SheetType, width: number): Box =>
  stack([
    paragraph(setter, heading, type.titleLong, width, 'H1'),
    paragraph(setter, official, type.official, width, 'P'),
    space(3),
    paragraph(setter, intro, type.oneLine, width, 'P'),
  ]);

const body = ({ questions, activities }: Answers, setter: Setter, type: SheetType, width: number, gap: number): Box =>
  stack([
    questionPart(questions, setter, type, width, gap),
    ...(activities ? [space(gap + 4), activityPart(activities, setter, type, width)] : []),
  ]);

const part = (heading: string, inner: Box, setter: Setter, type: SheetType, width: number): Box =>
  stack([rule(width, 0.75, type.palette.rule), space(2.5), paragraph(setter, heading, type.heading, width, 'H2'), space(3.5), inner]);

function questionPart({ heading, items }: Answers['questions'], setter: Setter, type: SheetType, width: number, gap: number): Box {
  const inner = width - INDENT;
  const boxes = items.map(({ question, lines, table: answer }) =>
    stack(
      [
        paragraph(setter, question, { ...type.body, face: 'semibold' }, inner, 'P'),
        ...lines.map((line) => paragraph(setter, spansOf(line), type.body, inner, 'P')),
        ...(answer ? [answerTable(answer, setter, type, inner)] : []),
      ],
      1.5,
    ),
  );
  const look = { style: type.body, indent: INDENT, gap, discColor: type.palette.heading, paperColor: type.palette.paper };
  return part(heading, numbered(setter, boxes, look), setter, type, width);
}

const COLUMN = 92;

function answerTable({ columns, rows, note }: NonNullable<Answer['table']>, setter: Setter, type: SheetType, width: number): Box {
  const most = Math.min(width, 340);
  const first = most - COLUMN * (columns.length - 1);
  const numbers = { ...type.cell, face: 'semibold' as const };
  return stack([
    table(
      setter,
      columns.map((heading, index) => ({ heading, width: index === 0 ? first : COLUMN, align: index === 0 ? 'left' : 'right' })),
      rows,
      {
        style: numbers,
        headingStyle: type.cellHeading,
        padding: 1.4,
        corner: paragraph(setter, note, type.cellHeading, first - 6),
        ruleColor: type.palette.hairline,
      },
    ),
    space(1),
  ]);
}

const spansOf = (line: readonly Said[]): Words => line.map(({ text, isStrong }) => ({ text, face: isStrong ? 'bold' : 'regular' }));

/** Beside each other, as on the worksheet. */
function activityPart({ heading, items }: NonNullable<Answers['activities']>, setter: Setter, type: SheetType, width: number): Box {
  const each = (width - GUTTER * (items.length - 1)) / items.length;
  const cells = items.map(({ label, task, answer }, index) => {
    const words = stack(
      [
        paragraph(setter, label, { ...type.body, face: 'semibold' }, each, 'P'),
        ...(task ? [paragraph(setter, task, { ...type.cell, color: type.palette.muted }, each, 'P')] : []),
        paragraph(setter, answer, type.body, each, 'P'),
      ],
      2.5,
    );
    return { box: tagged('LI', tagged('LBody', words)), x: index * (each + GUTTER) };
  });
  return part(heading, tagged('L', row(cells), { numbering: 'None' }), setter, type, width);
}
