import type { ListedSheet } from '#shared/contract.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import { sheetAddress } from './address.ts';

/** The address at which a saved sheet opens. */
export function savedAddress({ id, sheet }: SavedSheet): string {
  const { template, careers, place, look, groupBy, historic, answers } = sheet;
  const also = { group: groupBy, ...(historic && { historic: 'yes' as const }), ...(answers && { show: 'answers' as const }) };
  return sheetAddress({ soc: careers[0], template, place, ...look, saved: id, ...also });
}

/** The latest first. */
export const inOrder = (sheets: readonly ListedSheet[]): ListedSheet[] =>
  sheets.toSorted((one, other) => other.saved.savedAt.localeCompare(one.saved.savedAt));
