import type { Career } from '#shared/models/career.ts';
import type { Text } from '#shared/text/en.ts';
import { hasNumber, headlinePay, pick } from '#shared/rules/pick.ts';
import type { Section, SectionId, SheetContent, Tile } from './content.ts';
import type { Making } from './frame.ts';
import { compose, otherTitles } from './index.ts';
import { isHeadline } from './sources.ts';

/** A headline figure of a piece that fits a pocket. */
export interface Fact {
  tile: Tile;
  hasFigure: boolean;
  /** What must be said beside it: why there is none, or why it is not the place's own. */
  needed: string[];
}

/** What a card or a bookmark says: what a sheet says, of fewer figures, so that its sources are short enough to stand on it. */
export interface Pocket extends SheetContent {
  facts: [pay: Fact, outlook: Fact, entry: Fact];
  /** Whom it suits: by our text, or by the official interests. Empty where neither is known. */
  suits: { label: string; items: string[] };
  /** Whether there is a description of ours. */
  hasText: boolean;
  /** What stands under the title, the longest first: our description, or other titles. */
  oneLines: string[];
  code: string;
}

export function composePocket(whole: Career, text: Text, making: Making): Pocket {
  const career = narrowed(whole);
  const content = compose(career, text, making);
  const { cards } = text.sheet;
  const likes = itemsOf(content, 'likeItIf');
  return {
    ...content,
    hasText: career.text !== undefined,
    oneLines: oneLines(career, content, text),
    facts: [
      { tile: content.pay, hasFigure: headlinePay(career) !== undefined, needed: neededForPay(career, content.pay) },
      orWhyNot(content.outlook, hasNumber(pick(career.figures, { measure: 'growth', statistic: 'percent', place: 'US' }))),
      orWhyNot(
        content.entry,
        typeof pick(career.figures, { measure: 'entryEducation', statistic: 'typical', place: 'US' })?.value === 'string',
      ),
    ],
    suits:
      likes.length > 0
        ? { label: cards.likeItIf, items: likes }
        : { label: cards.fitsWho, items: career.interests.map((letter) => text.interests[letter].like) },
    code: career.soc,
  };
}

function oneLines(career: Career, { title, alsoCalled, oneLine }: SheetContent, text: Text): string[] {
  if (career.text) return [oneLine];
  const { lookItUp } = text.sheet.cards;
  if (!alsoCalled) return [lookItUp];
  const names = otherTitles(career, title);
  return [names, names.slice(0, 2), names.slice(0, 1)].map((some) => `${alsoCalled.label}: ${some.join(', ')}`);
}

/**
 * The career with the figures that a piece shows and no others, so that only their sources are cited. The states' projections are left out:
 * a second round beside the nation's needs more words than a card has room for.
 */
const narrowed = (career: Career): Career => ({
  ...career,
  figures: career.figures.filter(isHeadline),
  related: career.related.map(({ soc, title }) => ({ soc, title })),
});

/** The section's bullets, steps or boxes to tick; none if the sheet does not have it. */
export function itemsOf({ sections }: SheetContent, id: SectionId): string[] {
  const body = sections.find((section: Section) => section.id === id)?.body;
  return body && 'items' in body ? body.items : [];
}

/** A tile without a figure has the reason for its lines. */
const orWhyNot = (tile: Tile, hasFigure: boolean): Fact => ({ tile, hasFigure, needed: hasFigure ? [] : tile.lines });

function neededForPay(career: Career, { lines }: Tile): string[] {
  const headline = headlinePay(career);
  if (!headline) return lines;
  const ofHours = headline.unit === 'usdPerHour' ? lines.slice(0, 1) : [];
  const ofPlace = headline.place === career.place ? [] : lines.slice(-1);
  return [...ofHours, ...ofPlace];
}
