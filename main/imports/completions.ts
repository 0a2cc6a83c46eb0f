import { AwardLevel, type Cip } from '#shared/models/program.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readCip } from './cip.ts';
import { openCsv, type CsvRow } from './csv.ts';
import { newReport, skip, type columnFinder, type OnProgress, type ReadingReport, type Skipped } from './reading.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.completions;

/** IPEDS' numbers of award levels since 2019–20. Totals and levels of other years are none of these. */
const LEVELS: Readonly<Record<string, AwardLevel>> = {
  20: 'under12Weeks',
  21: '12WeeksTo1Year',
  2: '1To2Years',
  4: '2To4Years',
  3: 'associate',
  5: 'bachelor',
  6: 'afterBachelor',
  7: 'master',
  8: 'afterMaster',
  17: 'doctorResearch',
  18: 'doctorProfessional',
  19: 'doctorOther',
};

export interface CompletionsReading {
  /** Field → school → what it awarded in the year to one student or more, as bits of `AwardLevel`. */
  awarded: Map<Cip, Map<number, number>>;
  report: ReadingReport;
}

/**
 * Reads what schools awarded in a year (C_A), in either of a student's majors. Only six-digit fields count: the others are sums.
 * Rows of programs that nobody finished are passed over: it is not known whether these are still taught.
 */
export async function readCompletions(source: Source, onProgress: OnProgress = () => undefined): Promise<CompletionsReading> {
  const { columns, batches, share } = await openCsv(source, KIND);
  const at = findColumns(columns);
  const report = newReport();
  const awarded: CompletionsReading['awarded'] = new Map();
  for await (const rows of batches) {
    for (const row of rows) {
      report.rows += 1;
      const read = readRow(row, at);
      if (typeof read === 'string') skip(report, read);
      else {
        const schools = awarded.get(read.cip) ?? new Map<number, number>();
        schools.set(read.school, (schools.get(read.school) ?? 0) | (1 << AwardLevel.options.indexOf(read.award)));
        awarded.set(read.cip, schools);
      }
    }
    onProgress({ rows: report.rows, share: share() });
  }
  if (awarded.size === 0) throw refusal(importProblems.noRows(KIND));
  return { awarded, report };
}

const findColumns = ({ need, find }: ReturnType<typeof columnFinder>) => ({
  school: need('UNITID'),
  cip: need('CIPCODE'),
  level: need('AWLEVEL'),
  count: need('CTOTALT'),
  /** Only in copies of the table that hold sums of wider fields. */
  isSixDigit: find('IS_CIP_6DIGIT'),
});

function readRow({ number, cells }: CsvRow, at: ReturnType<typeof findColumns>): { cip: Cip; school: number; award: AwardLevel } | Skipped {
  const cell = (column: number): string => (cells[column] ?? '').trim();
  const whole = (column: number, name: string): number => {
    const words = cell(column);
    if (!/^\d+$/.test(words)) throw refusal(importProblems.badCell(number, name, words));
    return Number(words);
  };
  if (at.isSixDigit >= 0 && cell(at.isSixDigit).toLowerCase() !== 'true') return 'total';
  const cip = readCip(cell(at.cip), number);
  if (cip === undefined) return 'total';
  const school = whole(at.school, 'UNITID');
  if (whole(at.count, 'CTOTALT') === 0) return 'noneAwarded';
  const award = LEVELS[cell(at.level)];
  return award ? { cip, school, award } : 'unknownAward';
}
