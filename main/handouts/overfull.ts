import { en } from '#shared/text/en.ts';
import { refusal } from '../refusal.ts';

/** Points that the sum of many heights may be off. */
const ROUNDING = 0.01;

/**
 * What must stand on a sheet is never cut off: it fits, or there is no sheet.
 * @param overflow points by which a laid-out sheet runs over its page
 * @throws a refusal that says what to do
 */
export function refuseOverfull({ overflow }: { overflow: number }): void {
  if (overflow > ROUNDING) throw refusal(en.sheet.overfull);
}
