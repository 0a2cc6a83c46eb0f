import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Command } from 'commander';
import type { Soc } from '#shared/models/figure.ts';
import { TemplateId } from '#shared/models/sheet.ts';
import { checkAgainstOfficial } from '#shared/rules/careerText/officialRuns.ts';
import { listFindings } from '#shared/rules/careerText/review.ts';
import { careerTextReviewEn } from '#shared/text/careerText.en.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import {
  addResult,
  isWhole,
  noResult,
  sheetsOf,
  sheetsToCheck,
  type CheckProblem,
  type CheckResult,
} from '../handouts/check/checkCareers.ts';
import { readOfficialWords } from '../imports/officialWords.ts';
import type { CheckAnswer, CheckRequest } from './checkWorker.ts';
import { readDay } from './ask.ts';

/** More than this share of sheets with something left off is too many. */
const MOST_DROPPED = 0.05;

/** `pathsheet check [--all-places]`. @param root as for `startApp`, since each worker starts its own */
export function checkCommand({ catalog }: App, root: string): Command {
  const words = en.cli.check;
  return new Command('check')
    .description(words.description)
    .option('--all-places', words.allPlaces)
    .option('--today <date>', en.cli.sheet.today, '2026-01-01')
    .action(async (options: { allPlaces?: boolean; today: string }) => {
      const started = performance.now();
      const allPlaces = options.allPlaces === true;
      const socs = catalog.occupations().map(({ soc }) => soc);
      const texts = catalog.textSocs().flatMap((soc) => catalog.text(soc) ?? []);
      const result = await inWorkers(socs, { root, allPlaces, today: readDay(options.today) });
      const seconds = (performance.now() - started) / 1000;
      const places = allPlaces ? words.everyPlace : words.hardestPlace;
      console.log(words.header(sheetsOf(result), socs.length, texts.length, places, seconds));
      const official = await readOfficialWords(root);
      const borrowed = official ? checkAgainstOfficial(texts, official) : [];
      const problems = report(result) + borrowed.length;
      for (const line of listFindings(borrowed)) console.log(line);
      console.log(official ? careerTextReviewEn.compared(texts.length, borrowed.length) : careerTextReviewEn.noReference);
      console.log(words.conflicts(new Set(result.problems.filter(({ kind }) => kind === 'conflict').map(whereOf)).size));
      console.log(problems === 0 ? words.passed : words.failed(problems));
      if (problems > 0) process.exitCode = 1;
    });
}

/** Prints what was left off and what does not fit. @returns the number of problems */
function report(result: CheckResult): number {
  const words = en.cli.check;
  let tooMany = 0;
  for (const template of TemplateId.options) {
    const { sheets, droppedSheets, ranks } = result.templates[template];
    console.log(words.template(template, sheets, droppedSheets));
    const found = Object.entries(ranks).toSorted(([one], [other]) => Number(one) - Number(other));
    for (const [rank, { count, parts }] of found) console.log(words.rankLine(Number(rank), parts, count));
    if (!isWhole(template) || droppedSheets <= MOST_DROPPED * sheets) continue;
    console.log(words.tooMany);
    tooMany += 1;
  }
  for (const problem of result.problems) console.log(problemLine(problem));
  return result.problems.length + tooMany;
}

const whereOf = ({ template, soc, place, paper }: CheckProblem): string => [template, soc, place, paper].join(' ');

function problemLine(problem: CheckProblem): string {
  const words = en.cli.check;
  const { template, soc, place, paper } = problem;
  if (problem.kind === 'overflow') return words.overflow(template, soc, place, paper);
  if (problem.kind === 'essential') return words.essential(template, soc, problem.parts);
  if (problem.kind === 'conflict') return words.conflict(template, soc, place, paper, problem.sentence);
  return words.broken(template, soc, place, paper, problem.why);
}

/** Shares the careers out to one worker a core and adds up what they find. Progress goes to standard error. */
async function inWorkers(socs: readonly Soc[], { root, allPlaces, today }: Omit<CheckRequest, 'socs'>): Promise<CheckResult> {
  const total = sheetsToCheck(socs.length, allPlaces);
  let done = 0;
  let shown = 0;
  const progress = (more: number): void => {
    done += more;
    if (done - shown < total / 100) return;
    shown = done;
    process.stderr.write(process.stderr.isTTY ? `\r${en.cli.check.progress(done, total)}` : `${en.cli.check.progress(done, total)}\n`);
  };
  const workers = availableParallelism();
  const shares = Array.from({ length: workers }, (_, share) => socs.filter((__, index) => index % workers === share));
  const running = shares.map(
    (share) =>
      new Worker(join(root, 'out/main/checkWorker.js'), { workerData: { root, socs: share, allPlaces, today } satisfies CheckRequest }),
  );
  try {
    const results = await Promise.all(running.map(async (worker) => resultOf(worker, progress)));
    return results.reduce(addResult, noResult());
  } finally {
    // After one worker's failure the others would go on for minutes.
    await Promise.all(running.map(async (worker) => worker.terminate()));
    if (process.stderr.isTTY) process.stderr.write('\n');
  }
}

function resultOf(worker: Worker, progress: (sheets: number) => void): Promise<CheckResult> {
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: CheckAnswer) => {
      if ('done' in answer) progress(answer.done);
      else resolve(answer.result);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`worker ended with ${code}`)));
  });
}
