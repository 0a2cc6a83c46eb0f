import type { Conflict, Said } from '../../models/said.ts';
import { groupAsOwn } from './groupAsOwn.ts';
import { hourlyBesideAnnual } from './hourlyBesideAnnual.ts';
import { localWithoutSource } from './localWithoutSource.ts';
import { meanBesideMedian } from './meanBesideMedian.ts';
import { outlookWordAlone } from './outlookWordAlone.ts';
import { payOutOfOrder } from './payOutOfOrder.ts';
import { placeStandingIn } from './placeStandingIn.ts';
import type { ConflictWords, Rule } from './rule.ts';
import { twoPeriods } from './twoPeriods.ts';
import { stateBesideNation, undatedFigure } from './undatedFigure.ts';

const rules: readonly Rule[] = [
  meanBesideMedian,
  twoPeriods,
  hourlyBesideAnnual,
  placeStandingIn,
  payOutOfOrder,
  stateBesideNation,
  undatedFigure,
  outlookWordAlone,
  localWithoutSource,
  groupAsOwn,
];

/**
 * Everything that keeps a sheet from printing because of what it says, each sentence once.
 * @param said what stands on the paper: see `onPaper`
 */
export function conflictsIn(said: Said, words: ConflictWords): Conflict[] {
  const found = rules.flatMap((rule) => rule(said, words));
  return [...new Map(found.map((one) => [one.sentence, one])).values()];
}
