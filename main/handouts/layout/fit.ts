import type { KeepRank } from '#shared/models/sheet.ts';

/** How a sheet is set on one try. */
export interface Attempt {
  /** Body size in points; never under 9.5. */
  bodySize: number;
  /** Factor of the gaps between parts. */
  gaps: number;
  /** Parts of this rank and above are left off. */
  dropFrom: number;
}

/** Nothing of a sheet but its sources is set smaller. */
export const SMALLEST_BODY = 9.5;

/** From airy to tight, before anything is left off. */
const DENSITIES: readonly Omit<Attempt, 'dropFrom'>[] = [
  { bodySize: 10.6, gaps: 1.3 },
  { bodySize: 10.4, gaps: 1.1 },
  { bodySize: 10.2, gaps: 1 },
  { bodySize: 10, gaps: 0.9 },
  { bodySize: 9.8, gaps: 0.8 },
  { bodySize: 9.65, gaps: 0.7 },
  { bodySize: SMALLEST_BODY, gaps: 0.6 },
  { bodySize: SMALLEST_BODY, gaps: 0.4 },
];

export interface Fitted<T> {
  result: T;
  /** Ranks that were left off, the first to go first. */
  dropped: KeepRank[];
  /** How far the last try runs over the page, in points; 0 when it fits. */
  overflow: number;
}

/**
 * Takes the airiest density that fits; when even the tightest runs over, leaves off the highest rank and tries again at the
 * tightest. Ranks 1 and 2 (title, figures with their dates) and the sources are never left off.
 * @param ranks the ranks that the sheet has
 * @param set lays the sheet out; `overflow` is how far it runs over the page, at most 0 when it fits
 */
export function fit<T>(ranks: readonly KeepRank[], set: (attempt: Attempt) => { result: T; overflow: number }): Fitted<T> {
  const droppable = [...new Set(ranks)].filter((rank) => rank > 2).toSorted((a, b) => b - a);
  const tightest = DENSITIES.length - 1;
  const at = (density: number, dropFrom = Infinity) => set({ ...(DENSITIES[density] as Omit<Attempt, 'dropFrom'>), dropFrom });
  let tried = at(tightest);
  if (tried.overflow <= 0) {
    // Airier is never lower, so halving finds the airiest that fits.
    let [low, high] = [0, tightest];
    while (low < high) {
      const middle = (low + high) >> 1;
      const airier = at(middle);
      if (airier.overflow <= 0) [high, tried] = [middle, airier];
      else low = middle + 1;
    }
    return { result: tried.result, dropped: [], overflow: 0 };
  }
  const dropped: KeepRank[] = [];
  for (const rank of droppable) {
    if (tried.overflow <= 0) break;
    dropped.push(rank);
    tried = at(tightest, rank);
  }
  return { result: tried.result, dropped, overflow: Math.max(0, tried.overflow) };
}
