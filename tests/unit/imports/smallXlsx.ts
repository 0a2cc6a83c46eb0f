import { smallZip, type SmallEntry } from './smallZip.ts';

export type SmallCell = string | number | null;
export type SmallSheets = Record<string, readonly (readonly SmallCell[])[]>;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** The parts of a workbook as Excel writes them: texts shared, empty cells left out. Change a part to make the file wrong. */
export function xlsxParts(sheets: SmallSheets): SmallEntry[] {
  const texts: string[] = [];
  const cell = (value: SmallCell, reference: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" t="s"><v>${texts.push(value) - 1}</v></c>`;
  };
  const sheet = (rows: readonly (readonly SmallCell[])[]): string =>
    rows.map((cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cell(value, `${letters(c)}${r + 1}`)).join('')}</row>`).join('');
  const names = Object.keys(sheets);
  const parts = names.map((name, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    contents: `<?xml version="1.0"?><worksheet><sheetData>${sheet(sheets[name] ?? [])}</sheetData></worksheet>`,
  }));
  const list = names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const links = names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('');
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('');
  return [
    { name: 'xl/workbook.xml', contents: `<workbook><sheets>${list}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', contents: `<Relationships>${links}</Relationships>` },
    { name: 'xl/sharedStrings.xml', contents: `<sst>${shared}</sst>` },
    ...parts,
  ];
}

export const smallXlsx = (sheets: SmallSheets): Uint8Array => smallZip(xlsxParts(sheets));
