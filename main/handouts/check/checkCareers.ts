import type { Place, Soc } from '#shared/models/figure.ts';
import { placeCodes, placeName } from '#shared/models/place.ts';
import { Paper } from '#shared/models/sheet.ts';
import { hardestPlace } from '#shared/rules/hardestPlace.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../../catalog/index.ts';
import { partsOfRank } from '../compose/content.ts';
import type { Handouts } from '../index.ts';

export interface CheckResult {
  sheets: number;
  /** Sheets that left anything off. */
  droppedSheets: number;
  /** Rank → how many sheets left it off, and the names of its parts. */
  ranks: Record<number, { count: number; parts: string[] }>;
  problems: CheckProblem[];
}

export type CheckProblem = { soc: Soc; place: Place; paper: Paper } & (
  | { kind: 'overflow' }
  | { kind: 'essential'; parts: string[] }
  | { kind: 'broken'; why: string }
);

/** Ranks that a career with our text keeps at US on Letter. */
const LAST_ESSENTIAL_RANK = 5;

export const noResult = (): CheckResult => ({ sheets: 0, droppedSheets: 0, ranks: {}, problems: [] });

/** The two rooms that a check needs. */
interface Rooms {
  catalog: Catalog;
  handouts: Handouts;
}

/** Lays out these careers on every paper, at the nation and at each one's hardest place, or at every place. */
export function checkCareers(
  rooms: Rooms,
  socs: readonly Soc[],
  allPlaces: boolean,
  today: string,
  done: (sheets: number) => void,
): CheckResult {
  const result = noResult();
  for (const soc of socs) {
    const before = result.sheets;
    for (const place of placesFor(rooms, soc, allPlaces)) checkPlace(rooms, soc, place, today, result);
    done(result.sheets - before);
  }
  return result;
}

/** How many sheets a check of this many careers lays out. */
export const sheetsToCheck = (careers: number, allPlaces: boolean): number =>
  careers * Paper.options.length * (allPlaces ? placeCodes.length : 2);

function placesFor({ catalog }: Rooms, soc: Soc, allPlaces: boolean): readonly Place[] {
  if (allPlaces) return placeCodes;
  const candidates = placeCodes
    .filter((place) => place !== 'US')
    .map((place) => ({
      place,
      name: placeName(place) ?? place,
      figures: catalog.figures(soc, place).filter((figure) => figure.place === place),
    }));
  return ['US', ...[hardestPlace(candidates)].filter((place) => place !== undefined)];
}

function checkPlace({ catalog, handouts }: Rooms, soc: Soc, place: Place, today: string, result: CheckResult): void {
  const career = catalog.career(soc, place);
  for (const paper of Paper.options) {
    result.sheets += 1;
    try {
      const { content, dropped, overflow, unprintable } = handouts.layOut(
        [career],
        { template: 'one-page', look: { paper, ink: 'gray' } },
        today,
      );
      if (dropped.length > 0) result.droppedSheets += 1;
      for (const rank of dropped) {
        const known = (result.ranks[rank] ??= { count: 0, parts: [] });
        known.count += 1;
        for (const part of partsOfRank(content, rank)) if (!known.parts.includes(part)) known.parts.push(part);
      }
      if (unprintable.length > 0) result.problems.push({ soc, place, paper, kind: 'broken', why: en.sheet.unprintable(unprintable) });
      if (overflow > 0) result.problems.push({ soc, place, paper, kind: 'overflow' });
      const essential = dropped.filter((rank) => rank <= LAST_ESSENTIAL_RANK);
      if (career.text && place === 'US' && paper === 'letter' && essential.length > 0) {
        result.problems.push({ soc, place, paper, kind: 'essential', parts: essential.flatMap((rank) => partsOfRank(content, rank)) });
      }
    } catch (error) {
      result.problems.push({ soc, place, paper, kind: 'broken', why: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** Adds what another worker found. */
export function addResult(sum: CheckResult, more: CheckResult): CheckResult {
  const ranks = structuredClone(sum.ranks);
  for (const [rank, { count, parts }] of Object.entries(more.ranks)) {
    const known = (ranks[Number(rank)] ??= { count: 0, parts: [] });
    known.count += count;
    known.parts = [...new Set([...known.parts, ...parts])];
  }
  return {
    sheets: sum.sheets + more.sheets,
    droppedSheets: sum.droppedSheets + more.droppedSheets,
    ranks,
    problems: [...sum.problems, ...more.problems],
  };
}
