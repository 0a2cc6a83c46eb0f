import type { KeepRank } from '#shared/models/sheet.ts';

/** How a sheet is set on one try. */
export interface Attempt {
  /** Body size in points; never under 9.5. */
  bodySize: number;
  /** Factor of the gaps between parts. */
  gaps: number;
  /** Parts of these ranks are left off. */
  dropped: ReadonlySet<KeepRank>;
}

/** A try with all parts. */
export type Density = Omit<Attempt, 'dropped'>;

/** Nothing of a sheet but its sources is set smaller. */
export const SMALLEST_BODY = 9.5;

/** Factor of the gaps where nothing can be set more tightly. */
export const TIGHTEST_GAPS = 0.4;

/** From airy to tight, before anything is left off. */
const DENSITIES: readonly Density[] = [
  { bodySize: 10.6, gaps: 1.3 },
  { bodySize: 10.4, gaps: 1.1 },
  { bodySize: 10.2, gaps: 1 },
  { bodySize: 10, gaps: 0.9 },
  { bodySize: 9.8, gaps: 0.8 },
  { bodySize: 9.65, gaps: 0.7 },
  { bodySize: SMALLEST_BODY, gaps: 0.6 },
  { bodySize: SMALLEST_BODY, gaps: TIGHTEST_GAPS },
];

export interface Fitted<T> {
  result: T;
  /** Ranks that were left off, the first to go first. */
  dropped: KeepRank[];
  /** How far the last try runs over the page, in points; 0 when it fits. */
  overflow: number;
}

/**
 * Takes the airiest density that fits. When even the tightest runs over, leaves off the highest rank, then the next; takes back what
 * fits again, because a great part went after a small one; and then lets in what air there is. Ranks 1 and 2 (title, figures with their
 * dates) and the sources are never left off.
 * @param ranks the ranks that the sheet has
 * @param set lays the sheet out; `overflow` is how far it runs over the page, at most 0 when it fits
 * @param densities from airy to tight, each lower than the one before
 */
export function fit<T>(
  ranks: readonly KeepRank[],
  set: (attempt: Attempt) => { result: T; overflow: number },
  densities: readonly Density[] = DENSITIES,
): Fitted<T> {
  const tightest = densities.length - 1;
  const tried = new Map<string, ReturnType<typeof set>>();
  const at = (density: number, dropped: ReadonlySet<KeepRank>): ReturnType<typeof set> => {
    const key = `${density}: ${[...dropped].join(' ')}`;
    const known = tried.get(key) ?? set({ ...(densities[density] as Density), dropped: new Set(dropped) });
    tried.set(key, known);
    return known;
  };
  const fits = (dropped: ReadonlySet<KeepRank>): boolean => at(tightest, dropped).overflow <= 0;
  const dropped = leftOff(ranks, fits);
  const tight = at(tightest, dropped);
  if (tight.overflow > 0) return { result: tight.result, dropped: [...dropped], overflow: tight.overflow };
  // Airier is never lower, so halving finds the airiest that fits.
  let [low, high, best] = [0, tightest, tight];
  while (low < high) {
    const middle = (low + high) >> 1;
    const airier = at(middle, dropped);
    if (airier.overflow <= 0) [high, best] = [middle, airier];
    else low = middle + 1;
  }
  return { result: best.result, dropped: [...dropped], overflow: 0 };
}

/** The ranks that must go, the first to go first. */
function leftOff(ranks: readonly KeepRank[], fits: (dropped: ReadonlySet<KeepRank>) => boolean): ReadonlySet<KeepRank> {
  const droppable = [...new Set(ranks)].filter((rank) => rank > 2).toSorted((a, b) => b - a);
  let dropped: ReadonlySet<KeepRank> = new Set();
  for (const rank of droppable) {
    if (fits(dropped)) break;
    dropped = new Set([...dropped, rank]);
  }
  for (const rank of [...dropped].toReversed()) {
    const fewer = new Set([...dropped].filter((other) => other !== rank));
    if (fits(fewer)) dropped = fewer;
  }
  return dropped;
}
