import type { Sheet } from '#shared/models/sheet.ts';
import type { NearSchools } from '../compose/content.ts';
import type { Question, Worksheet } from '../compose/worksheet.ts';
import { paragraph, row, rule, space, stack, tagged, type Box, type Setter } from '../layout/box.ts';
import { numbered } from '../layout/list.ts';
import type { PageWriter } from '../layout/page.ts';
import { table } from '../layout/table.ts';
import { header } from './header.ts';
import { MARGIN, palettes, PAPER, typeFor, type SheetType } from './look.ts';
import { officialLine } from './onePage.ts';

/** Points between lines to write on: what is asked for, where the page has room; the least that a hand can use; and the most. */
const PITCH = { least: 16, usual: 18, airy: 21, most: 24 };
const INDENT = 19;
const GUTTER = 18;
const BODY_SIZES = [10.2, 9.8, 9.5];

/** Plain lines of each part: those that it has at least, and the order in which more are added, again and again, while there is room. */
const LEAST_LINES = { activities: 3, fit: 1, day: 1, education: 1, outlook: 1, interview: 0, jobs: 0, pay: 0 };
/** Where that is too much: the tasks can be worked on with one line less. */
const FEWEST_LINES = { ...LEAST_LINES, activities: 2 };
const MORE_LINES = ['day', 'fit', 'outlook', 'activities', 'education', 'interview'] as const;

type Lines = Readonly<typeof LEAST_LINES>;

interface Setting {
  setter: Setter;
  type: SheetType;
  width: number;
  /** Distance of the lines to write on. */
  pitch: number;
  /** Plain lines of each part. */
  lines: Lines;
}

/** The back of a profile on one page: questions with lines, tasks with room to work, a grid to compare. */
export function setWorksheet(
  worksheet: Worksheet,
  look: Sheet['look'],
  setter: Setter,
): { overflow: number; draw: (page: PageWriter) => void } {
  const { width: wide, height } = PAPER[look.paper];
  const width = wide - 2 * MARGIN.side;
  const tries = BODY_SIZES.map((size) => {
    const type = typeFor(size, palettes[look.ink]);
    const figures = figuresLine(worksheet, setter, type, width);
    const available = height - 2 * MARGIN.edge - figures.height;
    const upper = (pitch: number, lines: Lines): Box => upperPart(worksheet, { setter, type, width, pitch, lines });
    const { pitch, lines } = shareOut(worksheet, available, upper);
    const overflow = Math.max(0, upper(pitch, lines).height - available);
    return {
      overflow,
      draw: (page: PageWriter): void => {
        upper(pitch, lines).draw(page, MARGIN.side, MARGIN.edge);
        figures.draw(page, MARGIN.side, height - MARGIN.edge - figures.height);
      },
    };
  });
  return tries.find(({ overflow }) => overflow === 0) ?? tries.at(-1)!;
}

/** As many lines as have room at the wanted distance, and then the distance that fills the page. */
function shareOut(
  { activities }: Worksheet,
  available: number,
  upper: (pitch: number, lines: Lines) => Box,
): { pitch: number; lines: Lines } {
  const wanted = activities ? PITCH.usual : PITCH.airy;
  const order = MORE_LINES.filter((part) => part !== (activities ? 'interview' : 'activities'));
  let lines: Lines = upper(PITCH.least, LEAST_LINES).height > available ? FEWEST_LINES : LEAST_LINES;
  for (let step = 0; ; step += 1) {
    const part = order[step % order.length]!;
    const more = { ...lines, [part]: lines[part] + 1 };
    if (upper(wanted, more).height > available) break;
    lines = more;
  }
  let [pitch, tooMuch] = [PITCH.least, PITCH.most];
  while (tooMuch - pitch > 0.05) {
    const middle = (pitch + tooMuch) / 2;
    if (upper(middle, lines).height > available) tooMuch = middle;
    else pitch = middle;
  }
  return { pitch, lines };
}

function upperPart(worksheet: Worksheet, setting: Setting): Box {
  const { setter, type, width } = setting;
  return stack([
    header(worksheet, setter, type, width),
    space(9),
    paragraph(setter, worksheet.heading, { ...type.title, size: 17, leading: 20 }, width, 'H2'),
    officialLine({ official: worksheet.intro, link: worksheet.link }, setter, type, width),
    space(9),
    questionList(worksheet.questions, setting),
    ...(worksheet.activities ? [space(11), activityRow(worksheet.activities, setting)] : []),
    space(11),
    compareGrid(worksheet.compare, setting),
    ...(worksheet.programs ? [space(11), nearSchools(worksheet.programs, setting)] : []),
    space(9),
  ]);
}

const QUESTION_GAP = 6.5;

function questionList(questions: readonly Question[], setting: Setting): Box {
  const { setter, type, width } = setting;
  return numbered(
    setter,
    questions.map((question) => questionBox(question, { ...setting, width: width - INDENT })),
    { style: type.body, indent: INDENT, gap: QUESTION_GAP, discColor: type.palette.heading, paperColor: type.palette.paper },
  );
}

