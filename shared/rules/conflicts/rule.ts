import type { Conflict, RuleId, Said } from '../../models/said.ts';
import type { Text } from '../../text/en.ts';

export type ConflictWords = Text['conflicts'];

/** Judges what a sheet says. @returns what is wrong with it; nothing where it may print */
export type Rule = (said: Said, words: ConflictWords) => Conflict[];

export const conflict = (rule: RuleId, sentence: string, wayOut: string): Conflict => ({ rule, sentence, wayOut });
