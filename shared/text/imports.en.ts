import { whole } from './formats.en.ts';

/** Parts of a drawing, in the middle of a sentence. */
const svgParts = {
  text: 'text that is not drawn as lines',
  pictures: 'pictures in the drawing',
  gradients: 'colors that run into each other, or patterns',
  filters: 'shadows and other effects',
  masks: 'shapes that are cut out by others',
  seeThrough: 'colors that one can see through',
  dashes: 'dashed lines',
  copies: 'shapes that stand for others',
  styles: 'style sheets of this kind',
  colors: 'colors of this kind',
  slanted: 'lines that are stretched one way',
  overEdge: 'parts that reach over its edge',
  entities: 'abbreviations of its own',
  manyPaths: 'so many lines',
  others: 'everything that is in this file',
};

/** What a counselor is told when a file cannot be brought in: what is wrong with it, and what to do. */
export const importProblems = {
  notAZip: 'This file is damaged or is not an Excel workbook. Download it again from its publisher.',
  oldOrLocked:
    'This workbook is in the old .xls format or is protected with a password. Open it in Excel, save it as .xlsx without a password, and try again.',
  notAWorkbook: 'This zip file is not an Excel workbook. Choose the .xlsx file that is inside it.',
  zipOfZips: 'This zip file holds other zip files. Unpack those, put what is in them into one zip file, and choose that.',
  damaged: 'This file is damaged: it could not be read to its end. Download it again from its publisher.',
  damagedText: 'This file is damaged or is not plain text. Download it again from its publisher.',
  locked: 'This file is protected with a password. Save it without the password and try again.',
  unsafeName: 'This file was refused: it holds a name that points outside of itself. Download it again from its publisher.',
  unsafeXml: 'This file was refused: it holds instructions that a data file never holds. Download it again from its publisher.',
  tooManyParts: 'This file was refused: it holds more parts than any official file does.',
  tooLarge: 'This file was refused: it is far larger than any official file of its kind.',
  tooManyRows: (limit: number) => `This file was refused: it holds more than ${limit.toLocaleString('en-US')} rows.`,
  tooManyColumns: (limit: number) => `This file was refused: it holds more than ${limit.toLocaleString('en-US')} columns.`,
  unknown:
    'This is no file that Pathsheet knows. It takes the official files of wages, projections, programs and O*NET data, as their publishers give them out.',
  unknownFolder: 'This folder is no O*NET database. Choose the folder that holds “Occupation Data.txt”, or the zip file of it.',
  webPage: 'This is a web page, and not the file itself: the download did not work. Download it again from its publisher.',
  wageText: 'This holds wage figures as plain text. Download the Excel workbook (.xlsx) of the same release, and bring that in.',
  otherCountry: (place: string) => `These figures are for “${place}”. Pathsheet takes those of the United States alone.`,
  tooMuchMemory: 'This file was refused: it is more than this computer can read at once.',
  cancelled: 'Nothing was brought in, and nothing was changed.',
  notFound: (name: string) => `The file “${name}” is not there.`,
  cannotOpen: (name: string) => `“${name}” cannot be opened: it is a folder, or there is no permission to read it.`,
  noCsvInZip: 'This zip file holds no .csv file. Download it again from its publisher.',
  lostZeros: (row: number, found: string) =>
    `Row ${row} of this file has “${found}” where a code such as 01.0000 must stand: it was saved by a spreadsheet, which drops zeros. Download it again from its publisher, and bring it in unopened.`,
  noSheet: (name: string) => `This workbook has no sheet “${name}”.`,
  missingColumn: (kind: string, column: string) => `This is not ${kind}: it has no column “${column}”.`,
  missingTable: (kind: string, table: string) => `This is not ${kind}: it has no table “${table}”.`,
  noPeriod: (kind: string) => `This file does not say which year its figures are for, so they cannot be used as ${kind}.`,
  noRows: (kind: string) => `This file has the columns of ${kind} but not one row that could be used.`,
  wrongLevels: (kind: string, found: number, wanted: number) =>
    `This is not ${kind}: it has ${found} levels of schooling where there are ${wanted}.`,
  badCell: (row: number, column: string, found: string) =>
    `Row ${row} of this file is damaged: “${found}” stands under “${column}”. Nothing was brought in.`,
  placeTwice: (place: string) => `These files give the figures of ${place} twice. Bring them in one at a time.`,
  kindTwice: (kind: string) => `These files hold ${kind} twice. Bring in one of them.`,
  directoryMissing:
    'This says what schools awarded, but not where they are. Bring it in together with the directory of schools of the same year (IPEDS, HD): put the .csv files of both into one zip file, and choose that.',
  awardsMissing:
    'This says where schools are, but not what they awarded. Bring it in together with the completions of the same year (IPEDS, C_A): put the .csv files of both into one zip file, and choose that.',
  noProgramYear:
    'Neither of these files says of which year it is. Give them the names that they have at IPEDS, such as c2024_a.csv and hd2024.csv.',
  otherSchools:
    'Many schools in the file of awards are not in the directory: one of the two is cut off, or they are of different years. Download both again.',
  crosswalkMissing:
    'This is the list of fields of study alone. Bring it in together with the crosswalk from fields to occupations (CIP 2020 to SOC 2018, .xlsx): put both into one zip file, and choose that.',
  twice: (row: number, soc: string) => `Row ${row} of this file gives ${soc} a second time. Nothing was brought in.`,
  /** A school's logo. */
  logo: {
    notAnImage: 'This is no picture that Pathsheet can print. Choose a PNG, JPEG or SVG file.',
    tooManyBytes: 'This picture is larger than 10 MB. Save it smaller (600 dots on its longest side are enough) and add that.',
    tooManyDots: (most: number): string =>
      `This picture has more than ${most.toLocaleString('en-US')} dots on a side. Save it smaller (600 dots on its longest side are enough) and add that.`,
    tooMuch: 'This picture is too much for this computer. Save it smaller (600 dots on its longest side are enough) and add that.',
    cmyk: 'This JPEG file is made for a printing press (CMYK), so its colors would come out wrong. Save it as PNG and add that.',
    animated: 'This PNG file holds a moving picture, which paper cannot show. Save one picture of it as PNG and add that.',
    damaged: 'This picture is damaged: it could not be read to its end. Save it again as PNG and add that.',
    nothingToSee: 'There is nothing to see in this picture on white paper: it is empty, or all white.',
    active:
      'This SVG file was refused: it holds a program, something that moves, or an address outside of the file. Save it as PNG and add that.',
    notDrawn: (part: keyof typeof svgParts): string =>
      `Pathsheet cannot draw ${svgParts[part]} of an SVG file as it should look. Save it as PNG and add that.`,
  },
  kinds: {
    oews: 'a wage file of the Bureau of Labor Statistics (OEWS)',
    oewsRepackaged: 'a copy of the wage figures for all states',
    projections: 'the occupation file of the Employment Projections',
    attainment: 'the education file of the Employment Projections',
    stateProjections: 'the file of the states’ long-term projections',
    onet: 'the text edition of the O*NET database',
    soc: 'the structure file of the Standard Occupational Classification',
    cipSoc: 'the crosswalk from fields of study to occupations (CIP 2020 to SOC 2018)',
    cipTitles: 'the list of fields of study (CIP 2020)',
    institutions: 'the directory of schools (IPEDS, institutional characteristics)',
    completions: 'the file of degrees and certificates that schools awarded (IPEDS, completions)',
  },
} as const;

