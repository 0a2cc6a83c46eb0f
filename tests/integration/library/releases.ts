import { bundledReleases } from '#main/imports/releases.ts';
import type { NewRelease } from '#main/library/write.ts';
import type { FigureTable } from '#shared/models/figureTable.ts';
import type { Release } from '#shared/models/release.ts';

/** A made wage release: one occupation, whose median pay in the place is as given. */
export function wageRelease(id: string, period: string, pay: Record<string, number>, placeNames?: Record<string, string>): NewRelease {
  const { released: _released, ...like } = bundledReleases[0]!;
  const release: Release = { ...like, id, period, origin: { importedOn: '2026-11-26' } };
  const table = (place: string, value: number): FigureTable => ({
    version: 1,
    release: id,
    place,
    soc: ['29-2072'],
    columns: [{ measure: 'pay', statistic: 'median', unit: 'usdPerYear', period, values: [value] }],
  });
  return {
    entry: { release, ...(placeNames && { placeNames }) },
    files: new Map(Object.entries(pay).map(([place, value]) => [`figures/${place}.json`, JSON.stringify(table(place, value))])),
  };
}
