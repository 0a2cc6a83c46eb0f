import type { Series } from '../../rules/series.ts';
import { date, whole } from '../formats.en.ts';

/** The screen of the releases: which are here, which are in use, and what comes in. */
export const dataScreenWords = {
  title: 'Data',
  about:
    'Every figure comes from a release of an official source. Of each source one release is in use. When a new one is out, download it on a computer with a network, and bring its file in here.',
  bringIn: 'Bring in a release…',
  orDrop: 'or drop its file anywhere on this page.',
  takes:
    'Wage files (OEWS), Employment Projections, the states’ projections, O*NET databases, the CIP–SOC crosswalk, and schools with what they awarded (IPEDS), as their publishers give them out: workbooks, text files, or zip files of them. What belongs together, such as the two files of IPEDS (HD and C_A), comes in one zip file.',
  dropHere: 'Let go to bring this file in',
  locked: 'Nothing can be brought in here, because nothing can be saved. See Settings.',

  reading: (file: string): string => `Reading ${file}…`,
  progress: (rows: number, share: number): string => `${whole(rows)} rows, ${Math.round(share * 100)}%`,
  progressLabel: 'Reading the file',
  cancel: 'Cancel',
  found: (file: string): string => `What ${file} holds`,
  nothingYet: 'Nothing is changed until you take it. The release in use now stays here, and you can go back to it.',
  take: 'Take it and use it',
  takeOnly: (period: string): string => `Take it, keep using ${period}`,
  taking: 'Taking it…',
  taken: (titles: readonly string[]): string => `Taken: ${titles.join('; ')}.`,
  notTaken: 'This file was not brought in.',
  close: 'Close',

  oldSheets: (old: number, all: number): string =>
    `${whole(old)} of ${whole(all)} saved ${all === 1 ? 'sheet' : 'sheets'} ${old === 1 ? 'uses' : 'use'} wages older than 24 months.`,
  toSheets: 'See the saved sheets',
  releases: 'Releases on this computer',
  columns: { period: 'Period', released: 'Released', next: 'Next expected', from: 'Where from', use: 'In use' },
  date,
  notStated: 'Not stated',
  bundled: 'Came with Pathsheet',
  imported: (day: string): string => `Brought in on ${date(day)}`,
  copy: 'From a copy of the official file',
  inUse: 'In use',
  use: 'Use this one',
  labelToUse: (title: string, period: string, from: string): string => `Use ${title}, ${period} (${from})`,
  nowInUse: (title: string, period: string): string => `${title}, ${period}, is in use now.`,
  unreadable: (folder: string): string =>
    `The folder “${folder}” cannot be read as a release. It is left as it is; bring that release in again.`,

  series: {
    'oews-national': 'Wages, national',
    'oews-states': 'Wages, states and territories',
    'oews-areas': 'Wages, metropolitan and nonmetropolitan areas',
    projections: 'Job outlook, national',
    attainment: 'What workers have studied',
    'state-projections': 'Job outlook, states',
    onet: 'Interests, tasks and titles',
    soc: 'List of occupations',
    programs: 'Training programs',
    'cip-soc': 'Programs and careers',
  } satisfies Record<Series, string>,
};
