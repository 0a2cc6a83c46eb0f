import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../../../main/app.ts';
import { startChromium } from '../chromium.ts';
import { COMMITTED } from '../committedPage.ts';
import { equivalentHtml, equivalentPacketHtml, type Said } from '../equivalentHtml.ts';
import { SETTINGS, type Setting } from '../measures.ts';
import { blocksOf, wordsOfBlocks, type Block } from '../rivals/blocks.ts';
import { NAME, typstPacket } from '../rivals/typst.ts';
import { CAREERS, copyOf } from './order.ts';

/** The same packet, written down for each rival; that is not measured. */
export interface Sources {
  html: string;
  typst: string;
  /** All words of a copy, in any order. */
  wordsOf(nth: number): string[];
}

/** What we use of Typst's compiler, which is not installed where this is checked. */
interface Typst {
  NodeCompiler: {
    create(args: { fontArgs: { fontPaths: string[] }[] }): {
      compile(document: { mainFileContent: string }): { result: { numOfPages: number } | null };
    };
  };
}

/** Writes the files into `folder`. Each sheet is set as each rival gets it on one page. */
export async function writeSources(app: App, folder: string, fonts: string, chromiumPath: string, count: number): Promise<Sources> {
  const handouts = await app.handouts();
  const said = new Map<string, Said>();
  for (const soc of CAREERS) {
    const career = app.catalog.career(soc, COMMITTED.place);
    said.set(soc, handouts.layOut([career], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, COMMITTED.today));
  }
  const copies = Array.from({ length: count }, (_, nth) => copyOf(nth));
  const fontsUrl = pathToFileURL(fonts).href;

  const settings = await settingsOfChromium(said, fontsUrl, chromiumPath);
  const html = join(folder, 'packet.html');
  const pages = copies.map(({ soc, name }) => ({ said: said.get(soc)!, name, setting: settings.get(soc)! }));
  writeFileSync(html, equivalentPacketHtml(pages, fontsUrl));

  const typst = join(folder, 'packet.typ');
  const sheets = await sheetsOfTypst(said, fonts);
  const calls = copies.map(({ soc, name }) => ({ sheet: CAREERS.indexOf(soc), name }));
  writeFileSync(typst, typstPacket(sheets, calls, 'Career sheets'));

  const wordsOf = (nth: number): string[] => wordsOfBlocks(blocksOf(said.get(copies[nth]!.soc)!, SETTINGS[0]!, copies[nth]!.name));
  return { html, typst, wordsOf };
}

async function settingsOfChromium(said: ReadonlyMap<string, Said>, fonts: string, chromiumPath: string): Promise<Map<string, Setting>> {
  const chromium = await startChromium(chromiumPath);
  const printer = await chromium.newPrinter();
  const settings = new Map<string, Setting>();
  for (const [soc, sheet] of said) {
    await printer.load(equivalentHtml(sheet, fonts));
    settings.set(soc, await printer.fit());
  }
  await chromium.close();
  return settings;
}

/** The blocks of each sheet in the first setting with which Typst gets it on one page. */
async function sheetsOfTypst(said: ReadonlyMap<string, Said>, fonts: string): Promise<Block[][]> {
  const name: string = '@myriaddreamin/typst-ts-node-compiler';
  const { NodeCompiler } = (await import(name)) as Typst;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  return [...said.values()].map((sheet) => {
    for (const setting of SETTINGS) {
      const blocks = blocksOf(sheet, setting, NAME);
      const { result } = compiler.compile({ mainFileContent: typstPacket([blocks], [{ sheet: 0, name: 'Ana' }], 'Career sheet') });
      if (result?.numOfPages === 1) return blocks;
    }
    throw new Error(`${sheet.content.documentTitle}: Typst cannot get it on one page`);
  });
}
