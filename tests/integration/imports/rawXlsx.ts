import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/**
 * A second, crude way to read a sheet, which shares nothing with the readers that it checks: the zip's directory by its offsets, and
 * the XML by patterns that fit the official files. Cells come as the text that the file holds, by column letter.
 */
export function rawSheet(path: string, sheetPart: string): Map<string, string>[] {
  const file = readFileSync(path);
  const texts = [...unpack(file, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    [...(si ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => decode(text ?? '')).join(''),
  );
  return [...unpack(file, sheetPart).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = [...(row ?? '').matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)];
    return new Map(
      cells.map(([, column = '', attributes = '', value = '']) => [
        column,
        attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : value,
      ]),
    );
  });
}

function unpack(file: Buffer, name: string): string {
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = file.readUInt16LE(at + 28);
    if (file.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    return inflateRawSync(file.subarray(start, start + file.readUInt32LE(at + 20))).toString('utf8');
  }
  throw new Error(`${name} is not in the file.`);
}

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
