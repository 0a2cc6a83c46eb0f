import type { Career } from '#shared/models/career.ts';

/** The official title, with a dash where the official list writes two hyphens. */
export const officialTitle = ({ title }: Pick<Career, 'title'>): string => title.replace('--', '—');

/** Titles that stand side by side: our singular ones where every career has one, otherwise plural ones for all. */
export const titlesOf = (careers: readonly Career[]): string[] =>
  careers.every(({ text }) => text) ? careers.map((career) => career.text?.title ?? officialTitle(career)) : careers.map(officialTitle);
