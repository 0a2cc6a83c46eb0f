import type { Career } from '../models/career.ts';
import type { Figure } from '../models/figure.ts';
import type { Release, ReleaseId } from '../models/release.ts';
import { seriesOf } from './series.ts';

/** Amber still prints; red prints as historic only, by the counselor's own act. */
export interface Staleness {
  level: 'amber' | 'red';
  /** Names the sentence in `en.staleness.sentences`. */
  why: 'newerDue' | 'aging' | 'tooOld';
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months since the year 0 of `May 2025`, as the wage survey writes its periods; undefined for any other period. */
function monthOf(period: string): number | undefined {
  const [, name = '', year] = /^(\p{L}+) (\d{4})/u.exec(period) ?? [];
  const month = MONTHS.indexOf(name);
  return month < 0 ? undefined : Number(year) * 12 + month;
}

/** Of a day `YYYY-MM-DD` or a month `YYYY-MM`. */
const monthOfDay = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The first year of `2024–34`. */
const baseYear = (period: string): number => Number(/^\d{4}/.exec(period)?.[0] ?? Number.NaN);

/** Wages are amber this many months after their month, and red after those; projections are red this many years after their first year. */
const WAGES = { amber: 24, red: 36 };
const NATIONAL_PROJECTIONS = 4;
const STATE_PROJECTIONS = 6;
const LINK_MONTHS = 12;

/** By its age alone, whatever the publisher's calendar says. */
function staleByAge({ id, period }: Pick<Release, 'id' | 'period'>, today: string): Staleness | undefined {
  const month = monthOf(period);
  if (id.startsWith('oews-') && month !== undefined) {
    const age = monthOfDay(today) - month;
    if (age >= WAGES.red) return { level: 'red', why: 'tooOld' };
    return age >= WAGES.amber ? { level: 'amber', why: 'aging' } : undefined;
  }
  const years = id.startsWith('projections-') ? NATIONAL_PROJECTIONS : id.startsWith('state-projections-') ? STATE_PROJECTIONS : undefined;
  if (years === undefined) return undefined;
  return Number(today.slice(0, 4)) - baseYear(period) >= years ? { level: 'red', why: 'tooOld' } : undefined;
}

/**
 * How stale a release is: red by age (wages 36 months after their month, national projections 4 and state projections 6 years after
 * their first year), amber by age (wages at 24 months) or once the next round is past due; undefined while it is fresh.
 * @param today `YYYY-MM-DD`
 */
export function stalenessOf(release: Pick<Release, 'id' | 'period' | 'nextExpected'>, today: string): Staleness | undefined {
  const byAge = staleByAge(release, today);
  if (byAge) return byAge;
  const { nextExpected } = release;
  // A round that is due in a month may come on its last day.
  const isPast = nextExpected !== undefined && today.slice(0, nextExpected.length) > nextExpected;
  return isPast ? { level: 'amber', why: 'newerDue' } : undefined;
}

/** How many of these saved sheets, each by the releases that it keeps to, use wages that are two years old or more. */
export function sheetsWithOldWages(
  sheets: readonly (readonly ReleaseId[])[],
  releases: ReadonlyMap<ReleaseId, Pick<Release, 'id' | 'period' | 'nextExpected'>>,
  today: string,
): number {
  const areOld = (id: ReleaseId): boolean => {
    const release = releases.get(id);
    const why = release && seriesOf(id)?.startsWith('oews-') ? stalenessOf(release, today)?.why : undefined;
    return why === 'aging' || why === 'tooOld';
  };
  return sheets.filter((ids) => ids.some(areOld)).length;
}

/** Whether a page is to be looked at again: it was last checked (`YYYY-MM`) twelve months ago, or earlier. */
export const isLinkStale = (checked: string, today: string): boolean => monthOfDay(today) - monthOfDay(checked) >= LINK_MONTHS;

/** The releases of these figures that are stale, each once, the worst first. Local figures have none. */
export function staleReleases(
  figures: readonly Figure[],
  releases: ReadonlyMap<string, Release>,
  today: string,
): { release: Release; staleness: Staleness }[] {
  const used = new Set(figures.filter(({ value }) => value !== null).map(({ release }) => release));
  const found = [...used].flatMap((id) => {
    const release = releases.get(id);
    const staleness = release && stalenessOf(release, today);
    return staleness ? [{ release, staleness }] : [];
  });
  return found.toSorted((one, other) => Number(other.staleness.level === 'red') - Number(one.staleness.level === 'red'));
}

/** The career with `mark` around the period of every figure that is too old, wherever it is shown. */
export function markHistoric(
  career: Career,
  releases: ReadonlyMap<string, Release>,
  today: string,
  mark: (period: string) => string,
): Career {
  const marked = <F extends Figure>(figure: F): F => {
    const release = releases.get(figure.release);
    const isOld = release !== undefined && stalenessOf(release, today)?.level === 'red';
    return isOld ? { ...figure, period: mark(figure.period) } : figure;
  };
  return {
    ...career,
    figures: career.figures.map(marked),
    allOccupations: career.allOccupations.map(marked),
    related: career.related.map(({ pay, ...other }) => ({ ...other, ...(pay && { pay: marked(pay) }) })),
  };
}
