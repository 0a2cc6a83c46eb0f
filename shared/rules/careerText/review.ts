import type { CareerText } from '../../models/career.ts';
import { careerTextReviewEn } from '../../text/careerText.en.ts';
import { checkCareerText, countWords, gradedBlocks, measureOurs, sectionsOf } from './check.ts';
import type { Finding } from './finding.ts';
import { checkSet } from './set.ts';

/** Findings of all texts, and of the set, in the order of the texts. */
export function checkCareerTexts(texts: readonly CareerText[], knownOrganizations: ReadonlySet<string>): Finding[] {
  const all = [...texts.flatMap((text) => checkCareerText(text, knownOrganizations)), ...checkSet(texts)];
  const order = new Map(texts.map((text, index) => [text.soc, index]));
  return all.toSorted((one, other) => (order.get(one.soc) ?? 0) - (order.get(other.soc) ?? 0));
}

/** The table that writers and tests print: one line a text. */
export function reviewTable(texts: readonly CareerText[], findings: readonly Finding[]): string {
  const rows = texts.map((text) => {
    const sections = sectionsOf(text).map(({ heading, blocks }) => ({ heading, words: countWords(blocks) }));
    const longest = sections.toSorted((one, other) => other.words - one.words)[0] ?? { heading: '', words: 0 };
    const mine = findings.filter((finding) => finding.soc === text.soc);
    return [
      text.title,
      String(sections.reduce((sum, section) => sum + section.words, 0)),
      measureOurs(gradedBlocks(text)).grade.toFixed(1),
      careerTextReviewEn.longest(longest.heading, longest.words),
      String(mine.filter((finding) => finding.severity === 'error').length),
      String(mine.filter((finding) => finding.severity === 'doubt').length),
    ];
  });
  const all = [[...careerTextReviewEn.heads], ...rows];
  const widths = careerTextReviewEn.heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One line for each finding, errors first within a text. */
export function listFindings(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, soc, section, message }) => careerTextReviewEn.finding(severity, soc, section, message));
}
