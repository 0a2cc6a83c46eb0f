import * as z from 'zod';
import type { Figure } from './figure.ts';
import type { KeepRank } from './sheet.ts';

/** The words on the paper that make a figure whole. A word that is not printed is no label: it counts as empty. */
export interface Labels {
  /** That names the place. */
  place: string;
  /** That dates it. */
  period: string;
  /** That says by the year or by the hour. Empty for what is no pay. */
  unit: string;
  /** That says whose figure it is, where it is not the career's own, and who added a local one. */
  whose: string;
  /** That says where a local figure is from. Official ones are cited at the foot of the sheet. */
  source?: string;
}

/** A figure as a sheet says it: in which words, what it is read together with, and which words around it date and place it. */
export interface SaidFigure {
  figure: Figure;
  /** As printed; empty for what is drawn only. */
  words: string;
  /** Figures of one slot are read as one series. */
  slot: string;
  labels: Labels;
  /** The part of the sheet that it goes with, when that is left off. */
  rank?: KeepRank;
  /** A template may have no room for it. Then none of its labels is printed, either. */
  mayBeAbsent?: true;
}

/** What a sheet says, as far as rules judge it. */
export interface Said {
  figures: readonly SaidFigure[];
  /** Texts on the sheet, ours or the counselor's, a paragraph each. */
  words: readonly string[];
}

/** The rules that a sheet must not break. */
export const RuleId = z.enum([
  'meanBesideMedian',
  'twoPeriods',
  'hourlyBesideAnnual',
  'placeStandingIn',
  'payOutOfOrder',
  'stateBesideNation',
  'undatedFigure',
  'outlookWordAlone',
  'localWithoutSource',
  'groupAsOwn',
  'tooOld',
]);
export type RuleId = z.infer<typeof RuleId>;

/** Why a sheet does not print: what is wrong with what it says, and what to do. */
export const Conflict = z.strictObject({ rule: RuleId, sentence: z.string(), wayOut: z.string() });
export type Conflict = z.infer<typeof Conflict>;
