import { Command } from 'commander';
import type { Figure, Place, Soc } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import { clustersOf } from '#shared/rules/clusters.ts';
import { subjectsOf } from '#shared/rules/subjects.ts';
import { explainFigure } from '#shared/rules/figureWords.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { askedWrongly, codeIn, readLimit, readPlace } from './ask.ts';

const USUAL_LIMIT = 20;

/** `pathsheet careers [QUERY] --place IN --json` */
export function careersCommand({ catalog }: App): Command {
  const words = en.cli.careers;
  return new Command('careers')
    .description(words.description)
    .argument('[query]', words.query, '')
    .option('--place <place>', words.place, 'US')
    .option('--limit <count>', words.limit)
    .option('--json', words.json)
    .action((asked: string, options: { place: string; limit?: string; json?: boolean }) => {
      const query = asked.trim();
      const place = readPlace(options.place);
      const limit = options.limit === undefined ? undefined : readLimit(options.limit);
      const found = findCareers(catalog, query);
      if (query && found.length === 0) throw askedWrongly(en.cli.nothingFound(query));
      // Without words the whole catalog is meant; with them, the best.
      const shown = found.slice(0, limit ?? (query ? USUAL_LIMIT : undefined));
      if (options.json) {
        const releases = catalog.releases();
        const careers = shown.map((soc) => {
          const career = catalog.career(soc, place);
          const { title, also, text, figures } = career;
          const clusters = clustersOf(soc);
          const named = { 2024: en.clusters.names[clusters['2024']], earlier: en.clusters.names[clusters.earlier] };
          const subjects = subjectsOf(soc, text?.subjects).map((subject) => en.clusters.subjects[subject]);
          const explained = figures.map((figure) => ({
            ...figure,
            explained: explainFigure(figure, career, releases.get(figure.release)),
          }));
          return { soc, title, also, clusters: named, subjects, figures: explained };
        });
        console.log(JSON.stringify({ query, place, careers }, undefined, 2));
        return;
      }
      for (const soc of shown) console.log(careerLine(soc, catalog.occupation(soc)?.title ?? soc, catalog.figures(soc, place), place));
      if (found.length > shown.length) console.log(en.cli.more(found.length - shown.length));
    });
}

function findCareers(catalog: App['catalog'], query: string): readonly Soc[] {
  if (!query) return catalog.occupations().map(({ soc }) => soc);
  const code = codeIn(query);
  if (code !== undefined && !catalog.occupation(code)) throw askedWrongly(en.data.unknownCode(code));
  return catalog.find(query).map(({ soc }) => soc);
}

/** One line for the eye: code, title, median pay with its place and date, and whose figure it is. */
function careerLine(soc: Soc, title: string, figures: readonly Figure[], place: Place): string {
  const isMedian = ({ measure, statistic, unit, place: of }: Figure): boolean =>
    measure === 'pay' && statistic === 'median' && unit === 'usdPerYear' && of === place;
  const median = figures.find(isMedian);
  return `${soc}  ${title.padEnd(60)}  ${payWords(median, figures.length === 0, place)}`;
}

function payWords(median: Figure | undefined, hasNone: boolean, place: Place): string {
  if (hasNone) return en.cli.noPay;
  if (typeof median?.value !== 'number') return en.missing[median?.missing ?? 'notProduced'];
  const words = `${en.format.dollars(median.value)} (${placeName(place) ?? place}, ${median.period})`;
  return median.basis === 'group' ? en.cli.groupFigure(words) : words;
}
