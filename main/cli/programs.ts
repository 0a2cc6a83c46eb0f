import { Command } from 'commander';
import { officialTitle } from '../handouts/compose/titles.ts';
import type { NearPrograms, ProgramSchool } from '#shared/models/program.ts';
import { teachesEveryField } from '#shared/rules/programs.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { askedWrongly, readAwards, readControls, readLimit, readNear } from './ask.ts';
import { oneCareer } from './oneCareer.ts';

const USUAL_LIMIT = '20';

const several = (one: string, all: string[]): string[] => [...all, one];

interface ProgramOptions {
  near?: string;
  award: string[];
  control: string[];
  limit: string;
  json?: true;
}

/** `pathsheet programs CAREER --near "Bloomington, IN" --award associate --control public --limit 20 --json` */
export function programsCommand({ catalog }: App): Command {
  const words = en.programs.cli;
  return new Command('programs')
    .description(words.description)
    .argument('<career>', words.career)
    .option('--near <city or ZIP>', words.near)
    .option('--award <award>', words.award, several, [])
    .option('--control <kind>', words.control, several, [])
    .option('--limit <count>', words.limit, USUAL_LIMIT)
    .option('--json', words.json)
    .action((asked: string, options: ProgramOptions) => {
      if (options.near === undefined) throw askedWrongly(words.noNear);
      const soc = oneCareer(catalog, asked);
      const near = readNear(catalog.programs, options.near);
      const awards = readAwards(options.award);
      const found = catalog.programsNear(soc, near, {
        ...(awards && { awards }),
        controls: readControls(options.control),
        most: readLimit(options.limit),
      });
      const title = catalog.occupation(soc)?.title ?? soc;
      const citations = found.releases.map((id) => catalog.releases().get(id)?.citation ?? id);
      if (options.json) {
        const schools = found.schools.map((school) => ({ ...school, website: catalog.programs.page(school.id) ?? null }));
        console.log(JSON.stringify({ soc, title, ...found, schools, sources: citations }, undefined, 2));
      } else for (const line of linesOf(soc, title, found, options.near, citations)) console.log(line);
    });
}

/** For the eye: whose schools these are, each with its programs, and what must be said of all. */
function linesOf(soc: string, title: string, found: NearPrograms, asked: string, citations: readonly string[]): string[] {
  const words = en.programs;
  const { near, awards, schools, fields, period } = found;
  const head = `${officialTitle({ title })}, ${soc} · ${words.spot(near)} · ${words.awardsAsked(awards)}`;
  if (fields === 0) return [head, teachesEveryField(soc) ? words.teachers : words.noFields];
  return [
    head,
    ...(near.kind === 'area' ? [words.unknownZip(asked.trim(), near.name)] : []),
    ...(schools.length === 0 ? [words.none] : [words.counts(found)]),
    ...schools.flatMap(schoolLines),
    words.onlyAwarded(period),
    words.mainAddress,
    words.measuredFrom(near),
    words.source(citations),
  ];
}

function schoolLines({ miles, name, city, state, control, programs }: ProgramSchool): string[] {
  const words = en.programs;
  return [
    words.cli.line(words.miles(miles), name, `${city}, ${state}`, words.controls[control]),
    ...programs.map(({ title, awards }) => `${' '.repeat(15)}${title}: ${words.awardsOf(awards)}`),
  ];
}
