/** What a counselor is told when a file cannot be brought in: what is wrong with it, and what to do. */
export const importProblems = {
  notAZip: 'This file is damaged or is not an Excel workbook. Download it again from its publisher.',
  oldOrLocked:
    'This workbook is in the old .xls format or is protected with a password. Open it in Excel, save it as .xlsx without a password, and try again.',
  notAWorkbook: 'This zip file is not an Excel workbook. Choose the .xlsx file that is inside it.',
  damaged: 'This file is damaged: it could not be read to its end. Download it again from its publisher.',
  damagedText: 'This file is damaged or is not plain text. Download it again from its publisher.',
  locked: 'This file is protected with a password. Save it without the password and try again.',
  unsafeName: 'This file was refused: it holds a name that points outside of itself. Download it again from its publisher.',
  unsafeXml: 'This file was refused: it holds instructions that a data file never holds. Download it again from its publisher.',
  tooManyParts: 'This file was refused: it holds more parts than any official file does.',
  tooLarge: 'This file was refused: it is far larger than any official file of its kind.',
  tooManyRows: (limit: number) => `This file was refused: it holds more than ${limit.toLocaleString('en-US')} rows.`,
  tooManyColumns: (limit: number) => `This file was refused: it holds more than ${limit.toLocaleString('en-US')} columns.`,
  notFound: (name: string) => `The file “${name}” is not there.`,
  cannotOpen: (name: string) => `“${name}” cannot be opened: it is a folder, or there is no permission to read it.`,
  noSheet: (name: string) => `This workbook has no sheet “${name}”.`,
  missingColumn: (kind: string, column: string) => `This is not ${kind}: it has no column “${column}”.`,
  missingTable: (kind: string, table: string) => `This is not ${kind}: it has no table “${table}”.`,
  noPeriod: (kind: string) => `This file does not say which year its figures are for, so they cannot be used as ${kind}.`,
  noRows: (kind: string) => `This file has the columns of ${kind} but not one row that could be used.`,
  wrongLevels: (kind: string, found: number, wanted: number) =>
    `This is not ${kind}: it has ${found} levels of schooling where there are ${wanted}.`,
  badCell: (row: number, column: string, found: string) =>
    `Row ${row} of this file is damaged: “${found}” stands under “${column}”. Nothing was brought in.`,
  twice: (row: number, soc: string) => `Row ${row} of this file gives ${soc} a second time. Nothing was brought in.`,
  kinds: {
    oews: 'a wage file of the Bureau of Labor Statistics (OEWS)',
    oewsRepackaged: 'a copy of the wage figures for all states',
    projections: 'the occupation file of the Employment Projections',
    attainment: 'the education file of the Employment Projections',
    stateProjections: 'the file of the states’ long-term projections',
    onet: 'the text edition of the O*NET database',
    soc: 'the structure file of the Standard Occupational Classification',
  },
} as const;
