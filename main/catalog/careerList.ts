import type { Occupation } from '#shared/models/career.ts';
import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import { ALL_OCCUPATIONS, type Figure, type Place, type Soc } from '#shared/models/figure.ts';
import { figureFrom, figuresFrom, type IndexedTable } from './figures.ts';

type Wanted = Pick<Figure, 'measure' | 'statistic' | 'unit'>;

const isWanted = (figure: Wanted, wanted: Wanted): boolean =>
  figure.measure === wanted.measure && figure.statistic === wanted.statistic && figure.unit === wanted.unit;

/**
 * What a list of all careers shows. Each column is from one release, the newest that has it: a column of two periods would be read as one series.
 * @param tables of a place, the newest release first
 * @param subjects those that our texts name
 */
export function listCareers(
  occupations: readonly Occupation[],
  tables: (place: Place) => readonly IndexedTable[],
  place: Place,
  subjects: ReadonlyMap<Soc, string[]>,
): CareerList {
  const column = (wanted: Wanted, of: Place): { table: IndexedTable; figures: ListedFigures } | undefined => {
    const columnOf = ({ table: { columns } }: IndexedTable) => columns.find((own) => isWanted(own, wanted));
    const table = tables(of).find(columnOf);
    const own = table && columnOf(table);
    if (!own) return undefined;
    const cells = occupations.map((occupation) => {
      const figure = figureFrom(table, own, occupation);
      if (!figure) return null;
      const { value, bound, missing, basis } = figure;
      return { value, ...(bound && { bound }), ...(missing && { missing }), basis };
    });
    return { table, figures: { of: { ...wanted, place: of, period: own.period, release: table.table.release }, cells } };
  };
  const pay = column({ measure: 'pay', statistic: 'median', unit: 'usdPerYear' }, place);
  const growth = column({ measure: 'growth', statistic: 'percent', unit: 'percent' }, 'US');
  const entryEducation = column({ measure: 'entryEducation', statistic: 'typical', unit: 'level' }, 'US');
  const growthOfAll = growth && figuresFrom(growth.table, { soc: ALL_OCCUPATIONS }).find(({ measure }) => measure === 'growth');
  return {
    place,
    careers: occupations.map(({ soc, title, kind, interests }) => {
      const named = subjects.get(soc);
      return { soc, title, kind, interests, ...(named && { subjects: named }) };
    }),
    columns: {
      ...(pay && { pay: pay.figures }),
      ...(growth && { growth: growth.figures }),
      ...(entryEducation && { entryEducation: entryEducation.figures }),
    },
    ...(growthOfAll && { growthOfAll }),
  };
}
