import { appendFileSync } from 'node:fs';

export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** The line that a person and a machine can read. */
export const totalsLine = ({ passed, failed, skipped }: Totals): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Part of `npm test`: notes the totals where it will add them up (`PATHSHEET_TOTALS`). Alone: says them. */
export function tellTotals(totals: Totals): void {
  const file = process.env['PATHSHEET_TOTALS'];
  if (file) appendFileSync(file, `${JSON.stringify(totals)}\n`);
  else console.log(totalsLine(totals));
}
