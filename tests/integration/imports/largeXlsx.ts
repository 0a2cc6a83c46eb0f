import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { xlsxParts } from '../../unit/imports/smallXlsx.ts';

/** The columns of an official wage file, in its order. */
export const WAGE_COLUMNS =
  'AREA AREA_TITLE AREA_TYPE PRIM_STATE NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP EMP_PRSE JOBS_1000 LOC_QUOTIENT PCT_TOTAL PCT_RPT H_MEAN A_MEAN MEAN_PRSE H_PCT10 H_PCT25 H_MEDIAN H_PCT75 H_PCT90 A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90 ANNUAL HOURLY'.split(
    ' ',
  );

const PART = 'xl/worksheets/sheet1.xml';

interface LargeXlsx {
  rows: number;
  /** The texts of a row's text cells; a number becomes a number. `row` is from 0. */
  cells: (row: number) => readonly (string | number | null)[];
  year: number;
}

/**
 * Writes a wage workbook of any number of rows, piece by piece: all of it would not fit in memory. Its first sheet is written as
 * Excel writes it, with shared texts.
 */
export async function writeLargeXlsx(path: string, { rows, cells, year }: LargeXlsx): Promise<void> {
  const shared = new Map<string, number>();
  const textAt = (text: string): number => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, shared.size);
    return shared.size - 1;
  };
  const letters = WAGE_COLUMNS.map((_, column) =>
    column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`,
  );
  const rowXml = (number: number, values: readonly (string | number | null)[]): string => {
    let xml = `<row r="${number}" spans="1:32" x14ac:dyDescent="0.3">`;
    values.forEach((value, column) => {
      const at = `${letters[column]}${number}`;
      if (typeof value === 'number') xml += `<c r="${at}"><v>${value}</v></c>`;
      else if (value !== null) xml += `<c r="${at}" s="1" t="s"><v>${textAt(value)}</v></c>`;
    });
    return `${xml}</row>`;
  };
  const file = await open(path, 'w');
  const directory: Buffer[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    await file.write(bytes);
    offset += bytes.length;
  };

  async function entry(name: string, pieces: Iterable<string>): Promise<void> {
    const start = offset;
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    await write(Buffer.concat([head, Buffer.from(name)]));
    let [sum, size, packed] = [0, 0, 0];
    const deflate = createDeflateRaw({ level: 1 });
    const writing = (async () => {
      for await (const chunk of deflate as AsyncIterable<Buffer>) {
        packed += chunk.length;
        await write(chunk);
      }
    })();
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      sum = crc32(bytes, sum);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    }
    deflate.end();
    await writing;
    head.writeUInt32LE(sum, 14);
    head.writeUInt32LE(packed, 18);
    head.writeUInt32LE(size, 22);
    await file.write(head, 0, head.length, start);
    const inDirectory = Buffer.alloc(46);
    inDirectory.write('PK\x01\x02', 'latin1');
    head.copy(inDirectory, 6, 4, 28);
    inDirectory.writeUInt32LE(start, 42);
    directory.push(inDirectory, Buffer.from(name));
  }

  function* sheet(): Generator<string> {
    yield `<?xml version="1.0"?><worksheet><sheetData>${rowXml(1, WAGE_COLUMNS)}`;
    let batch = '';
    for (let row = 0; row < rows; row += 1) {
      batch += rowXml(row + 2, cells(row));
      if (row % 200 < 199) continue;
      yield batch;
      batch = '';
    }
    yield `${batch}</sheetData></worksheet>`;
  }

  await entry(PART, sheet());
  // The sheet's name says the year, as the official one does.
  for (const { name, contents } of xlsxParts({ [`All May ${year} data`]: [] })) {
    if (name === PART) continue;
    if (name !== 'xl/sharedStrings.xml') await entry(name, [contents]);
    else await entry(name, [`<sst>${[...shared.keys()].map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`).join('')}</sst>`]);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  await file.write(Buffer.concat([...directory, end]));
  await file.close();
}
