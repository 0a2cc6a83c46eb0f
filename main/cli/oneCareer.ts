import type { Soc } from '#shared/models/figure.ts';
import { en } from '#shared/text/en.ts';
import type { Catalog } from '../catalog/index.ts';
import { askedWrongly, codeIn } from './ask.ts';

/** The one career that these words mean: a code, a title that one career has, or words that find only one. */
export function oneCareer(catalog: Catalog, words: string): Soc {
  const code = codeIn(words);
  if (code !== undefined) {
    if (!catalog.occupation(code)) throw askedWrongly(en.data.unknownCode(code));
    return code;
  }
  const found = catalog.find(words);
  const [first] = found;
  if (!first) throw askedWrongly(en.cli.nothingFound(words));
  const equallyGood = found.filter(({ match }) => match === first.match);
  if (equallyGood.length === 1 && (first.match !== 'typing' || found.length === 1)) return first.soc;
  const choices = found.slice(0, 8).map(({ soc }) => `  ${soc}  ${catalog.occupation(soc)?.title ?? ''}`);
  throw askedWrongly(en.cli.ambiguous(words), choices);
}
