import type { Career } from '#shared/models/career.ts';
import { officialLink } from '#shared/models/link.ts';
import { placeName } from '#shared/models/place.ts';
import { clustersOf } from '#shared/rules/clusters.ts';
import type { Text } from '#shared/text/en.ts';
import type { SheetContent } from './content.ts';
import { composeFrame, type Making } from './frame.ts';
import { localFactsSection } from './localFacts.ts';
import { noteSection, sections } from './sections.ts';
import { entryTile, outlookTile, payTile } from './tiles.ts';
import { officialTitle } from './titles.ts';

/** Alternate titles that a sheet shows. */
const ALSO = 3;

/**
 * What a sheet of one career says: every sentence, figure and date, in reading order with its keep rank.
 * Pure: the career carries its figures, and figures carry their release.
 */
export function compose(career: Career, text: Text, making: Making): SheetContent {
  const { sheet } = text;
  const place = placeName(career.place) ?? career.place;
  const title = career.text?.title ?? officialTitle(career);
  const link = officialLink(career);
  const also = otherTitles(career, title);
  const localFacts = localFactsSection(career, text, making);
  return {
    ...composeFrame([career], text, making, { documentTitle: sheet.documentTitle(title, place), kind: `${sheet.kind} · ${place}` }),
    title,
    official: officialLine(career, text),
    alsoCalled: also.length > 0 ? { id: 'alsoCalled', rank: 10, label: sheet.remarks.alsoCalled, text: also.join(', ') } : undefined,
    ...clusterOf(career, text, making),
    oneLine: career.text?.oneLine ?? (career.official ? sheet.officialPage : sheet.lookItUp),
    pay: payTile(career, text),
    outlook: outlookTile(career, text),
    entry: entryTile(career, text),
    sections: [...sections(career, text), ...noteSection(text, making)],
    ...(localFacts && { localFacts }),
    link: { heading: sheet.official, url: link.url, printed: link.printed, alt: sheet.officialAlt(link.printed) },
  };
}

function clusterOf({ soc }: Career, text: Text, { school }: Making): Pick<SheetContent, 'cluster'> {
  const edition = school?.clusters;
  if (!edition) return {};
  const { names, label, credit, shortCredit } = text.clusters;
  return { cluster: { rank: 11, label: label(edition), text: names[clustersOf(soc)[edition]], credit: credit(edition), shortCredit } };
}

/** Other titles of a career that a sheet with this title shows. */
export const otherTitles = ({ text, also }: Career, title: string): string[] =>
  (text?.also ?? also.filter((other) => !sameTitle(other, title))).slice(0, ALSO);

function officialLine(career: Career, text: Text): string {
  const official = career.text ? text.sheet.officialTitle(officialTitle(career), career.soc) : text.sheet.officialCode(career.soc);
  if (career.group) return `${official}. ${text.sheet.groupLine(officialTitle(career.group))}`;
  if (career.members.length > 0) return `${official}. ${text.sheet.membersLine(career.members.map(officialTitle))}`;
  return official;
}

/** "Actor" says nothing beside "Actors". */
const sameTitle = (one: string, other: string): boolean => singular(one) === singular(other);
const singular = (title: string): string => title.toLowerCase().replaceAll(/s\b/g, '');
