import { FieldTable } from '#shared/models/program.ts';
import { importProblems, importWords } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { readCipSoc, readCipTitles } from './cipSoc.ts';
import type { Kind } from './kinds.ts';
import { hasColumns, type Opened } from './opened.ts';
import { toFieldTable } from './programs.ts';
import { roundOf } from './rounds.ts';

const SHEET = 'CIP-SOC';
/** Both classifications name their year in these columns; fields of another year would not be those of the awards. */
const COLUMNS = ['CIP2020Code', 'CIP2020Title', 'SOC2018Code'];
const TITLE_COLUMNS = ['CIPFamily', 'CIPCode', 'CIPTitle', 'Action'];

/** The crosswalk from fields of study to occupations; with it, where it is offered as well, the list of the fields' official titles. */
export const cipSocKind: Kind = {
  kind: 'cipSoc',
  matches: async (opened) => isTitles(opened) || (opened.form === 'workbook' && hasColumns(opened, sheetOf(opened.sheets), COLUMNS)),
  async read(all, { onProgress, occupations }) {
    const [crosswalk, second] = all.filter(({ form }) => form === 'workbook');
    const list = all.find(isTitles);
    if (!crosswalk) throw refusal(importProblems.crosswalkMissing);
    if (second) throw refusal(importProblems.kindTwice(importProblems.kinds.cipSoc));
    const reading = await readCipSoc(crosswalk.path);
    const titles = list ? await readCipTitles(list.path) : new Map<string, string>();
    onProgress({ rows: reading.report.rows, share: 1 });
    const careers = occupations.filter(({ soc }) => reading.fields.has(soc)).length;
    return [
      {
        release: roundOf('cip-soc-2020', '2020'),
        tables: [],
        files: (id) => new Map([['crosswalk.json', `${JSON.stringify(FieldTable.parse(toFieldTable(reading, titles, id)))}\n`]]),
        occupations: careers,
        holds: importWords.crosswalkHolds(reading.titles.size, careers),
        report: reading.report,
        lacks: list ? [] : [importWords.shortTitles],
      },
    ];
  },
};

const sheetOf = (sheets: readonly string[]): string => (sheets.includes(SHEET) ? SHEET : (sheets[0] ?? ''));

const isTitles = (opened: Opened): boolean => opened.form === 'text' && TITLE_COLUMNS.every((name) => opened.columns.find(name) >= 0);
