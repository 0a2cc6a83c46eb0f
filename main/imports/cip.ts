import type { Cip } from '#shared/models/program.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';

/**
 * A six-digit code as these files write it: `01.0000`, or `="01.0000"`, by which a spreadsheet is told to leave it alone.
 * Undefined for a wider group (`01`, `01.00`) and for the total (`99`).
 * @throws a refusal for a code that a spreadsheet has taken for a number: `1.01` may be 01.0100 or 01.1000
 */
export function readCip(cell: string, row: number): Cip | undefined {
  const code = /^="(.*)"$/.exec(cell)?.[1] ?? cell;
  if (/^\d{2}\.\d{4}$/.test(code)) return code;
  if (/^(\d\.\d{1,4}|\d{2}\.\d|\d{2}\.\d{3})$/.test(code)) throw refusal(importProblems.lostZeros(row, cell));
  return undefined;
}
