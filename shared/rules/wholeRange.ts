import type { PayPoints } from '../drawing/payRange.ts';
import type { NumberFigure } from './pick.ts';

const ends = ['p10', 'p25', 'p75', 'p90'] as const;

/**
 * Whether a pay bar holds 8 in 10 workers and its dark part 5 in 10. Where an end is not published the bar stops short of it,
 * and where one is only known as "or more", nobody knows where it is.
 */
export const isWholeRange = (figures: Partial<Record<keyof PayPoints, NumberFigure>>): boolean =>
  ends.every((statistic) => figures[statistic] !== undefined && figures[statistic].bound === undefined);
