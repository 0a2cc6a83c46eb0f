import { Command } from 'commander';
import type { Choices } from '#shared/models/facet.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { chooseCareers, facets, hasChoices, markCareers } from '#shared/rules/facets.ts';
import { localDay } from '#shared/rules/localDay.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { sheetFileName } from '../handouts/fileName.ts';
import { refuseUnprintable } from '../handouts/mayPrint.ts';
import { refuseOverfull } from '../handouts/overfull.ts';
import {
  askedWrongly,
  readChoices,
  readDay,
  readFacts,
  readGroupBy,
  readInk,
  readNear,
  readNote,
  readPaper,
  readPlace,
  readSchool,
  readTemplate,
} from './ask.ts';
import { terminalHost } from './host.ts';
import { oneCareer } from './oneCareer.ts';

interface SheetOptions {
  template: string;
  facet: string[];
  place: string;
  near?: string;
  paper: string;
  ink: string;
  school?: string;
  contact?: string;
  notice?: string;
  logo?: string;
  clusters?: string;
  groupBy?: string;
  facts?: string;
  note?: string;
  answers?: true;
  historic?: true;
  today?: string;
  out?: string;
}

/** `pathsheet sheet [CAREER…] --facet education=associate --template one-page --place IN --near 47401 --paper letter|a4 --ink gray|color --school NAME --contact WORDS --notice WORDS --logo FILE --today 2026-11-23 --out FILE.pdf` */
export function sheetCommand({ catalog, handouts: loadHandouts }: App): Command {
  const words = en.cli.sheet;
  return new Command('sheet')
    .description(words.description)
    .argument('[career...]', words.career)
    .option('--template <id>', words.template(TemplateId.options), 'one-page')
    .option('--facet <facet=option>', words.facet(facets), (one: string, all: string[]) => [...all, one], [])
    .option('--place <place>', words.place, 'US')
    .option('--near <city or ZIP>', words.near)
    .option('--paper <paper>', words.paper, 'letter')
    .option('--ink <ink>', words.ink, 'gray')
    .option('--school <name>', words.school)
    .option('--contact <words>', words.contact)
    .option('--notice <words>', words.notice)
    .option('--logo <file>', words.logo)
    .option('--clusters <edition>', words.clusters)
    .option('--group-by <what>', words.groupBy)
    .option('--facts <file>', words.facts)
    .option('--note <words>', words.note)
    .option('--answers', words.answers)
    .option('--historic', words.historic)
    .option('--today <date>', words.today)
    .option('--out <file>', words.out)
    .action(async (asked: string[], options: SheetOptions) => {
      const template = readTemplate(options.template);
      const place = readPlace(options.place);
      const near = options.near === undefined ? undefined : readNear(catalog.programs, options.near);
      const look = { paper: readPaper(options.paper), ink: readInk(options.ink) };
      const school = await readSchool(options);
      const today = readDay(options.today ?? localDay(new Date()));
      const note = readNote(options.note ?? '');
      const groupBy = readGroupBy(options.groupBy);
      const facts = await readFacts(options.facts);
      const choices = readChoices(options.facet);
      const socs = careersOf(catalog, asked, { choices, place });
      if (options.out?.trim() === '') throw askedWrongly(en.cli.noFileName);
      const handouts = await loadHandouts();
      const laidOut = handouts.layOut(
        socs.map((soc) => catalog.career(soc, place, templateTraits[template].showsPrograms ? near : undefined)),
        {
          template,
          look,
          school,
          facts,
          note,
          groupBy,
          ...(hasChoices(choices) && { chosenBy: choices }),
          ...(options.answers && { answers: true }),
          ...(options.historic && { historic: true }),
        },
        today,
      );
      refuseOverfull(laidOut);
      refuseUnprintable(laidOut);
      const name = sheetFileName(laidOut.title, place);
      await terminalHost(options.out).saveFile({ name, kind: 'pdf', bytes: handouts.pdf(laidOut, today) });
      console.log(words.made(options.out ?? name, laidOut.list.title));
      if (!laidOut.list.isTagged) console.log(en.sheet.printOnly);
      if (laidOut.leftOff.length > 0) console.log(words.leftOff(laidOut.leftOff));
      for (const sentence of laidOut.stale) console.log(sentence);
    });
}

/** The careers that are named, or those that the facets choose at the place: never both, since a heading must be true of all. */
function careersOf(catalog: App['catalog'], asked: readonly string[], { choices, place }: { choices: Choices; place: Place }): Soc[] {
  if (!hasChoices(choices)) {
    if (asked.length === 0) throw askedWrongly(en.cli.sheet.noCareer);
    return [...new Set(asked.map((career) => oneCareer(catalog, career)))];
  }
  if (asked.length > 0) throw askedWrongly(en.cli.sheet.careersOrFacets);
  const list = catalog.list(place);
  const chosen = chooseCareers([...list.careers.keys()], markCareers(list, []), choices);
  if (chosen.length === 0) throw askedWrongly(en.cli.sheet.noneChosen);
  return chosen.map((n) => list.careers[n]!.soc);
}
