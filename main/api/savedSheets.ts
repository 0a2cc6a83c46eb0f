import { randomBytes } from 'node:crypto';
import type { CallInput, CareerChanges, ListedSheet } from '#shared/contract.ts';
import type { Career } from '#shared/models/career.ts';
import type { ReleaseId } from '#shared/models/release.ts';
import type { SavedSheet, SavedSheetId } from '#shared/models/savedSheet.ts';
import { changedFigures } from '#shared/rules/changedFigures.ts';
import { seriesOf } from '#shared/rules/series.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Records } from '../records/index.ts';
import { refusal } from '../refusal.ts';

interface Rooms {
  catalog: Catalog;
  records: Records;
}

/** Which of a sheet's releases another one has followed, and which are gone. */
function standing(catalog: Catalog, releases: readonly ReleaseId[]): Pick<ListedSheet, 'isCurrent' | 'gone'> {
  const inUse = catalog.inUse();
  const known = catalog.releases();
  return {
    isCurrent: releases.every((id) => {
      const series = seriesOf(id);
      return series === undefined || inUse.get(series) === id;
    }),
    gone: releases.filter((id) => !known.has(id)),
  };
}

const inUseNow = (catalog: Catalog): ReleaseId[] => [...catalog.inUse().values()];

export const listSheets = ({ catalog, records }: Rooms): ListedSheet[] =>
  records.sheets().map((saved) => ({ saved, ...standing(catalog, saved.sheet.releases) }));

/** @throws a refusal when it cannot be kept */
export async function keepSheet(
  { catalog, records }: Rooms,
  { id = newId(), name, sheet }: CallInput<'sheets.keep'>,
  now: Date,
): Promise<{ id: SavedSheetId }> {
  const unknown = sheet.careers.find((soc) => !catalog.occupation(soc));
  if (unknown !== undefined) throw refusal(en.data.unknownCode(unknown));
  const releases = sheet.releases ?? inUseNow(catalog);
  await records.keepSheet({ id, name, sheet: { ...sheet, releases }, savedAt: now.toISOString() });
  return { id };
}

const newId = (): SavedSheetId => randomBytes(8).toString('hex');

/** Careers in which an update would change a leading figure. @throws a refusal for a sheet that is not there, or whose releases are gone */
export function changesOf({ catalog, records }: Rooms, id: SavedSheetId): CareerChanges[] {
  const { sheet } = found(records, id);
  const pinned = catalog.with(sheet.releases);
  return sheet.careers.flatMap((soc) => {
    const after = catalog.career(soc, sheet.place);
    const changes = changesBetween(pinned.career(soc, sheet.place), after);
    return changes.length > 0 ? [{ soc, title: after.text?.title ?? after.title, changes }] : [];
  });
}

const changesBetween = (before: Career, after: Career): CareerChanges['changes'] =>
  changedFigures(before.figures, after.figures).map((change) => ({ before: change.before ?? null, after: change.after ?? null }));

/** @throws a refusal for a sheet that is not there, or when it cannot be kept */
export async function updateSheet({ catalog, records }: Rooms, id: SavedSheetId, now: Date): Promise<void> {
  const saved = found(records, id);
  await records.keepSheet({ ...saved, sheet: { ...saved.sheet, releases: inUseNow(catalog) }, savedAt: now.toISOString() });
}

function found(records: Records, id: SavedSheetId): SavedSheet {
  const saved = records.sheets().find((sheet) => sheet.id === id);
  if (!saved) throw refusal(en.api.noSavedSheet);
  return saved;
}
