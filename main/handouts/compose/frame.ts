import type { Career } from '#shared/models/career.ts';
import type { Figure } from '#shared/models/figure.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import type { Release } from '#shared/models/release.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Text } from '#shared/text/en.ts';
import type { Frame } from './content.ts';
import { onOneLine } from './oneLine.ts';
import { sources } from './sources.ts';

/** What a sheet is made with, besides its careers. */
export interface Making {
  /** The day that is printed, `YYYY-MM-DD`; an input, so that the same sheet gives the same bytes. */
  today: string;
  releases: ReadonlyMap<string, Release>;
  /** What is printed for the school, if anything. */
  school?: Partial<SchoolBlock> | undefined;
  /** What schools added to careers. */
  facts?: readonly LocalFact[] | undefined;
  /** The counselor's own words, if any. */
  note?: string | undefined;
}

/**
 * The slots of every sheet: title, head, and the sources of all its careers.
 * @param named `kind` stands at the head and says what this is; `figures` are all that the sheet shows, where it is not that of one career
 */
export function composeFrame(
  careers: readonly Career[],
  text: Text,
  { today, releases, school = {} }: Making,
  { documentTitle, kind, figures }: { documentTitle: string; kind: string; figures?: readonly Figure[] },
): Frame {
  const { sheet } = text;
  return {
    documentTitle,
    language: 'en-US',
    header: { school: onOneLine(school.name), kind, ...sheet.header },
    ...(school.logo && { logo: { picture: school.logo, alt: sheet.logoAlt(onOneLine(school.name)) } }),
    contact: onOneLine(school.contact),
    notice: onOneLine(school.notice),
    sources: { label: sheet.sources.label, text: sources(careers, text, { today, releases, ...(figures && { figures }) }) },
  };
}
