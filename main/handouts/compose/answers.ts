import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import { hasNumber, payUnit, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';
import type { Labels, Said as SaidOnPaper, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import { relabelled, type Frame, type SheetContent } from './content.ts';
import { saidOf, workerLines } from './sections.ts';
import { dollars } from './tiles.ts';
import type { QuestionId } from './worksheet.ts';

/** Words of a line; those to be found at a glance stand out. */
export interface Said {
  text: string;
  isStrong?: true;
}

/** A question with what a good answer holds; the answer in figures may be a table, with a note under it. */
export interface Answer {
  question: string;
  lines: Said[][];
  table?: { columns: string[]; rows: string[][]; note: string };
}

/** What the counselor checks a worksheet by. */
export interface Answers extends Frame {
  title: string;
  heading: string;
  intro: string;
  official: string;
  questions: { heading: string; items: Answer[] };
  activities: { heading: string; items: { label: string; task: string; answer: string }[] } | undefined;
  said: SaidOnPaper;
}

export function composeAnswers(career: Career, content: SheetContent, text: Text): Answers {
  const words = text.sheet.twoSided;
  const { answers } = words;
  const place = placeName(career.place) ?? career.place;
  const activities = career.text?.activities ?? [];
  const found = answersOf(career, content, text);
  return {
    ...content,
    documentTitle: answers.documentTitle(content.title, place),
    // Nobody fills this sheet in.
    header: { ...content.header, kind: `${answers.kind} · ${place}`, name: '', date: '' },
    title: answers.fileTitle(content.title),
    heading: answers.heading(content.title),
    intro: answers.intro,
    official: content.official,
    questions: {
      heading: answers.questions,
      items: (Object.keys(words.questions) as QuestionId[]).map((id) => ({ question: words.questions[id], ...found[id] })),
    },
    activities:
      activities.length > 0
        ? {
            heading: words.activities,
            items: activities.map(({ kind, task, answer }) => ({ label: words.activity[kind], task, answer })),
          }
        : undefined,
    said: saidInAnswers(career, content, found.pay, text),
  };
}

/** The figures of the answers: those of the tiles, of the table of pay, and the counts. */
function saidInAnswers(career: Career, { outlook, entry }: SheetContent, { table }: Omit<Answer, 'question'>, text: Text): SaidOnPaper {
  const { answers } = text.sheet.twoSided;
  const growth = answers.growthOf(outlook.unit);
  // A source is set in a sentence here.
  const inSentence = (from: SheetContent['entry'], heading: string): SaidFigure[] =>
    relabelled(
      from.said,
      new Map([
        [from.source, inOneLine(from.source)],
        [from.heading, heading],
      ]),
    );
  const counts = saidOf(workerLines(career, text), (line) => (career.group ? inOneLine(text.sheet.forGroup(line)) : ''));
  const pay = medianPays(career).flatMap(({ place, unit }, n) => {
    const head = table?.columns[n + 1] ?? '';
    const labels: Labels = { place: head, period: head, unit: table?.note ?? '', whose: table?.note ?? '' };
    return payStatistics(text)
      .map((statistic) => pick(career.figures, { measure: 'pay', statistic, unit, place }))
      .filter(hasNumber)
      .map((figure): SaidFigure => ({ figure, words: dollars(figure, text), slot: 'pay', labels }));
  });
  return { figures: [...inSentence(outlook, growth), ...inSentence(entry, entry.heading), ...counts, ...pay], words: [] };
}

const payStatistics = (text: Text) => Object.keys(text.sheet.twoSided.pay) as (keyof Text['sheet']['twoSided']['pay'])[];

/** The medians that the table of pay has a column for. */
const medianPays = (career: Career): NumberFigure[] =>
  shownPlaces(career)
    .map((place) => pick(career.figures, { measure: 'pay', statistic: 'median', unit: payUnit(career), place }))
    .filter(hasNumber);

const plain = (text: string): Said => ({ text });
const strong = (text: string): Said => ({ text, isStrong: true });

function answersOf(career: Career, content: SheetContent, text: Text): Record<QuestionId, Omit<Answer, 'question'>> {
  const { answers } = text.sheet.twoSided;
  const { outlook, entry, link } = content;
  const own = career.text;
  const counts = workerLines(career, text).map(({ words }) => (career.group ? inOneLine(text.sheet.forGroup(words)) : words));
  const interests = career.interests.map((letter) => answers.interest(text.interests[letter])).join(', ');
  return {
    fit: {
      lines: [
        [plain(own ? `${answers.vary} ${answers.lookFor(own.likeItIf)}` : answers.vary)],
        ...(interests ? [[plain(answers.interests), strong(` ${interests}`)]] : []),
      ],
    },
    day: { lines: [[plain(`${answers.vary} ${own ? answers.lookFor(own.week.map(uncapital)) : answers.lookOnPage(link.printed)}`)]] },
    education: { lines: [[strong(entry.big), plain(`. ${said(entry.lines, entry.source)}`)]] },
    jobs: { lines: counts.length > 0 ? counts.map(numberFirst) : [[plain(answers.noJobs)]] },
    outlook: {
      lines: [
        outlook.unit
          ? [strong(outlook.big), plain(` ${answers.growthOf(outlook.unit)} ${said(besideGrowth(content), outlook.source)}`)]
          : [strong(outlook.big), plain(`. ${said(outlook.lines, outlook.source)}`)],
        [plain(answers.why)],
      ],
    },
    pay: payAnswer(career, content, text),
    interview: { lines: [[plain(`${answers.vary} ${answers.interview}`)]] },
  };
}

/** A figure's further lines as sentences, and whose figure it is. */
const said = (lines: readonly string[], source: string): string => [...lines.map(sentence), `(${inOneLine(source)})`].join(' ');
/** No line begins with the point between two statements. */
const inOneLine = (words: string): string => words.replaceAll(' · ', '\u00a0· ');
const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
/** In the middle of a sentence; an abbreviation keeps its capitals. */
const uncapital = (words: string): string => (/^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const besideGrowth = ({ outlook }: SheetContent): string[] => [
  ...(outlook.chart?.rows.slice(1).map(({ label }) => capital(label)) ?? []),
  ...outlook.lines,
];

/** A line that begins with its number. */
function numberFirst(line: string): Said[] {
  const [number = ''] = /^[\d,]+/.exec(line) ?? [];
  return [strong(number), plain(line.slice(number.length))];
}

/** The blanks of the worksheet, filled in for the place and for the nation, each under its own name and period. */
function payAnswer(career: Career, { pay: tile }: SheetContent, text: Text): Omit<Answer, 'question'> {
  const { pay: labels, answers } = text.sheet.twoSided;
  const unit = payUnit(career);
  const at = (place: string, statistic: keyof typeof labels) => pick(career.figures, { measure: 'pay', statistic, unit, place });
  const medians = medianPays(career);
  const [first] = medians;
  if (!first) return { lines: [[strong(tile.big), plain(`. ${said(tile.lines, tile.source)}`)]] };
  const amount = (figure: Figure | undefined): string =>
    hasNumber(figure) ? dollars(figure, text) : text.missing[figure?.missing ?? 'notProduced'];
  const note = answers.payNote[unit];
  return {
    lines: first.place === career.place ? [] : tile.lines.slice(-1).map((line) => [plain(sentence(line))]),
    table: {
      columns: ['', ...medians.map(({ place, period }) => `${shortPlaceName(place)}, ${period}`)],
      rows: payStatistics(text).map((statistic) => [labels[statistic], ...medians.map(({ place }) => amount(at(place, statistic)))]),
      note: inOneLine(first.basis === 'group' ? text.sheet.forGroup(note) : note),
    },
  };
}
