import type { Interest } from '#shared/models/career.ts';
import type { CareerList, ListedFigures } from '#shared/models/careerList.ts';
import type { EducationLevel } from '#shared/models/figure.ts';

type Cell = ListedFigures['cells'][number];

interface SmallCareer {
  title: string;
  pay?: Cell | number;
  growth?: number;
  education?: EducationLevel;
  interests?: Interest[];
}

const cell = (value: Cell | number | string | undefined): Cell =>
  typeof value === 'object' ? value : value === undefined ? null : { value, basis: 'published' };

/** A list of a few careers at Indiana; the growth of all jobs is 3.1. Codes are 11-0001, 11-0002 and so on. */
export function smallList(careers: readonly SmallCareer[]): CareerList {
  const growth = { measure: 'growth', statistic: 'percent', unit: 'percent', place: 'US', period: '2024–34', release: 'p' } as const;
  return {
    place: 'IN',
    careers: careers.map(({ title, interests = [] }, n) => ({ soc: socOf(n), title, kind: 'occupation', interests })),
    columns: {
      pay: {
        of: { measure: 'pay', statistic: 'median', unit: 'usdPerYear', place: 'IN', period: 'May 2025', release: 'o' },
        cells: careers.map(({ pay }) => cell(pay)),
      },
      growth: { of: growth, cells: careers.map((career) => cell(career.growth)) },
      entryEducation: {
        of: { measure: 'entryEducation', statistic: 'typical', unit: 'level', place: 'US', period: '2024–34', release: 'p' },
        cells: careers.map(({ education }) => cell(education)),
      },
    },
    growthOfAll: { soc: '00-0000', ...growth, value: 3.1, basis: 'published' },
  };
}

export const socOf = (n: number): string => `11-${String(n + 1).padStart(4, '0')}`;
