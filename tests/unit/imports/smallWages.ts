import { smallXlsx, type SmallCell } from './smallXlsx.ts';

const PAY = ['MEAN', 'PCT10', 'PCT25', 'MEDIAN', 'PCT75', 'PCT90'] as const;
const COLUMNS = [
  'AREA AREA_TITLE AREA_TYPE PRIM_STATE I_GROUP OCC_CODE OCC_TITLE O_GROUP TOT_EMP'.split(' '),
  PAY.map((name) => `H_${name}`),
  PAY.map((name) => `A_${name}`),
  ['ANNUAL', 'HOURLY'],
].flat();

/** Of the median: figures that agree with one another, as those of the survey do. */
const SPREAD: Readonly<Record<(typeof PAY)[number], number>> = { MEAN: 1.05, PCT10: 0.7, PCT25: 0.85, MEDIAN: 1, PCT75: 1.2, PCT90: 1.5 };
const around = (median: SmallCell): number => (typeof median === 'number' ? median : 52_000);

/** The pay of one occupation at one place; what is not said is that of medical records specialists in the nation. */
export interface WageRow {
  soc?: string;
  title?: string;
  area?: string;
  areaTitle?: string;
  /** 1 the nation, 2 a state, 3 a territory, 4 a metro, 6 a nonmetropolitan area. */
  areaType?: string;
  state?: string;
  median?: SmallCell;
}

/** A wage workbook in the columns of the official ones. */
export function smallWages(year: number, rows: readonly WageRow[], columns: readonly string[] = COLUMNS): Uint8Array {
  const cells = rows.map(({ soc = '29-2072', title = 'Medical Records Specialists', median = 51_140, ...at }) => {
    const values: Record<string, SmallCell> = {
      AREA: at.area ?? '99',
      AREA_TITLE: at.areaTitle ?? 'U.S.',
      AREA_TYPE: at.areaType ?? '1',
      PRIM_STATE: at.state ?? 'US',
      I_GROUP: 'cross-industry',
      OCC_CODE: soc,
      OCC_TITLE: title,
      O_GROUP: 'detailed',
      TOT_EMP: 194_720,
      ...Object.fromEntries(PAY.map((name) => [`H_${name}`, Math.round((around(median) * SPREAD[name]) / 20.8) / 100])),
      ...Object.fromEntries(PAY.map((name) => [`A_${name}`, Math.round(around(median) * SPREAD[name])])),
      A_MEDIAN: median,
    };
    return columns.map((name) => values[name] ?? null);
  });
  return smallXlsx({ [`national_M${year}_dl`]: [columns, ...cells], 'Field Descriptions': [[`May ${year} OEWS Estimates`]] });
}