const fieldsOf = (count: number): string => (count === 1 ? 'one field of study' : `${whole(count)} fields of study`);
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What is said of a file that was recognized. */
export const importWords = {
  programsTitle: (period: string, directory: number | undefined): string =>
    `Schools and what they awarded (IPEDS: completions ${period}${directory === undefined ? '' : `, institutions ${directory}`})`,
  programsHold: (schools: number, fields: number): string =>
    `${schools === 1 ? 'One school' : `${whole(schools)} schools`} that awarded a degree or certificate, in ${fieldsOf(fields)}.`,
  crosswalkHolds: (fields: number, careers: number): string =>
    `${upperFirst(fieldsOf(fields))}, and ${careers === 1 ? 'one career' : `${whole(careers)} careers`} to which these lead.`,
  shortTitles:
    'Fields then have the titles of the crosswalk. For those of the list of fields (CIP 2020), put both files into one zip file.',
  noMetros: 'It has no metropolitan areas. They come in a file of their own.',
  noNonmetros: 'It has no nonmetropolitan areas. They come in a file of their own.',
  onetLacks: {
    interests: 'It has no interests: careers then show none.',
    zones: 'It has no job zones.',
    related: 'It has no related occupations: careers then show none.',
    titles: 'It has no other titles: the search then knows the official ones and ours alone.',
    tasks: 'It has no tasks.',
  },
} as const;
