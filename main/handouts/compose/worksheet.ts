import type { Activity, Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import { headlinePay, payUnit, pick, shownPlaces } from '#shared/rules/pick.ts';
import type { SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import { refusal } from '../../refusal.ts';
import type { Frame, NearSchools, SheetContent } from './content.ts';
import { composeNearSchools } from './nearSchools.ts';
import type { Making } from './frame.ts';

export type QuestionId = keyof Text['sheet']['twoSided']['questions'];

/** A question, and rows of blanks with a label each; without these, it is answered on plain lines. */
export interface Question {
  id: QuestionId;
  question: string;
  blanks: string[][];
}

/** What the back of a profile says. */
export interface Worksheet extends Frame {
  heading: string;
  intro: string;
  link: SheetContent['link'];
  questions: Question[];
  /** None where our text is not written yet. */
  activities: { heading: string; items: { label: string; task: string; result: string }[] } | undefined;
  compare: { columns: [string, string, string]; rows: [string, string, string][] };
  /** Absent where it is not known where the school is, and where no program leads to the career. */
  programs: NearSchools | undefined;
  /** Whose the figures on this side are; absent where there is none. */
  figures: { label: string; text: string } | undefined;
  said: SaidFigure[];
}

/** The tasks come in the order in which a text gives them: math, decision, communication. */
export function composeWorksheet(career: Career, content: SheetContent, text: Text, making: Making): Worksheet {
  const words = text.sheet.twoSided;
  const place = placeName(career.place) ?? career.place;
  const activities = career.text?.activities ?? [];
  const { rows, figures, said } = compared(career, content, text);
  const near = career.programs && composeNearSchools(career.programs, text);
  const shown = [...figures.map(({ release }) => release), ...(near ? career.programs!.releases : [])];
  const citations = [...new Set(shown.map((release) => citationOf(release, text, making)))];
  return {
    ...content,
    header: { ...content.header, kind: `${words.kind} · ${place}` },
    heading: words.heading(content.title),
    intro: words.intro,
    questions: questions(career, text),
    activities:
      activities.length > 0
        ? {
            heading: words.activities,
            items: activities.map(({ kind, task }) => ({ label: words.activity[kind], task, result: resultOf(kind, text) })),
          }
        : undefined,
    compare: { columns: [words.compare.heading, content.title, words.compare.other], rows },
    programs: near,
    figures: citations.length > 0 ? { label: words.figuresLabel, text: words.figures(citations) } : undefined,
    said,
  };
}

/** A sum ends in one number; the others are written from the first word. */
const resultOf = (kind: Activity['kind'], text: Text): string => (kind === 'math' ? text.sheet.twoSided.result : '');

function questions(career: Career, text: Text): Question[] {
  const { questions: asked, pay, interview } = text.sheet.twoSided;
  const question = (id: QuestionId, blanks: string[][] = []): Question => ({ id, question: asked[id], blanks });
  return [
    question('fit'),
    question('day'),
    question('education'),
    question('jobs', [shownPlaces(career).map((place) => shortPlaceName(place))]),
    question('outlook'),
    question('pay', [[pay.median, pay.p10, pay.p90]]),
    question('interview', [[interview.who], [interview.likes, interview.dislikes], [interview.advice]]),
  ];
}

/** This career's headline figures, each under its measure, place and period, and blanks for the same of another career. */
function compared(
  career: Career,
  { pay, outlook, entry }: SheetContent,
  text: Text,
): { rows: [string, string, string][]; figures: Figure[]; said: SaidFigure[] } {
  const { compare } = text.sheet.twoSided;
  const at = { place: 'US' } as const;
  const figures = {
    pay: headlinePay(career),
    growth: pick(career.figures, { measure: 'growth', statistic: 'percent', ...at }),
    entry: pick(career.figures, { measure: 'entryEducation', statistic: 'typical', ...at }),
  };
  const label = (what: string, figure: Figure | undefined): string => (figure && figure.value !== null ? dated(what, figure, text) : what);
  const asked: [head: string, answer: string, figure: Figure | undefined][] = [
    [label(compare.pay[payUnit(career)], figures.pay), pay.big, figures.pay],
    [label(compare.growth, figures.growth), outlook.big, figures.growth],
    [label(compare.entry, figures.entry), entry.big, figures.entry],
  ];
  const said = asked.flatMap(([head, words, figure]): SaidFigure[] =>
    figure && figure.value !== null
      ? [{ figure, words, slot: `worksheet ${figure.measure}`, labels: { place: head, period: head, unit: head, whose: head } }]
      : [],
  );
  return {
    rows: [
      ...asked.map(([head, answer]): [string, string, string] => [head, answer, compare.blank]),
      [compare.like, compare.blank, compare.blank],
    ],
    figures: said.map(({ figure }) => figure),
    said,
  };
}

function dated(what: string, { place, period, basis }: Figure, text: Text): string {
  const words = text.sheet.twoSided.compare.of(what, shortPlaceName(place), period);
  return basis === 'group' ? text.sheet.forGroup(words) : words;
}

function citationOf(release: string, text: Text, { releases }: Making): string {
  const known = releases.get(release);
  if (!known) throw refusal(text.data.unknownRelease(release));
  return known.citation;
}
