import { placeName } from '#shared/models/place.ts';
import { type Institution, SchoolControl, SchoolLevel } from '#shared/models/program.ts';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { openCsv, type CsvRow } from './csv.ts';
import { newReport, skip, toDecimals, type columnFinder, type ReadingReport, type Skipped } from './reading.ts';
import type { Source } from './zip.ts';

const KIND = importProblems.kinds.institutions;

export interface InstitutionsReading {
  /** The schools that one can go to, in the order of their numbers. */
  institutions: Institution[];
  /** Where schools are or were, in our places: each is a city that a counselor's school may be in. */
  addresses: Pick<Institution, 'city' | 'state' | 'zip' | 'lat' | 'lon'>[];
  report: ReadingReport;
}

/**
 * Reads the directory of schools (HD). Schools that are closed, lie in another country, or teach by their own name online only are
 * passed over; so are the names of their officials.
 */
export async function readInstitutions(source: Source): Promise<InstitutionsReading> {
  const { columns, batches } = await openCsv(source, KIND);
  const at = findColumns(columns);
  const report = newReport();
  const institutions = new Map<number, Institution>();
  const addresses: InstitutionsReading['addresses'] = [];
  for await (const rows of batches) {
    for (const row of rows) {
      report.rows += 1;
      const institution = readRow(row, at);
      if (!placeName(institution.state)) {
        skip(report, 'unknownPlace');
        continue;
      }
      addresses.push(institution);
      const why = notWanted(institution, cell(row, at.active));
      if (why) skip(report, why);
      else if (institutions.has(institution.id)) throw refusal(importProblems.twice(row.number, String(institution.id)));
      else institutions.set(institution.id, institution);
    }
  }
  if (institutions.size === 0) throw refusal(importProblems.noRows(KIND));
  return { institutions: [...institutions.values()].toSorted((a, b) => a.id - b.id), addresses, report };
}

const findColumns = ({ need }: ReturnType<typeof columnFinder>) => ({
  id: need('UNITID'),
  name: need('INSTNM'),
  city: need('CITY'),
  state: need('STABBR'),
  zip: need('ZIP'),
  website: need('WEBADDR'),
  level: need('ICLEVEL'),
  control: need('CONTROL'),
  active: need('CYACTIVE'),
  lon: need('LONGITUD'),
  lat: need('LATITUDE'),
});

const cell = ({ cells }: CsvRow, column: number): string => (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim();

function readRow(row: CsvRow, at: ReturnType<typeof findColumns>): Institution {
  const number = (column: number, name: string, least: number, most: number): number => {
    const words = cell(row, column);
    const value = words === '' ? Number.NaN : Number(words);
    if (!(value >= least && value <= most)) throw refusal(importProblems.badCell(row.number, name, words));
    return value;
  };
  const id = number(at.id, 'UNITID', 100_000, 999_999);
  const name = cell(row, at.name);
  if (name === '') throw refusal(importProblems.badCell(row.number, 'INSTNM', name));
  return {
    id,
    name: name.normalize('NFC'),
    city: cell(row, at.city).normalize('NFC'),
    state: cell(row, at.state),
    zip: cell(row, at.zip).slice(0, 5).padStart(5, '0'),
    // A thousandth of a degree is a hundred yards.
    lat: toDecimals(number(at.lat, 'LATITUDE', -90, 90), 3),
    lon: toDecimals(number(at.lon, 'LONGITUD', -180, 180), 3),
    website: websiteOf(cell(row, at.website)),
    // Offices without students have no word for these (−3); they award nothing, so which word stands for it is never seen.
    control: SchoolControl.options[[1, 2, 3].indexOf(Number(cell(row, at.control)))] ?? 'public',
    level: SchoolLevel.options[[1, 2, 3].indexOf(Number(cell(row, at.level)))] ?? 'fourYears',
  };
}

/** What the directory has as an address may lack its beginning, hold two of them, a remark, or an address for mail. */
function websiteOf(words: string): string | null {
  const [first = ''] = words.split(' ');
  const address = `https://${first.replace(/^https?:\/\//i, '')}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username, href } = new URL(address);
  return username === '' && /\.[a-z]{2,}$/i.test(hostname) ? href : null;
}

/** The directory does not say who teaches online only, except in a name. */
const ONLINE = /\b(online|worldwide|digital immersion|global campus|global region)\b|\bglobal$/i;

const CLOSED = '3';

function notWanted({ name }: Institution, active: string): Skipped | undefined {
  if (active === CLOSED) return 'closed';
  return ONLINE.test(name) ? 'onlineOnly' : undefined;
}
