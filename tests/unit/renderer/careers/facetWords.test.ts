import { expect, test } from 'vitest';
import { noChoices } from '#shared/rules/facets.ts';
import { chosenWords } from '../../../../renderer/features/careers/facetWords.ts';

test('What was chosen is summed up in a line of words', () => {
  const words = chosenWords({ ...noChoices, education: ['certificate', 'none'], growth: ['faster'], interests: ['R'], saved: ['yes'] });
  expect(words).toEqual(['certificate or some college', 'no official way in', 'doers', 'faster than all jobs', 'saved']);
});
