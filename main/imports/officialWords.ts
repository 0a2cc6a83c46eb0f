import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HandbookPage, OfficialWords } from '#shared/rules/careerText/officialRuns.ts';
import { readOnet } from './onet.ts';

/** Where the official pages lie beside the project, in its folders `ooh` (the Handbook, a tar archive) and `onet_…_text`. */
const besideOf = (root: string): string => join(root, '../shared/reference');

const TAR_BLOCK = 512;
const ENTITIES: Record<string, string> = {
  amp: '&',
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
};

/**
 * Reads what our texts were written from, where it lies beside the project: the Occupational Outlook Handbook, and O*NET's descriptions and tasks.
 * @param root the project's folder
 * @returns undefined where nothing lies there
 */
export async function readOfficialWords(root: string): Promise<OfficialWords | undefined> {
  const folder = besideOf(root);
  if (!existsSync(folder)) return undefined;
  return { handbook: readHandbookPages(join(folder, 'ooh')), onet: await readOnetWords(folder) };
}

async function readOnetWords(folder: string): Promise<string[]> {
  const name = readdirSync(folder).find((one) => one.startsWith('onet_'));
  if (name === undefined) return [];
  const { texts } = await readOnet(join(folder, name));
  return [...texts.values()].flatMap(({ description, tasks }) => [description, ...tasks]);
}

/** A page covers the occupations of its projections table and those that it links to on O*NET. */
function readHandbookPages(folder: string): HandbookPage[] {
  const archives = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
  return archives.flatMap((name) =>
    [...readTar(gunzipSync(readFileSync(join(folder, name))))].filter(([path]) => path.endsWith('.html')).map(([, html]) => readPage(html)),
  );
}

function readPage(html: string): HandbookPage {
  const codes = html.matchAll(/(?:data-label="SOC Code:">|onetonline\.org\/link\/summary\/)(\d{2}-\d{4})/g);
  const body = html.slice(html.indexOf('id="panes"'), html.indexOf('<!-- BLS CITATION'));
  return { socs: new Set([...codes].map(([, soc]) => soc ?? '')), words: plainWords(body) };
}

function plainWords(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gis, ' ')
    .replace(/<\/?(?:em|strong|b|i|a|span|sup)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The plain files of a tar archive (POSIX ustar): a header block with name, size in octal and type, then the bytes in whole blocks. */
function* readTar(archive: Buffer): Generator<[path: string, text: string]> {
  for (let at = 0; at + TAR_BLOCK <= archive.length;) {
    const field = (from: number, length: number): string => archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') return;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const start = at + TAR_BLOCK;
    if (field(156, 1) === '0' || field(156, 1) === '') yield [name, archive.toString('utf8', start, start + size)];
    at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
}
