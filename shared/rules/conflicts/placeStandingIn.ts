import type { Place } from '../../models/figure.ts';
import { placeCodes } from '../../models/place.ts';
import { conflict, type ConflictWords, type Rule } from './rule.ts';

/**
 * A number is printed under the name of its own place and of no other. Levels (the typical way in) are set for the whole country
 * alike: they need no name, but must not stand under another place's.
 */
export const placeStandingIn: Rule = ({ figures }, words) =>
  figures
    .filter(({ figure }) => figure.value !== null)
    .filter(({ figure, labels }) => {
      const named = placesIn(labels.place, words);
      return typeof figure.value === 'number' ? !named.includes(figure.place) : named.length > 0 && !named.includes(figure.place);
    })
    .map(({ figure, words: said, labels }) =>
      conflict('placeStandingIn', words.placeStandingIn(said, words.place(figure.place), labels.place), words.nameThePlace),
    );

/** The places that these words name. A longer name hides the shorter one in it: West Virginia is not Virginia. */
function placesIn(label: string, { marks }: ConflictWords): Place[] {
  const names = namesOf(marks);
  let left = label;
  const found: Place[] = [];
  for (const { place, pattern } of names) {
    const without = left.replaceAll(pattern, ' ');
    if (without !== left) found.push(place);
    left = without;
  }
  return found;
}

const known = new WeakMap<ConflictWords['marks'], { place: Place; pattern: RegExp }[]>();

function namesOf(marks: ConflictWords['marks']): { place: Place; pattern: RegExp }[] {
  const already = known.get(marks);
  if (already) return already;
  const names = placeCodes
    .flatMap((place) => marks.place(place).map((name) => ({ place, name })))
    .toSorted((one, other) => other.name.length - one.name.length)
    .map(({ place, name }) => ({ place, pattern: new RegExp(`(?<![\\p{L}\\d])${name.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'gu') }));
  known.set(marks, names);
  return names;
}
