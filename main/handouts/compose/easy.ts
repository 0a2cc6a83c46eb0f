import type { Career } from '#shared/models/career.ts';
import { EducationLevel, ExperienceLevel, TrainingLevel, type Figure } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import { hasNumber, headlinePay, pick } from '#shared/rules/pick.ts';
import type { Said, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import { saidInSections, type Body, type Section, type SheetContent } from './content.ts';
import type { Making } from './frame.ts';
import { shownRelated } from './sections.ts';
import { isHeadline, sources } from './sources.ts';
import { dollars } from './tiles.ts';
import { officialTitle } from './titles.ts';

/** One figure as a sentence. `strong` is the part of the sentence that is looked for; the note dates and places it. */
export interface Fact {
  heading: string;
  sentences: string[];
  strong: string;
  note: string;
  said: SaidFigure[];
}

/** What takes no second column. */
export type EasyBody = Extract<Body, { kind: 'paragraphs' | 'bullets' | 'checklist' | 'prompts' }>;

export interface EasySection extends Section {
  body: EasyBody;
}

/** A sheet in short and plain words. Sections keep the ids and, but for the note, the ranks that they have on the one-page sheet. */
export interface EasyContent extends SheetContent {
  facts: Fact[];
  sections: EasySection[];
}

/** A rank of its own: a note that no page holds must not take another part with it. */
const NOTE_RANK = 6;

const KEPT: ReadonlySet<Section['id']> = new Set(['week', 'likeItIf', 'startNow', 'interests', 'related', 'prompts', 'note']);

/** The three tiles as sentences. */
export const easyFacts = (career: Career, content: SheetContent, text: Text): [pay: Fact, jobs: Fact, wayIn: Fact] => [
  pay(career, content, text),
  jobs(career, content, text),
  wayIn(career, content, text),
];

export function composeEasy(career: Career, content: SheetContent, text: Text, { today, releases }: Making): EasyContent {
  const place = placeName(career.place) ?? career.place;
  const hasText = career.text !== undefined;
  return {
    ...content,
    documentTitle: text.sheet.easy.documentTitle(content.title, place),
    alsoCalled: undefined,
    // Fewer figures than on the one-page sheet, and so fewer sources.
    sources: { ...content.sources, text: sources([career], text, { today, releases, figures: career.figures.filter(isHeadline) }) },
    facts: easyFacts(career, content, text),
    sections: content.sections
      .filter(({ id }) => KEPT.has(id) && !(hasText && id === 'related'))
      .flatMap((section) => {
        const body = easyBody(section, career, text);
        return body ? [{ ...section, rank: section.id === 'note' ? NOTE_RANK : section.rank, body, remarks: [] }] : [];
      }),
  };
}

/** The facts are all its figures: tables are not for its readers. */
export const saidInEasy = ({ facts, sections: kept, oneLine }: EasyContent): Said => ({
  figures: facts.flatMap(({ said }) => said),
  words: [oneLine, ...saidInSections(kept).words],
});

function easyBody({ id, body }: Section, career: Career, text: Text): EasyBody | undefined {
  if (id === 'interests') return { kind: 'bullets', items: career.interests.map((letter) => text.interests[letter].like) };
  if (id === 'related') return { kind: 'bullets', items: shownRelated(career).map(officialTitle) };
  if (id === 'prompts') return { kind: 'prompts', questions: text.sheet.easy.prompts };
  return body.kind === 'table' || body.kind === 'bars' || body.kind === 'steps' ? undefined : body;
}

const marked = (note: string, { basis }: Figure, text: Text): string => (basis === 'group' ? text.sheet.forGroup(note) : note);

/** A tile without a figure as a fact: why there is none. */
const without = ({ heading, big, lines, source }: SheetContent['entry'], { kind }: Career, inShort: string): Fact => ({
  heading,
  sentences: [`${big}.`, ...(kind === 'military' ? [inShort] : lines)],
  strong: '',
  note: source,
  said: [],
});

function pay(career: Career, content: SheetContent, text: Text): Fact {
  const { pay: words } = text.sheet.easy;
  const headline = headlinePay(career);
  if (!headline) return without(content.pay, career, words.military);
  const amount = words.half[headline.unit === 'usdPerHour' ? 'usdPerHour' : 'usdPerYear'](dollars(headline, text));
  const note = marked(words.note(placeName(headline.place) ?? headline.place, headline.period), headline, text);
  const elsewhere = headline.place === career.place ? [] : [words.nationOnly(placeName(career.place) ?? career.place)];
  return {
    heading: content.pay.heading,
    sentences: [headline.bound === 'atLeast' ? words.orMore(amount) : words.more(amount), ...elsewhere],
    strong: amount,
    note,
    said: [{ figure: headline, words: amount, slot: 'pay', labels: { place: note, period: note, unit: amount, whose: note } }],
  };
}

/** The years that a period such as `2024–34` runs between. */
function yearsOf(period: string): [from: string, to: string] {
  const [, from = period, to = ''] = /^(\d{4})–(\d+)/.exec(period) ?? [];
  return [from, from.slice(0, from.length - to.length) + to];
}

function jobs(career: Career, content: SheetContent, text: Text): Fact {
  const { jobs: words } = text.sheet.easy;
  const { number, change } = text.format;
  const growth = pick(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' });
  if (!hasNumber(growth)) return { ...without(content.outlook, career, words.military), heading: words.heading };
  const [from, to] = yearsOf(growth.period);
  const of100 = Math.round(100 + growth.value);
  const strong = of100 === 100 ? words.sameWords : words.about(number(of100));
  const all = pick(career.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period: growth.period });
  const unmarked = hasNumber(all)
    ? words.noteWithAll(change(growth.value), change(all.value), growth.period)
    : words.note(change(growth.value), growth.period);
  const note = marked(unmarked, growth, text);
  return {
    heading: words.heading,
    sentences: [of100 === 100 ? words.same(strong, from, to) : words.perHundred(strong, from, to)],
    strong,
    note,
    said: [growth, ...(hasNumber(all) ? [all] : [])].map((figure) => ({
      figure,
      words: change(figure.value),
      slot: 'outlook',
      labels: { place: note, period: note, unit: '', whose: note },
    })),
  };
}

function wayIn(career: Career, { entry }: SheetContent, text: Text): Fact {
  const { entry: words } = text.sheet.easy;
  const at = (measure: 'entryEducation' | 'experience' | 'training'): Figure | undefined =>
    pick(career.figures, { measure, statistic: 'typical', place: 'US' });
  const education = at('entryEducation');
  const level = EducationLevel.safeParse(education?.value).data;
  if (!education || !level) return without(entry, career, words.military);
  const experience = ExperienceLevel.safeParse(at('experience')?.value).data ?? 'none';
  const training = TrainingLevel.safeParse(at('training')?.value).data ?? 'none';
  const note = marked(words.note(education.period), education, text);
  return {
    heading: entry.heading,
    sentences: [words.sentence(words.education[level]), words.experience[experience], words.training[training]].filter(Boolean),
    strong: words.education[level],
    note,
    said: [
      { figure: education, words: words.education[level], slot: 'entry', labels: { place: note, period: note, unit: '', whose: note } },
    ],
  };
}
