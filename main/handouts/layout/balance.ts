import type { Segment } from './breakLines.ts';

/** What it costs to end a line there, in squares of the width's share that stays free. */
const AFTER = { comma: 0, conjunction: 0.02, word: 0.06, preposition: 0.25, partOfWord: 0.3 };

/** A short line is worse over a longer one than at the end. */
const NOT_LAST = 1.5;

function costOfEnd({ spans }: Segment): number {
  const text = spans.map((span) => span.text).join('');
  const word = text.trimEnd();
  if (word === text) return AFTER.partOfWord;
  if (/[,;:]$/.test(word)) return AFTER.comma;
  if (/^(and|or|&)$/i.test(word)) return AFTER.conjunction;
  return /^(a|an|as|at|by|for|from|in|of|on|the|to|with)$/i.test(word) ? AFTER.preposition : AFTER.word;
}

interface Way {
  cost: number;
  lines: Segment[][];
}

/**
 * The words of a title in so many lines that are about equally long and end where one would pause: after a comma, after "and", not in a
 * word. Undefined where they do not go into so many. @param width at size 1
 */
export function balanced(segments: readonly Segment[], count: number, width: number): Segment[][] | undefined {
  const known = new Map<number, Way | undefined>();
  /** The best way to set the segments from one on in so many lines. */
  const best = (from: number, lines: number): Way | undefined => {
    const key = from * (count + 1) + lines;
    if (!known.has(key)) known.set(key, search(from, lines));
    return known.get(key);
  };
  const search = (from: number, lines: number): Way | undefined => {
    if (lines === 0) return from === segments.length ? { cost: 0, lines: [] } : undefined;
    let found: Way | undefined;
    let used = 0;
    for (let to = from; to < segments.length; to += 1) {
      const segment = segments[to]!;
      if (used + segment.ink > width + 1e-6) break;
      const free = 1 - (used + segment.ink) / width;
      used += segment.width;
      const rest = best(to + 1, lines - 1);
      if (!rest) continue;
      const cost = rest.cost + (to === segments.length - 1 ? free ** 2 : NOT_LAST * free ** 2 + costOfEnd(segment));
      // Of equal ways the one whose first line is longer.
      if (!found || cost <= found.cost) found = { cost, lines: [segments.slice(from, to + 1), ...rest.lines] };
    }
    return found;
  };
  return best(0, count)?.lines;
}
