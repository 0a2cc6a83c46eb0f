/** Where a line is broken after a hyphen or slash, a PDF has two words and a page has one: these marks part words here. */
export const wordsOf = (text: string): string[] => text.replaceAll(/\u00AD\s*/g, '').split(/[\s\-–—/]+/).filter(Boolean);

/** @throws when a text has not the same words as another, each as often; their order is the engine's affair */
export function checkWords(who: string, text: string, wanted: readonly string[]): void {
  const [has, should] = [wordsOf(text), wordsOf(wanted.join('\n'))].map((words) => words.toSorted().join(' '));
  if (has !== should) throw new Error(`${who} does not say what our sheet says.\n${has}\n${should}`);
}
