import type { Career, CareerText } from '#shared/models/career.ts';
import { EducationLevel, type Figure } from '#shared/models/figure.ts';
import { placeName, shortPlaceName } from '#shared/models/place.ts';
import type { Labels, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import type { KeepRank } from '#shared/models/sheet.ts';
import type { Body, Remark, Section, SectionId } from './content.ts';
import type { Making } from './frame.ts';
import { onOneLine } from './oneLine.ts';
import { hasNumber, payUnit, pick, shownPlaces, type NumberFigure } from '#shared/rules/pick.ts';
import { dollars } from './tiles.ts';
import { officialTitle } from './titles.ts';

/** All but what the school adds itself. */
type OwnSection = Exclude<SectionId, 'localFacts'>;

/** Related careers that a sheet has room for, and tasks of the official description. */
const RELATED = 3;
const TASKS = 5;

/** The sections of a sheet in reading order. Ranks: 1 and 2 are the title and the tiles; the highest rank goes first. */
export function sections(career: Career, text: Text): Section[] {
  const own = career.text ? fromText(career, career.text, text) : fromFigures(career, text);
  return own.filter((section) => section !== undefined).flatMap(withWords);
}

/** What of a section says something: an empty one is left out, and so are empty items, remarks and, over remarks that stay, an empty body. */
function withWords({ body, remarks, ...section }: Section): Section[] {
  const said = (words: readonly string[]): string[] => words.filter((one) => one.trim() !== '');
  const kept = remarks.filter((remark) => remark.text.trim() !== '');
  const filled: Body =
    'items' in body
      ? { ...body, items: said(body.items) }
      : body.kind === 'paragraphs'
        ? { ...body, paragraphs: said(body.paragraphs) }
        : body;
  if (!isEmpty(filled)) return [{ ...section, body: filled, remarks: kept }];
  return kept.length > 0 ? [{ ...section, body: { kind: 'paragraphs', paragraphs: [] }, remarks: kept }] : [];
}

const isEmpty = (body: Body): boolean =>
  ('items' in body && body.items.length === 0) || (body.kind === 'paragraphs' && body.paragraphs.length === 0);

/** The counselor's own words: each line of the note a paragraph. */
export function noteSection(text: Text, { note = '', school }: Pick<Making, 'note' | 'school'>): Section[] {
  const paragraphs = note
    // As programs end their lines: a note is often pasted.
    .split(/[\n\v\f\r\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (paragraphs.length === 0) return [];
  const from = onOneLine(school?.name);
  const heading = from === '' ? text.sheet.sections.note : text.sheet.noteFrom(from);
  return [{ id: 'note', rank: 7, heading, name: text.sheet.sections.note, body: { kind: 'paragraphs', paragraphs }, remarks: [] }];
}

function fromText(career: Career, own: CareerText, text: Text): (Section | undefined)[] {
  const { sections: names, remarks } = text.sheet;
  const paragraphs = (id: OwnSection, rank: KeepRank, items: string[]): Section => ({
    id,
    rank,
    heading: names[id],
    body: { kind: 'paragraphs', paragraphs: items },
    remarks: [],
  });
  const bullets = (id: OwnSection, rank: KeepRank, items: string[]): Section => ({
    id,
    rank,
    heading: names[id],
    body: { kind: 'bullets', items },
    remarks: [],
  });
  const remark = (id: Exclude<Remark['id'], 'localFact'>, rank: KeepRank, words: string): Remark => ({
    id,
    rank,
    label: remarks[id],
    text: words,
  });
  return [
    paragraphs('whatTheyDo', 3, own.whatTheyDo),
    bullets('week', 3, own.week),
    bullets('likeItIf', 4, own.likeItIf),
    paragraphs('whereAndWhen', 6, [own.whereTheyWork, own.hours]),
    paragraphs('body', 6, [own.body]),
    {
      id: 'steps',
      rank: 5,
      heading: names.steps,
      body: { kind: 'steps', items: own.steps },
      remarks: [remark('licenses', 6, own.licenses), remark('lead', 9, own.lead)],
    },
    {
      id: 'startNow',
      rank: 7,
      heading: names.startNow,
      body: { kind: 'checklist', items: own.startNow },
      remarks: [],
    },
    related(career, text, 8),
  ];
}

/** What a sheet says of a career that has no text of ours yet: more figures, and questions with room for answers. */
function fromFigures(career: Career, text: Text): (Section | undefined)[] {
  return [
    ...officialSections(career, text),
    payTable(career, text),
    workers(career, text),
    interests(career, text),
    attainment(career, text),
    related(career, text, 8),
    {
      id: 'prompts',
      rank: 9,
      heading: text.sheet.sections.prompts,
      body: { kind: 'prompts', questions: [...text.sheet.prompts] },
      remarks: [],
    },
  ];
}

/** What an O*NET release that was brought in says of the career. Its statement stands among the sources. */
function officialSections({ official }: Career, text: Text): Section[] {
  if (!official) return [];
  const { sections: names } = text.sheet;
  return [
    { id: 'official', rank: 3, heading: names.official, body: { kind: 'paragraphs', paragraphs: [official.description] }, remarks: [] },
    { id: 'tasks', rank: 6, heading: names.tasks, body: { kind: 'bullets', items: official.tasks.slice(0, TASKS) }, remarks: [] },
  ];
}

/** The related careers that a sheet shows, those first whose pay is published for the place, in one period. */
export function shownRelated(career: Career): Career['related'] {
  // Yearly pay beside an hourly headline would be read as one series.
  const all: Career['related'] =
    payUnit(career) === 'usdPerHour' ? career.related.map(({ soc, title }) => ({ soc, title })) : career.related;
  // "Computer Occupations, All Other" tells a student nothing.
  const telling = all.filter(({ title }) => !title.endsWith('All Other'));
  const period = telling.find(({ pay }) => hasNumber(pay))?.pay?.period;
  const withPay = telling.filter(({ pay }) => hasNumber(pay) && pay.period === period);
  return (withPay.length >= RELATED ? withPay : telling.filter(({ pay }) => !hasNumber(pay) || pay.period === period)).slice(0, RELATED);
}

function related(career: Career, text: Text, rank: KeepRank): Section | undefined {
  const shown = shownRelated(career);
  if (shown.length === 0) return undefined;
  const period = shown.find(({ pay }) => hasNumber(pay))?.pay?.period;
  const amount = (pay: Figure | undefined): string => {
    if (!hasNumber(pay)) return text.missing[pay?.missing ?? 'notProduced'];
    return pay.basis === 'group' ? text.sheet.pay.ofGroup(dollars(pay, text)) : dollars(pay, text);
  };
  const columns = text.sheet.relatedColumns(shortPlaceName(career.place), period ?? '');
  const [, head] = columns;
  return {
    id: 'related',
    rank,
    heading: text.sheet.sections.related,
    body: period
      ? { kind: 'table', columns, rows: shown.map(({ title, pay }) => [officialTitle({ title }), amount(pay)]) }
      : { kind: 'bullets', items: shown.map(officialTitle) },
    remarks: [],
    said: shown.flatMap(({ pay }) =>
      hasNumber(pay)
        ? [{ figure: pay, words: amount(pay), slot: 'related', labels: { place: head, period: head, unit: head, whose: amount(pay) } }]
        : [],
    ),
  };
}

/** Marks a heading whose figures are all those of the career's group. */
const whose = ({ group }: Career, heading: string, text: Text): string => (group ? text.sheet.ofWholeGroup(heading) : heading);

function payTable(career: Career, text: Text): Section | undefined {
  const { payTable: words, sections: names } = text.sheet;
  const unit = payUnit(career);
  const at = (place: string, statistic: keyof typeof words.rows) => pick(career.figures, { measure: 'pay', statistic, unit, place });
  const places = shownPlaces(career).filter((place) => hasNumber(at(place, 'median')));
  if (places.length === 0) return undefined;
  const statistics = Object.keys(words.rows) as (keyof typeof words.rows)[];
  const heading = whose(career, names.payTable, text);
  const columns = words.columns(places.map((place) => ({ name: shortPlaceName(place), period: at(place, 'median')?.period ?? '' })));
  const note = words.note(unit === 'usdPerHour');
  return {
    id: 'payTable',
    rank: 3,
    heading,
    body: {
      kind: 'table',
      columns,
      rows: statistics.map((statistic) => [
        words.rows[statistic],
        ...places.map((place) => {
          const figure = at(place, statistic);
          return hasNumber(figure) ? dollars(figure, text) : text.missing[figure?.missing ?? 'notProduced'];
        }),
      ]),
      note,
    },
    remarks: [],
    said: places.flatMap((place, n) => {
      const head = columns[n + 1] ?? '';
      const figures = statistics.map((statistic) => at(place, statistic)).filter(hasNumber);
      const labels: Labels = { place: head, period: head, unit: note, whose: heading };
      return figures.map((figure) => ({ figure, words: dollars(figure, text), slot: 'payTable', labels }));
    }),
  };
}

function workers(career: Career, text: Text): Section | undefined {
  const lines = workerLines(career, text);
  const heading = whose(career, text.sheet.sections.workers, text);
  return lines.length > 0
    ? {
        id: 'workers',
        rank: 6,
        heading,
        body: { kind: 'bullets', items: lines.map(({ words }) => words) },
        remarks: [],
        said: saidOf(lines, () => heading),
      }
    : undefined;
}

/** A line with the figures that it says: it names their place and period itself. */
interface WorkerLine {
  words: string;
  figures: NumberFigure[];
}

/** @param whose the words that say whose the figures of a line are */
export const saidOf = (lines: readonly WorkerLine[], whoseOf: (words: string) => string): SaidFigure[] =>
  lines.flatMap(({ words, figures }) =>
    figures.map((figure) => ({
      figure,
      words,
      slot: figure.measure,
      labels: { place: words, period: words, unit: '', whose: whoseOf(words) },
    })),
  );

/** How many people do this work: those whom the wage survey counts, and those of the projections, each said to be which. */
export function workerLines(career: Career, text: Text): WorkerLine[] {
  const { workers: words } = text.sheet;
  const employed = shownPlaces(career).flatMap((place) => {
    const figure = pick(career.figures, { measure: 'employment', statistic: 'count', place });
    if (!hasNumber(figure)) return [];
    return [{ words: words.employed(text.format.number(figure.value), placeName(place) ?? place, figure.period), figures: [figure] }];
  });
  const jobs = career.figures.filter((figure) => figure.measure === 'jobs' && figure.place === 'US').filter(hasNumber);
  const [base, end] = jobs;
  if (!base || !end) return employed;
  const { number } = text.format;
  return [...employed, { words: words.jobs(number(base.value), number(end.value), base.period, end.period), figures: [base, end] }];
}

function interests(career: Career, text: Text): Section | undefined {
  if (career.interests.length === 0) return undefined;
  return {
    id: 'interests',
    rank: 4,
    heading: text.sheet.sections.interests,
    body: { kind: 'bullets', items: career.interests.map((letter) => text.sheet.interestLine(text.interests[letter])) },
    remarks: [],
  };
}

function attainment(career: Career, text: Text): Section | undefined {
  const { attainment: words, sections: names } = text.sheet;
  const figures = career.figures.filter((figure) => figure.measure === 'attainment').filter(hasNumber);
  const [first] = figures;
  if (!first) return undefined;
  const rows = figures.map((figure) => ({
    label: text.education[EducationLevel.parse(figure.category)],
    value: figure.value,
    text: text.format.percent(figure.value),
  }));
  const heading = whose(career, names.attainment, text);
  const note = first.how === 'notExactAcsMatch' ? words.noteNotExact(first.period) : words.note(first.period);
  return {
    id: 'attainment',
    rank: 5,
    heading,
    said: figures.map((figure) => ({
      figure,
      words: text.format.percent(figure.value),
      slot: 'attainment',
      labels: { place: note, period: note, unit: '', whose: heading },
    })),
    body: {
      kind: 'bars',
      rows,
      note,
      alt: words.alt(
        first.period,
        rows.map((row) => `${row.label} ${row.text}`),
      ),
    },
    remarks: [],
  };
}