function questionBox({ id, question, blanks }: Question, { setter, type, width, pitch, lines }: Setting): Box {
  return stack([
    paragraph(setter, question, { ...type.body, face: 'semibold' }, width, 'P'),
    ...blanks.map((labels) => blankRow(labels, setter, type, width, pitch)),
    ...writingLines(lines[id], width, pitch, type),
  ]);
}

const writingLines = (count: number, width: number, pitch: number, type: SheetType): Box[] =>
  Array.from({ length: count }, () => [space(pitch), rule(width, 0.5, type.palette.hairline)]).flat();

/** Blanks beside each other, each after its label, all ending on one line. */
function blankRow(labels: readonly string[], setter: Setter, type: SheetType, width: number, pitch: number): Box {
  const each = (width - GUTTER * (labels.length - 1)) / labels.length;
  const style = type.tileLine;
  // Short labels leave more to write on, so that a row shares out its lines and not its columns.
  const widths = labels.map((label) => setter.fonts.regular.width(label, style.size) + 5);
  const line = (width - GUTTER * (labels.length - 1) - widths.reduce((sum, one) => sum + one, 0)) / labels.length;
  const isEven = labels.length < 3;
  let x = 0;
  const cells = labels.map((label, index) => {
    const cell = isEven ? each : widths[index]! + line;
    const at = x;
    x += cell + GUTTER;
    const name = paragraph(setter, label, style, cell, 'P');
    const box: Box = {
      height: pitch,
      draw(page, left, top) {
        name.draw(page, left, top + pitch - name.height + 1);
        rule(cell - widths[index]!, 0.5, type.palette.hairline).draw(page, left + widths[index]!, top + pitch);
      },
    };
    return { box, x: at };
  });
  return { ...row(cells), height: pitch };
}

/** The tasks beside each other; under each, down to a common end, room to work. */
function activityRow({ heading, items }: NonNullable<Worksheet['activities']>, setting: Setting): Box {
  const { setter, type, width, pitch, lines } = setting;
  const each = (width - GUTTER * (items.length - 1)) / items.length;
  const tasks = items.map(({ label, task }) =>
    stack([paragraph(setter, label, { ...type.body, face: 'semibold' }, each, 'P'), paragraph(setter, task, type.body, each, 'P')]),
  );
  const height = Math.max(...tasks.map((task) => task.height)) + lines.activities * pitch;
  const cells = items.map(({ result }, index) => {
    const task = tasks[index]!;
    const room = height - task.height;
    // Lines stand level across the tasks: a shorter task has more of them.
    const count = Math.floor(room / pitch + 1e-6);
    const under = result
      ? stack([space(room - pitch), blankRow([result], setter, type, each, pitch)])
      : stack([space(room - count * pitch), ...writingLines(count, each, pitch, type)]);
    return { box: tagged('LI', tagged('LBody', stack([task, under]))), x: index * (each + GUTTER) };
  });
  return stack([
    rule(width, 0.75, type.palette.rule),
    space(2.5),
    paragraph(setter, heading, type.heading, width, 'H3'),
    space(3),
    tagged('L', { ...row(cells), height }, { numbering: 'None' }),
  ]);
}

/** This career's figures, and beside them room for those of another. */
function compareGrid({ columns: [heading, own, other], rows }: Worksheet['compare'], { setter, type, width, pitch }: Setting): Box {
  const widths = [width * 0.42, width * 0.29, width * 0.29];
  const corner = paragraph(setter, heading, type.heading, widths[0]! - 6, 'H3');
  const padding = (pitch - type.cell.leading) / 2;
  const grid = table(
    setter,
    [heading, own, other].map((words, index) => ({ heading: words, width: widths[index]!, align: 'left' as const })),
    rows,
    { style: type.cell, headingStyle: { ...type.cell, face: 'semibold' }, padding, corner, ruleColor: type.palette.hairline },
  );
  return stack([rule(width, 0.75, type.palette.rule), space(1), grid]);
}

/** The schools near the reader's own, and under them how many more there are. */
function nearSchools({ heading, columns, rows, note }: NearSchools, { setter, type, width }: Setting): Box {
  const widths = [width * 0.38, width * 0.53, width * 0.09];
  const list = table(
    setter,
    columns.map((words, index) => ({ heading: words, width: widths[index]!, align: index === 2 ? ('right' as const) : ('left' as const) })),
    rows,
    {
      style: type.cell,
      headingStyle: type.cellHeading,
      padding: 1.4,
      corner: paragraph(setter, heading, type.heading, widths[0]! - 6, 'H3'),
      ruleColor: type.palette.hairline,
    },
  );
  return stack([rule(width, 0.75, type.palette.rule), space(1), list, space(2.5), paragraph(setter, note, type.cellHeading, width, 'P')]);
}

function figuresLine({ figures }: Worksheet, setter: Setter, type: SheetType, width: number): Box {
  if (!figures) return space(0);
  return paragraph(
    setter,
    [
      { text: `${figures.label} `, face: 'semibold' },
      { text: figures.text, face: 'regular' },
    ],
    type.sources,
    width,
    'P',
  );
}
