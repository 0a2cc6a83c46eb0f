import type { ListedSheet } from '#shared/contract.ts';
import type { SavedSheet } from '#shared/models/savedSheet.ts';
import { sheetAddress } from './address.ts';

/** The address at which a saved sheet opens. */
export function savedAddress({ id, sheet }: SavedSheet): string {
  const { template, careers, place, look, groupBy, answers } = sheet;
  return sheetAddress({ soc: careers[0], template, place, ...look, saved: id, group: groupBy, ...(answers && { show: 'answers' }) });
}

/** The latest first. */
export const inOrder = (sheets: readonly ListedSheet[]): ListedSheet[] =>
  sheets.toSorted((one, other) => other.saved.savedAt.localeCompare(one.saved.savedAt));
