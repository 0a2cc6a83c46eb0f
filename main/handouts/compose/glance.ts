import type { Career } from '#shared/models/career.ts';
import { EducationLevel, type Figure } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import { hasNumber, headlinePay, pick } from '#shared/rules/pick.ts';
import type { Labels, SaidFigure } from '#shared/models/said.ts';
import type { Text } from '#shared/text/en.ts';
import type { SheetContent, Tile } from './content.ts';
import { dollars } from './tiles.ts';

/** A figure in a few large words, with what makes it one: what it counts before it, place, period and source under it. */
export interface Fact {
  lead: string;
  big: string;
  unit: string;
  under: string;
  said: SaidFigure[];
}

/** What is read from afar, on a sign or a cover. */
export interface Glance {
  /** Our one line, or what the work suits, or other titles; empty where there is none of these. */
  line: string;
  /** Pay, way in, outlook: those that are published. */
  facts: Fact[];
}

export function composeGlance(career: Career, { alsoCalled }: Pick<SheetContent, 'alsoCalled'>, text: Text): Glance {
  const [interest] = career.interests;
  const instead = alsoCalled ? `${alsoCalled.label}: ${alsoCalled.text}` : '';
  return {
    line: career.text?.oneLine ?? (interest ? text.sheet.tableSign.forPeopleWho(text.interests[interest].like) : instead),
    facts: [payFact(career, text), entryFact(career, text), outlookFact(career, text)].filter((fact) => fact !== undefined),
  };
}

/** The three facts of a sheet; for one that is not published, the words of its tile, which say why. */
export function composeFacts(career: Career, { pay, entry, outlook }: SheetContent, text: Text): Record<'pay' | 'entry' | 'outlook', Fact> {
  const why = ({ heading, big, lines, source }: Tile): Fact => ({
    lead: heading,
    big,
    unit: '',
    under: [...lines, source].join(' '),
    said: [],
  });
  return {
    pay: payFact(career, text) ?? why(pay),
    entry: entryFact(career, text) ?? why(entry),
    outlook: outlookFact(career, text) ?? why(outlook),
  };
}

const marked = (under: string, { basis }: { basis: string }, text: Text): string =>
  basis === 'group' ? text.sheet.forGroup(under) : under;

/** A sign or a cover shows as many facts as it has room for. */
const factFigure = (figure: Figure, words: string, labels: Labels): SaidFigure => ({
  figure,
  words,
  slot: figure.measure,
  labels,
  mayBeAbsent: true,
});

function payFact(career: Career, text: Text): Fact | undefined {
  const { facts } = text.sheet.tableSign;
  const { pay } = text.sheet;
  const median = headlinePay(career);
  if (!median) return undefined;
  const big = dollars(median, text);
  const unit = median.unit === 'usdPerHour' ? pay.anHour : pay.aYear;
  const under = marked(facts.pay(placeName(median.place) ?? median.place, median.period), median, text);
  return {
    lead: median.bound === 'atLeast' ? facts.half : facts.halfMoreThan,
    big,
    unit,
    under,
    said: [factFigure(median, big, { place: under, period: under, unit, whose: under })],
  };
}

function entryFact(career: Career, text: Text): Fact | undefined {
  const { facts } = text.sheet.tableSign;
  const education = pick(career.figures, { measure: 'entryEducation', statistic: 'typical', place: 'US' });
  if (typeof education?.value !== 'string') return undefined;
  const big = text.education[EducationLevel.parse(education.value)];
  const under = marked(facts.nation(education.period), education, text);
  return {
    lead: facts.wayIn,
    big,
    unit: '',
    under,
    said: [factFigure(education, big, { place: under, period: under, unit: '', whose: under })],
  };
}

function outlookFact(career: Career, text: Text): Fact | undefined {
  const { facts } = text.sheet.tableSign;
  const growth = pick(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' });
  if (!hasNumber(growth)) return undefined;
  const { period } = growth;
  const all = pick(career.allOccupations, { measure: 'growth', statistic: 'percent', place: 'US', period });
  const big = text.format.change(growth.value);
  const under = marked(facts.outlook(period, hasNumber(all) ? text.format.change(all.value) : undefined), growth, text);
  return {
    lead: facts.change,
    big,
    unit: '',
    under,
    said: [factFigure(growth, big, { place: facts.change, period: under, unit: '', whose: under })],
  };
}
