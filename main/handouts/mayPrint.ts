import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';
import type { LaidOut } from './index.ts';

/**
 * Stands before every PDF: a sheet with empty boxes, or with figures that conflict or are too old, is not made.
 * @throws a refusal that says why, and what to do
 */
export function refuseUnprintable({ unprintable, conflicts }: Pick<LaidOut, 'unprintable' | 'conflicts'>): void {
  if (unprintable.length > 0) throw refusal(en.sheet.unprintable(unprintable));
  if (conflicts.length === 0) return;
  const all = (part: 'sentence' | 'wayOut'): string => [...new Set(conflicts.map((one) => one[part]))].join(' ');
  throw refusal(all('sentence'), undefined, all('wayOut'));
}
