/** Where a line is broken after a hyphen or slash, a PDF has two words and a page has one: these marks part words here. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\u00AD\s*/g, '')
    .split(/[\s\-–—/]+/)
    .filter(Boolean);

/** @throws when a text has not the same words as another, each as often; their order is the engine's affair */
export function checkWords(who: string, text: string, wanted: readonly string[]): void {
  const [has, should] = [counted(text), counted(wanted.join('\n'))];
  const differing = [...new Set([...has.keys(), ...should.keys()])].filter((word) => has.get(word) !== should.get(word));
  if (differing.length === 0) return;
  const told = differing.map((word) => `“${word}” ${has.get(word) ?? 0} times, not ${should.get(word) ?? 0}`);
  throw new Error(`${who} does not say what our sheet says: ${told.join('; ')}`);
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // A point's mark may stand close to the line before; the dot before the address stands only where both are on one line.
  for (const word of wordsOf(text.replaceAll(/[•·]/g, ' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
