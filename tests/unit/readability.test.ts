import { describe, expect, it } from 'vitest';
import { countSyllables, measureReadability, splitSentences, splitWords } from '#shared/rules/careerText/readability.ts';

describe('the Flesch–Kincaid grade', () => {
  // Each expected grade is 0.39 × words per sentence + 11.8 × syllables per word − 15.59, counted and worked out by hand.
  it('is below zero for a child’s sentence: 6 words, 6 syllables', () => {
    expect(measureReadability(['The cat sat on the mat.'])).toEqual({
      grade: expect.closeTo(-1.45, 2),
      words: 6,
      sentences: 1,
      wordsPerSentence: 6,
    });
  });

  it('takes the average over sentences: 9 words, 2 sentences, 12 syllables', () => {
    const { grade, wordsPerSentence } = measureReadability(['Nurses check each patient. They record what they see.']);
    expect(grade).toBeCloseTo(1.9, 2);
    expect(wordsPerSentence).toBe(4.5);
  });

  it('rises with long words: 8 words, 18 syllables', () => {
    expect(measureReadability(['Electricians install and repair electrical systems in buildings.']).grade).toBeCloseTo(14.08, 2);
  });

  it('ends a sentence with each line of a list: 3 + 4 words, 4 + 6 syllables', () => {
    const measured = measureReadability(['Check new records', 'Ask doctors about notes']);
    expect(measured).toMatchObject({ words: 7, sentences: 2, wordsPerSentence: 3.5 });
    expect(measured.grade).toBeCloseTo(0.39 * 3.5 + (11.8 * 10) / 7 - 15.59, 9);
  });

  it('is zero for a text without words', () => {
    expect(measureReadability(['', '= ÷'])).toEqual({ grade: 0, words: 0, sentences: 0, wordsPerSentence: 0 });
  });
});

describe('sentences', () => {
  it.each([
    ['They start at 8:00 a.m. and stop at noon. Then they eat.', 2],
    ['They finish at 4:00 p.m. The bus leaves later.', 2],
    ['Some join the U.S. Army. Others do not.', 2],
    ['Ask Dr. Ortiz or Ms. Lee. They know.', 2],
    ['Learn tools, e.g. Python or a saw, at home.', 1],
    ['It takes 7.5 hours.', 1],
    ['“Why?” they ask. “Because.”', 2],
    ['Is it legal? The lawyer asks… Then they look it up!', 3],
    ['Add 5 parts. 12 are left.', 2],
    ['No period at the end', 1],
  ])('%s → %i', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });
});

describe('words', () => {
  it('are parted by spaces, dashes and slashes, not by hyphens', () => {
    expect(splitWords('A two-year course—paid and/or free – 90 ÷ 12')).toEqual([
      'A',
      'two-year',
      'course',
      'paid',
      'and',
      'or',
      'free',
      '90',
      '12',
    ]);
  });
});

describe('syllables', () => {
  const counts = {
    1: 'the eyes guide clothes used stirred whole tongue square 7,200 worlds reach friend type',
    2: 'something safety hundred table handled needed business lawyer quiet client create being going doesn’t nurse’s patients cushion RN a.m. X-rays',
    3: 'everyone employee management completely idea violent scientist cereal opinion continue museum co-workers EMT',
    4: 'society electrician experience apprenticeship diagnosis appreciate usually HVAC immediately|5 variety',
    5: 'electricity association cosmetology refrigeration',
  };
  const cases = Object.entries(counts).flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [word.split('|')[0] ?? '', Number(word.split('|')[1] ?? count)]),
  );
  it.each(cases)('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('leaves out the marks around a word', () => {
    expect(countSyllables('(“table,”')).toBe(2);
  });
});
