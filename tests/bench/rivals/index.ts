import { readPages } from '../pdfText.ts';
import { SETTINGS } from '../measures.ts';
import { checkWords } from '../words.ts';
import type { Said } from '../equivalentHtml.ts';
import { blocksOf, wordsOfBlocks } from './blocks.ts';
import { startPdfmake } from './pdfmake.ts';
import { startReactPdf } from './reactPdf.ts';
import type { Rival, RivalSheet } from './rival.ts';

/** The rivals that make one sheet, by the names under which they are shown. */
export const startRivals = async (fontsFolder: string): Promise<ReadonlyMap<string, Rival>> =>
  new Map([
    ['pdfmake', await startPdfmake(fontsFolder)],
    ['react-pdf', await startReactPdf(fontsFolder)],
  ]);

/**
 * The sheet in the first setting with which this rival's page holds all.
 * @throws when none does, or when its PDF has not the words of the sheet
 */
export async function fitted(name: string, rival: Rival, said: Said): Promise<() => RivalSheet> {
  const { documentTitle: title, language } = said.content;
  for (const setting of SETTINGS) {
    // A rival may change what it is given: each time it gets its own.
    const sheet = (): RivalSheet => ({ blocks: blocksOf(said, setting), title, language });
    const { pages, texts } = await readPages(await rival.prepare(sheet())());
    if (pages > 1) continue;
    checkWords(name, texts[0] ?? '', wordsOfBlocks(sheet().blocks));
    return sheet;
  }
  throw new Error(`${title}: ${name} cannot get it on one page`);
}
