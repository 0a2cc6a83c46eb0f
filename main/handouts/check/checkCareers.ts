import type { Place, Soc } from '#shared/models/figure.ts';
import { placeCodes, placeName } from '#shared/models/place.ts';
import { Paper, TemplateId, templateTraits, type KeepRank } from '#shared/models/sheet.ts';
import { hardestPlace } from '#shared/rules/hardestPlace.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../../catalog/index.ts';
import { partsOfRank } from '../compose/content.ts';
import type { Handouts } from '../index.ts';

/** What became of a template's sheets. */
export interface TemplateResult {
  sheets: number;
  /** Sheets that left anything off. */
  droppedSheets: number;
  /** Rank → how many sheets left it off, and the names of its parts. */
  ranks: Record<number, { count: number; parts: string[] }>;
}

export interface CheckResult {
  templates: Record<TemplateId, TemplateResult>;
  problems: CheckProblem[];
}

export type CheckProblem = { template: TemplateId; soc: Soc; place: Place; paper: Paper } & (
  | { kind: 'overflow' }
  | { kind: 'essential'; parts: string[] }
  | { kind: 'conflict'; sentence: string }
  | { kind: 'broken'; why: string }
);

/** Ranks that a career with our text keeps at US on Letter, on the sheets that are to hold a whole career. */
const LAST_ESSENTIAL_RANK = 5;
const WHOLE: ReadonlySet<TemplateId> = new Set(['one-page', 'two-sided', 'large-print']);

export const noResult = (): CheckResult => ({
  templates: Object.fromEntries(TemplateId.options.map((id) => [id, { sheets: 0, droppedSheets: 0, ranks: {} }])) as unknown as Record<
    TemplateId,
    TemplateResult
  >,
  problems: [],
});

/** Whether a sheet that leaves something off has lost a part of what it is for; the small ones always choose. */
export const isWhole = (template: TemplateId): boolean => WHOLE.has(template);

export const sheetsOf = ({ templates }: CheckResult): number => Object.values(templates).reduce((sum, { sheets }) => sum + sheets, 0);

/** The two rooms that a check needs. */
interface Rooms {
  catalog: Catalog;
  handouts: Handouts;
}

/** Lays out these careers in every template on every paper, at the nation and at each one's hardest place, or at every place. */
export function checkCareers(
  rooms: Rooms,
  socs: readonly Soc[],
  allPlaces: boolean,
  today: string,
  done: (sheets: number) => void,
): CheckResult {
  const result = noResult();
  for (const [nth, soc] of socs.entries()) {
    const before = sheetsOf(result);
    // Who is compared with whom does not matter here: the next ones of the list.
    const company = [...socs.slice(nth + 1), ...socs.slice(0, nth)];
    for (const place of placesFor(rooms, soc, allPlaces)) checkPlace(rooms, [soc, ...company], place, today, result);
    done(sheetsOf(result) - before);
  }
  return result;
}

/** How many sheets a check of this many careers lays out, at most. */
export const sheetsToCheck = (careers: number, allPlaces: boolean): number =>
  careers * TemplateId.options.length * Paper.options.length * (allPlaces ? placeCodes.length : 2);

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

/** @param socs the career, and others for the templates that set several beside each other */
function checkPlace({ catalog, handouts }: Rooms, socs: readonly Soc[], place: Place, today: string, result: CheckResult): void {
  const [soc] = socs as [Soc];
  const most = Math.max(...Object.values(templateTraits).map(({ careers }) => careers.least));
  const careers = socs.slice(0, most).map((one) => catalog.career(one, place));
  for (const template of TemplateId.options) {
    const shown = careers.slice(0, templateTraits[template].careers.least);
    for (const paper of Paper.options) {
      const where = { template, soc, place, paper };
      const sum = result.templates[template];
      sum.sheets += 1;
      try {
        const { content, dropped, leftOff, overflow, unprintable, conflicts } = handouts.layOut(
          shown,
          { template, look: { paper, ink: 'gray' } },
          today,
        );
        const partsOf = (rank: KeepRank): string[] => (shown.length === 1 ? partsOfRank(content, rank) : [...leftOff]);
        count(sum, dropped, partsOf);
        if (unprintable.length > 0) result.problems.push({ ...where, kind: 'broken', why: en.sheet.unprintable(unprintable) });
        for (const { sentence } of conflicts) result.problems.push({ ...where, kind: 'conflict', sentence });
        if (overflow > 0) result.problems.push({ ...where, kind: 'overflow' });
        const essential = dropped.filter((rank) => rank <= LAST_ESSENTIAL_RANK);
        if (isWhole(template) && careers[0]?.text && place === 'US' && paper === 'letter' && essential.length > 0)
          result.problems.push({ ...where, kind: 'essential', parts: essential.flatMap(partsOf) });
      } catch (error) {
        result.problems.push({ ...where, kind: 'broken', why: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}

function count(sum: TemplateResult, dropped: readonly KeepRank[], partsOf: (rank: KeepRank) => string[]): void {
  if (dropped.length > 0) sum.droppedSheets += 1;
  for (const rank of dropped) {
    const known = (sum.ranks[rank] ??= { count: 0, parts: [] });
    known.count += 1;
    known.parts = [...new Set([...known.parts, ...partsOf(rank)])];
  }
}

/** Adds what another worker found. */
export const addResult = (sum: CheckResult, more: CheckResult): CheckResult => ({
  templates: Object.fromEntries(
    TemplateId.options.map((id) => [id, addTemplate(sum.templates[id], more.templates[id])]),
  ) as unknown as CheckResult['templates'],
  problems: [...sum.problems, ...more.problems],
});

function addTemplate(sum: TemplateResult, more: TemplateResult): TemplateResult {
  const ranks = structuredClone(sum.ranks);
  for (const [rank, { count: found, parts }] of Object.entries(more.ranks)) {
    const known = (ranks[Number(rank)] ??= { count: 0, parts: [] });
    known.count += found;
    known.parts = [...new Set([...known.parts, ...parts])];
  }
  return { sheets: sum.sheets + more.sheets, droppedSheets: sum.droppedSheets + more.droppedSheets, ranks };
}
