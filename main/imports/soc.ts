import type { Soc } from '#shared/models/figure.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { columnFinder, textOf } from './reading.ts';
import { refusal } from '../refusal.ts';
import { withWorkbook } from './xlsx.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.soc;

/** Reads the SOC structure workbook: code → official title of each detailed occupation (867 in SOC 2018). */
export async function readSoc(source: Source): Promise<Map<Soc, string>> {
  return withWorkbook(source, async (book) => {
    const titles = new Map<Soc, string>();
    let detailed = -1;
    for await (const { cells } of book.rows(book.sheets[0] ?? '')) {
      if (detailed < 0) detailed = columnFinder(cells, KIND).find('Detailed Occupation');
      else {
        const soc = textOf(cells[detailed]);
        // The title's column has no heading of its own: it follows the four columns of codes.
        if (/^\d{2}-\d{4}$/.test(soc)) titles.set(soc, textOf(cells[detailed + 1]).normalize('NFC'));
      }
    }
    if (detailed < 0) throw refusal(importProblems.missingColumn(KIND, 'Detailed Occupation'));
    if (titles.size === 0) throw refusal(importProblems.noRows(KIND));
    return titles;
  });
}
