// `npm run bench -- packet`: a class's packet, each maker in a process of its own, in one run. README.md says how.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { startApp } from '../../../main/app.ts';
import { FLAGS } from '../chromium.ts';
import { COMMITTED } from '../committedPage.ts';
import { readPages } from '../pdfText.ts';
import { median, reached, table, timesFaster, type Measured } from '../table.ts';
import { checkWords } from '../words.ts';
import { CAREERS, copyOf, type Order } from './order.ts';
import { writeSources, type Sources } from './sources.ts';

const ROUNDS = 3;
const CLASS = 500;
/** Equally far from each other: what the pages between two of them take is without the start of the process. */
const [SCHOOL, SCHOOLS, DISTRICT] = [1_000, 3_000, 5_000];
/** As many as there are careers: then each sheet has been read once. */
const READ = CAREERS.length;

/** What is run, and the PDF that it leaves; ours and Typst say how much memory they had at most, in kilobytes. */
interface Command {
  words: string[];
  file: string;
}

interface Run {
  milliseconds: number;
  /** Megabytes, where the process says so. */
  memory: number;
}

/** Linux counts what a process's parent held when it was started as its own peak: a shell holds little. */
const BY_SHELL = process.platform === 'win32' ? [] : ['/bin/sh', '-c', '"$@"; exit $?', 'sh'];

function run({ words }: Command): Run {
  const [program = '', ...rest] = [...BY_SHELL, ...words];
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${words.join(' ')}: ended with ${signal ?? status}\n${stderr}`);
  return { milliseconds, memory: Number(stdout) / 1024 };
}

/** Our own code as the build makes it: started from TypeScript, a fifth of its time and memory would be the reading of types. */
async function bundle(root: string): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/bench');
  const input = ['ours', 'thread'].map((name) => join(import.meta.dirname, `${name}.ts`));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['pdfkit', 'fontkit'] },
    build: { ssr: true, target: 'node20.18', outDir, emptyOutDir: true, rollupOptions: { input } },
  });
  return join(outDir, 'ours.js');
}

/** @returns whether a packet is made as fast, and in as little memory, as it must be */
export async function benchPacket(root: string, chromiumPath: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'pathsheet-bench-'));
  try {
    const script = await bundle(root);
    const fonts = join(root, 'out/fonts');
    const sources = await writeSources(startApp(root), folder, fonts, chromiumPath, CLASS);
    const ours = (count: number): Command => ourCommand(root, script, folder, count);
    const isFast = await compare(ours(CLASS), rivals(sources, folder, fonts, chromiumPath), sources);
    const isLinear = grow(ours);
    return isFast && isLinear;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ourCommand(root: string, script: string, folder: string, count: number): Command {
  const [order, file] = [join(folder, `${count}.json`), join(folder, `ours-${count}.pdf`)];
  const copies = Array.from({ length: count }, (_, nth) => copyOf(nth));
  writeFileSync(order, JSON.stringify({ root, ...COMMITTED, careers: CAREERS, copies, file } satisfies Order));
  return { words: [process.execPath, script, order], file };
}

function rivals({ html, typst }: Sources, folder: string, fonts: string, chromiumPath: string): Record<'Chromium' | 'Typst', Command> {
  const [chromiumFile, typstFile] = [join(folder, 'chromium.pdf'), join(folder, 'typst.pdf')];
  const flags = ['--headless', ...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer'];
  return {
    Chromium: { words: [chromiumPath, ...flags, `--print-to-pdf=${chromiumFile}`, pathToFileURL(html).href], file: chromiumFile },
    Typst: { words: [process.execPath, join(import.meta.dirname, 'typst.mjs'), fonts, typst, typstFile], file: typstFile },
  };
}

async function compare(ours: Command, others: Record<'Chromium' | 'Typst', Command>, { wordsOf }: Sources): Promise<boolean> {
  const makers = { Pathsheet: ours, ...others };
  const runs: Record<keyof typeof makers, Run[]> = { Pathsheet: [], Chromium: [], Typst: [] };
  // The first of each fills the disk's caches, and is read.
  for (const [name, command] of Object.entries(makers)) {
    run(command);
    await checkPacket(name, command.file, wordsOf);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of ['Pathsheet', 'Chromium', 'Typst'] as const) runs[name].push(run(makers[name]));
  const times = (name: keyof typeof makers): number[] => runs[name].map(({ milliseconds }) => milliseconds);
  const memory = (name: keyof typeof makers): number => median(runs[name].map((one) => one.memory));
  const row: Measured = {
    name: `${CLASS} pages with a name each`,
    ours: times('Pathsheet'),
    others: { Chromium: times('Chromium'), Typst: times('Typst') },
  };
  console.log(`\nA packet, in milliseconds; each in a new process that ends with one tagged PDF on the disk. ${CAREERS.length} careers.\n`);
  console.log(`${table([row])}\nTypst's memory at its peak: ${memory('Typst').toFixed(0)} MB\n`);
  return [
    reached('a packet beside Chromium', timesFaster(row.ours, row.others['Chromium']!), 'times faster', { least: 10 }),
    reached('a packet beside Typst', timesFaster(row.ours, row.others['Typst']!), 'times faster', { least: 2 }),
    reached('our memory at its peak', memory('Pathsheet'), 'MB', { most: 200 }),
  ].every(Boolean);
}

/** What is compared must be the same thing: as many pages, tagged, with the same words. */
async function checkPacket(name: string, file: string, wordsOf: (nth: number) => string[]): Promise<void> {
  const pdf = readFileSync(file);
  const { pages, texts } = await readPages(pdf, READ);
  if (pages !== CLASS || !pdf.includes('/StructTreeRoot')) throw new Error(`${name} makes ${pages} pages, or no tags`);
  for (const [nth, text] of texts.entries()) checkWords(`${name}, page ${nth + 1}`, text, wordsOf(nth));
}

/** Ours alone: whether the last pages of a great packet take no longer than those before. */
function grow(ours: (count: number) => Command): boolean {
  const commands = [SCHOOL, SCHOOLS, DISTRICT].map(ours);
  const runs: Run[][] = commands.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) commands.forEach((command, index) => runs[index]!.push(run(command)));
  const [school = NaN, schools = NaN, district = NaN] = runs.map((of) => median(of.map(({ milliseconds }) => milliseconds)));
  const memory = median(runs[2]!.map((one) => one.memory));
  console.log(
    `\n${SCHOOL}, ${SCHOOLS} and ${DISTRICT} pages: ${[school, schools, district].map((time) => time.toFixed(0)).join(', ')} ms with the start of the process`,
  );
  return [
    reached(`a page of the last ${DISTRICT - SCHOOLS} beside one before`, (district - schools) / (schools - school), 'times its time', {
      most: 1.25,
    }),
    reached(`our memory at its peak, ${DISTRICT} pages`, memory, 'MB', { most: 800 }),
  ].every(Boolean);
}
