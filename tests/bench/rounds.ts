import type { App } from '../../main/app.ts';
import type { Catalog } from '../../main/catalog/index.ts';
import type { Handouts, LaidOut } from '../../main/handouts/index.ts';
import type { Printer } from './chromium.ts';
import { COMMITTED, FONTS } from './committedPage.ts';
import { equivalentHtml } from './equivalentHtml.ts';
import { fitted, startRivals } from './rivals/index.ts';
import type { Measured } from './table.ts';

/** Each is made for the first time in its one measured round. Two versions of Pathsheet are compared on the same careers. */
export const WITH_TEXT = '15-1252 23-1011 25-2021 27-1024 29-1141 33-3051 35-1011 39-5012 47-2111 49-9021 51-4121 53-2011'.split(' ');
export const FIGURES_ONLY = '11-9021 13-2011 17-2051 19-2031 21-1021 25-4022 29-1292 31-9091 37-3011 43-4051 47-2031 53-3032'.split(' ');

/** Sheets of other careers that are made before anything is measured: the process is warm, the measured sheets are not known to it. */
const WARM_UP = 200;
const WARM_UP_PRINTS = 20;
const WARM_UP_RIVALS = 20;
const IN_A_ROW = 5;
/** What must go before printing is counted, too. */
const LOADED = 'Chromium, loading counted';

interface Maker {
  catalog: Catalog;
  handouts: Handouts;
}

interface Made {
  laidOut: LaidOut;
  pdf: Uint8Array;
  milliseconds: number;
}

/** Our sheet of a career, from its figures to the bytes of its PDF. */
function make({ catalog, handouts }: Maker, soc: string): Made {
  const career = catalog.career(soc, COMMITTED.place);
  const start = performance.now();
  const laidOut = handouts.layOut([career], { template: 'one-page', look: { paper: 'letter', ink: 'gray' } }, COMMITTED.today);
  const pdf = handouts.pdf(laidOut, COMMITTED.today);
  return { laidOut, pdf, milliseconds: performance.now() - start };
}

/** The browser's printing alone, and the loading that must go before it. */
async function print(printer: Printer, { laidOut }: Made): Promise<{ printing: number; loading: number }> {
  const page = equivalentHtml(laidOut, FONTS);
  const start = performance.now();
  await printer.load(page);
  const loading = performance.now() - start;
  await printer.fit();
  const ready = performance.now();
  const pdf = await printer.print();
  const printing = performance.now() - ready;
  checkPrinted(pdf, laidOut.title);
  return { printing, loading };
}

/** What is compared must be the same thing: one page, tagged. */
function checkPrinted(pdf: Uint8Array, title: string): void {
  const source = Buffer.from(pdf).toString('latin1');
  const pages = source.match(/\/Type \/Page\b/g)?.length ?? 0;
  if (pages !== 1 || !source.includes('/StructTreeRoot')) throw new Error(`${title}: Chromium prints ${pages} pages, or no tags`);
}

/** Makes the sheet of `equivalent.html` with a rival. @returns milliseconds */
type MakeWithRival = () => Promise<number>;

/** The rivals, warm, each with the sheet in the setting in which its page holds all. Only laying out and writing is measured. */
async function startMakers(maker: Maker, fonts: string): Promise<ReadonlyMap<string, MakeWithRival>> {
  const { laidOut } = make(maker, COMMITTED.soc);
  const makers = new Map<string, MakeWithRival>();
  for (const [name, rival] of await startRivals(fonts)) {
    const sheet = await fitted(name, rival, laidOut);
    const makeOne = async (): Promise<number> => {
      const write = rival.prepare(sheet());
      const start = performance.now();
      await write();
      return performance.now() - start;
    };
    for (let time = 0; time < WARM_UP_RIVALS; time += 1) await makeOne();
    makers.set(name, makeOne);
  }
  return makers;
}

/** Rounds in which ours and the others' take turns. The first row is the one that the requirement speaks of. */
export async function measureSheets(app: App, printer: Printer, fonts: string): Promise<[Measured, ...Measured[]]> {
  const maker = { catalog: app.catalog, handouts: await app.handouts() };
  await warmUp(maker, printer);
  const rivals = await startMakers(maker, fonts);
  const row = (name: string) => ({ name, ours: [] as number[], others: { Chromium: [] as number[], [LOADED]: [] as number[] } });
  const first = row('the sheet of equivalent.html');
  const rows = [first, row('a career never set before, figures'), row('a career never set before, text')] as const;
  const others: Record<string, number[]> = Object.fromEntries([...rivals.keys()].map((name) => [name, []]));
  for (const [round, soc] of WITH_TEXT.entries()) {
    const careers = [COMMITTED.soc, FIGURES_ONLY[round] ?? soc, soc];
    for (const [index, { ours, others: browser }] of rows.entries()) {
      // A sheet that is made again is made several times in a row, and as often by the others: each has its turn to get going.
      const times = index === 0 ? IN_A_ROW : 1;
      const made = Array.from({ length: times }, () => make(maker, careers[index] ?? soc));
      ours.push(...made.map(({ milliseconds }) => milliseconds));
      for (const one of made) {
        const { printing, loading } = await print(printer, one);
        browser.Chromium.push(printing);
        browser[LOADED].push(loading + printing);
      }
    }
    for (const [name, makeOne] of rivals) for (let time = 0; time < IN_A_ROW; time += 1) others[name]!.push(await makeOne());
  }
  Object.assign(first.others, others);
  return [...rows];
}

async function warmUp(maker: Maker, printer: Printer): Promise<void> {
  const measured = new Set([...WITH_TEXT, ...FIGURES_ONLY]);
  const { catalog } = maker;
  const others = catalog.occupations().filter(({ soc, kind }) => kind !== 'military' && !measured.has(soc) && !catalog.text(soc));
  for (const { soc } of others.slice(0, WARM_UP)) make(maker, soc);
  for (let time = 0; time < WARM_UP; time += 1) make(maker, COMMITTED.soc);
  for (let time = 0; time < WARM_UP_PRINTS; time += 1) await print(printer, make(maker, COMMITTED.soc));
}
