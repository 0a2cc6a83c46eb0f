import type { Occupation } from '#shared/models/career.ts';
import type { Soc } from '#shared/models/figure.ts';
import { indexToShip } from '#shared/rules/search/index.ts';
import { importWords } from '#shared/text/imports.en.ts';
import type { Kind, ReadRelease } from './kinds.ts';
import { joinOccupations, joinTitles } from './occupations.ts';
import { readOnet, type OnetReading } from './onet.ts';
import { roundOf } from './rounds.ts';

/** A folder of the O*NET database's tables, or a zip of it. */
export const onetKind: Kind = {
  kind: 'onet',
  matches: (opened) => opened.form === 'folder',
  async read(all, { onProgress, occupations }) {
    const releases: ReadRelease[] = [];
    for (const { path } of all) {
      const onet = await readOnet(path);
      onProgress({ rows: onet.report.rows, share: 1 });
      releases.push(toRelease(onet, occupations));
    }
    return releases;
  },
};

function toRelease(onet: OnetReading, occupations: readonly Occupation[]): ReadRelease {
  const known = new Set(occupations.map(({ soc }) => soc));
  const texts = [...onet.texts].filter(([soc]) => known.has(soc));
  return {
    release: roundOf(`onet-${onet.version.replaceAll('.', '-')}`, onet.period ?? onet.version, `O*NET ${onet.version} Database`),
    tables: [],
    files: (id) => filesOf(id, onet, occupations, texts),
    occupations: texts.length,
    report: onet.report,
    lacks: onet.lacks.map((table) => importWords.onetLacks[table]),
  };
}

/** What the catalog reads of occupations, in the shapes of `data/occupations`, and the release's own words. */
function filesOf(
  id: string,
  onet: OnetReading,
  occupations: readonly Occupation[],
  texts: readonly [Soc, { description: string; tasks: string[] }][],
): ReadonlyMap<string, string> {
  const titlesOf = (isGroup: boolean): Map<Soc, string> =>
    new Map(occupations.filter(({ kind }) => (kind === 'group') === isGroup).map(({ soc, title }) => [soc, title]));
  const joined = joinOccupations({ soc: titlesOf(false), groupTitles: titlesOf(true), onet, release: id });
  const titles = joinTitles(joined, onet);
  return new Map([
    ['occupations.json', JSON.stringify(joined)],
    ['titles.json', JSON.stringify({ version: 1, release: id, titles })],
    ['searchIndex.json', JSON.stringify(indexToShip(titles))],
    ['descriptions.json', JSON.stringify({ version: 1, release: id, careers: Object.fromEntries(texts) })],
  ]);
}
