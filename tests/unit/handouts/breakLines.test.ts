import { describe, expect, test } from 'vitest';
import { createSetter } from '#main/handouts/layout/box.ts';
import { breakLines, countLines, linesOf, printable, segmentsOf, type Line, type Span } from '#main/handouts/layout/breakLines.ts';
import { chars, typewriter } from './typewriter.ts';

const SIZE = 10;
/** The line as it can be copied. */
const exact = (line: Line): string => line.spans.map((span) => span.text).join('');
/** What is seen of it. */
const text = (line: Line): string => exact(line).trimEnd();
const broken = (spans: readonly Span[], width: number): Line[] => breakLines(spans, SIZE, chars(width), typewriter);
/** Lines of regular text in a column of this many characters. */
const lines = (words: string, width: number): string[] => broken([{ text: words, face: 'regular' }], width).map(text);

describe('lines', () => {
  test('hold as many words as go in', () => {
    expect(lines('one two three four five', 13)).toEqual(['one two three', 'four five']);
    expect(lines('one two three four five six', 12)).toEqual(['one two', 'three four', 'five six']);
  });

  test('are one where all goes in, and none where there is nothing', () => {
    expect(lines('one two', 7)).toEqual(['one two']);
    expect(lines('', 10)).toEqual([]);
  });

  test('end where the text says so', () => {
    expect(lines('one\ntwo three', 20)).toEqual(['one', 'two three']);
  });

  test('say how wide they are to the eye', () => {
    expect(broken([{ text: 'one two three', face: 'regular' }], 8).map(({ width }) => width)).toEqual([chars(7), chars(5)]);
  });

  test('keep words apart that a forced line end parts', () => {
    expect(
      broken([{ text: 'one\ntwo', face: 'regular' }], 20)
        .map(exact)
        .join(''),
    ).toMatch(/^one\stwo$/);
  });

  test.each([
    ['one two three', 8],
    ['one  two   three', 8],
    ['very well-known, 2024–34 and/or', 6],
    ['see onetonline.org/link/summary/29-2072.00 there', 10],
  ])('keep their words apart, and only those, for whoever copies or hears them: %j', (words, width) => {
    const whole = broken([{ text: words, face: 'regular' }], width)
      .map(exact)
      .join('');
    expect(whole.replaceAll(/\s+/g, ' ')).toBe(words.replaceAll(/\s+/g, ' '));
  });
});

describe('lines break where Unicode allows it (UAX #14)', () => {
  test.each([
    ['not before a full stop or a comma', 'aaa bbb, ccc', 7, ['aaa', 'bbb,', 'ccc']],
    ['not before a closing quote', 'say “aaa bbb” now', 12, ['say “aaa', 'bbb” now']],
    ['not between a number and its sign', 'it is $47,670 or 7.1% now', 8, ['it is', '$47,670', 'or 7.1%', 'now']],
    ['after a hyphen inside a word', 'very well-known', 10, ['very well-', 'known']],
    ['after a slash', 'this and/orelse', 9, ['this and/', 'orelse']],
    ['not at a space that forbids it', 'aaaa bb\u00a0cc', 7, ['aaaa', 'bb\u00a0cc']],
  ])('%s', (_, words, width, expected) => {
    expect(lines(words, width)).toEqual(expected);
  });

  test('but years stay together: 2024–34', () => {
    expect(lines('jobs 2024–34', 10)).toEqual(['jobs', '2024–34']);
    expect(lines('the 2022–32 and 2024–34 rounds', 9)).toEqual(['the', '2022–32', 'and', '2024–34', 'rounds']);
  });

  test('a dash between words may still end a line', () => {
    expect(lines('paper–thin ice', 6)).toEqual(['paper–', 'thin', 'ice']);
  });

  test.each(['X-ray', 'e-mail', 'T-shirt'])('but a word with a short head stays together: %s', (word) => {
    expect(lines(`an ${word}`, word.length)).toEqual(['an', word]);
    expect(lines(`one more (${word}) here`, 11)).toContainEqual(expect.stringContaining(`(${word})`));
  });

  test('and so does the ending of a word that is spoken of, but not the word after a dash of its own', () => {
    expect(lines('heart and -itis here', 11)).toEqual(['heart and', '-itis here']);
    expect(lines('one - two', 5)).toEqual(['one -', 'two']);
  });
});

describe('a last line of one word', () => {
  test('is spared by setting the paragraph narrower', () => {
    expect(lines('aaaa bbbb cccc dddd eeee', 19)).toEqual(['aaaa bbbb cccc', 'dddd eeee']);
  });

  test('stays where sparing it would cost a line', () => {
    expect(lines('aaaa bbbb cccc', 9)).toEqual(['aaaa bbbb', 'cccc']);
    expect(lines('aaaa bbbb cccc dddd ee', 9)).toEqual(['aaaa bbbb', 'cccc dddd', 'ee']);
    expect(lines('aaaaaaaaaa bbbb', 10)).toEqual(['aaaaaaaaaa', 'bbbb']);
  });

  test('is no fault in a paragraph of one line', () => {
    expect(lines('once', 10)).toEqual(['once']);
  });
});

describe('a word that is wider than its column', () => {
  const address = 'onetonline.org/link/summary/29-2072.00';

  test('is cut between characters, and nothing of it is lost', () => {
    const found = lines(`see ${address} there`, 10);
    expect(found.join('').replaceAll(' ', '')).toBe(`see${address}there`);
    expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('leaves no line wider than the column', () => {
    for (const width of [1, 2, 3, 5, 7, 11]) {
      for (const line of broken([{ text: `see ${address} there, please`, face: 'regular' }], width)) {
        expect(line.width, text(line)).toBeLessThanOrEqual(chars(width) + 0.001);
      }
    }
  });

  test('is cut where its face changes, too', () => {
    const found = broken(
      [
        { text: 'abcdef', face: 'bold' },
        { text: 'ghijkl', face: 'regular' },
      ],
      5,
    );
    expect(found.map(text).join('')).toBe('abcdefghijkl');
    for (const line of found) expect(line.width).toBeLessThanOrEqual(chars(5) + 0.001);
  });

  test('that ends a line by force still ends it', () => {
    expect(lines('abcdef\ng', 4)).toEqual(['abcd', 'ef', 'g']);
  });
});

describe('what prints', () => {
  test('has no soft hyphen, which would blank real hyphens', () => {
    expect(lines('co\u00adop\u00aderate', 20)).toEqual(['cooperate']);
    expect(printable('re\u00adsume')).toBe('resume');
  });

  test('is composed: a letter and its accent are one character', () => {
    expect(lines('Nguye\u0302\u0303n', 20)).toEqual(['Nguyễn']);
    expect(broken([{ text: 'e\u0301', face: 'regular' }], 20)[0]?.width).toBe(chars(1));
  });
});

describe('a measured text', () => {
  const setter = createSetter(typewriter);

  test.each(['', 'one', 'one two three four five six', 'one\ntwo three', 'one\n\ntwo', 'one\n', 'a very-well-known abcdefghijklmnop word'])(
    'is counted as many lines as it is set in: %j',
    (words) => {
      for (let width = 1; width < 30; width += 1) {
        const measured = setter.text(words, 'regular');
        expect(measured.count(SIZE, chars(width)), `${width} characters`).toBe(measured.lines(SIZE, chars(width)).length);
        expect(measured.lines(SIZE, chars(width))).toEqual(broken([{ text: words, face: 'regular' }], width));
      }
    },
  );

  test('is set anew in another size or width, and again in the first', () => {
    const measured = setter.text('one two three', 'regular');
    const first = measured.lines(SIZE, chars(7)).map(text);
    expect(measured.lines(SIZE, chars(20)).map(text)).toEqual(['one two three']);
    expect(measured.lines(2 * SIZE, chars(7)).map(text)).not.toEqual(first);
    expect(measured.lines(SIZE, chars(7)).map(text)).toEqual(first);
  });

  test('is told from the same words in another face, and from spans that look alike', () => {
    const width = (words: string | readonly Span[], face: 'regular' | 'bold'): number | undefined =>
      setter.text(words, face).lines(SIZE, chars(40))[0]?.width;
    expect(width('one two', 'bold')).toBe(7 * 6);
    expect(width('one two', 'regular')).toBe(7 * 5);
    const spans: Span[] = [
      { text: 'A', face: 'regular' },
      { text: 'B', face: 'bold' },
    ];
    expect(width(spans, 'regular')).toBe(5 + 6);
    expect(width('A|boldB', 'regular')).toBe(7 * 5);
  });
});

describe('lines of two faces', () => {
  const spans: Span[] = [
    { text: 'Sources. ', face: 'bold' },
    { text: 'Pay: the survey', face: 'regular' },
  ];

  test('keep their faces, each stretch where the one before it ends', () => {
    const [line] = broken(spans, 40);
    expect(line?.spans).toEqual([
      { text: 'Sources. ', face: 'bold', x: 0 },
      { text: 'Pay: the survey', face: 'regular', x: 9 * 6 },
    ]);
    expect(line?.width).toBe(9 * 6 + 15 * 5);
  });

  test('are measured each in its own face', () => {
    // “Sources. Pay:” is 8 · 6 + 6 + 4 · 5 = 74 points; 15 regular characters would be 75.
    expect(broken(spans, 15).map(text)).toEqual(['Sources. Pay:', 'the survey']);
    expect(broken(spans, 14).map(text)).toEqual(['Sources.', 'Pay: the', 'survey']);
  });

  test('break nowhere else than one text would: a comma in the other face stays with its word', () => {
    const found = broken(
      [
        { text: 'aaaa bbbb', face: 'bold' },
        { text: ', cccc', face: 'regular' },
      ],
      11,
    );
    expect(found.map(text)).toEqual(['aaaa', 'bbbb, cccc']);
    expect(found[1]?.spans.map(({ face }) => face)).toEqual(['bold', 'regular']);
  });

  test('do not reach back into the span that they were made of', () => {
    const given: Span[] = [{ text: 'aaaa bbbb ', face: 'bold' }];
    broken(given, 5);
    expect(given).toEqual([{ text: 'aaaa bbbb ', face: 'bold' }]);
  });
});

describe('a long word', () => {
  const divided = (words: string, width: number): string[] => {
    const fonts = typewriter;
    return linesOf(segmentsOf([{ text: words, face: 'regular' }], fonts), SIZE, chars(width), fonts, true).map(text);
  };

  test('is divided where the line would else end early, and its hyphen is told from the hyphens of words', () => {
    expect(divided('they use certification here', 16)).toEqual(['they use certi\u00ad', 'fication here']);
    expect(divided('they use certification here', 16).join('')).toContain('\u00ad');
  });

  test('stays whole where little is gained', () => {
    expect(divided('they really certification here', 14)).toEqual(['they really', 'certification', 'here']);
  });

  test.each(['they use Certification here', 'they use cert2fication here', 'they use clinics here'])(
    'stays whole where it is a name, a code or short: %s',
    (words) => expect(divided(words, 14).join(' ')).not.toContain('\u00ad'),
  );

  test('is divided by nobody who did not ask for it', () => {
    expect(lines('they use certification here', 16).join('')).not.toContain('\u00ad');
  });

  test.each([9, 12, 15, 18, 22, 30])('counts the lines that it makes, in a column of %i characters', (width) => {
    const words = 'veterinarians examine animals, diagnose illnesses and recommend treatments; responsibility is considerable';
    const segments = segmentsOf([{ text: words, face: 'regular' }], typewriter);
    const made = linesOf(segments, SIZE, chars(width), typewriter, true);
    expect(countLines(segments, SIZE, chars(width), typewriter, true)).toBe(made.length);
    for (const line of made) expect(line.width).toBeLessThanOrEqual(chars(width) + 0.001);
    expect(made.map(exact).join('').replaceAll('\u00ad', '')).toBe(words);
  });
});

describe('the lines of a title', () => {
  const setter = createSetter(typewriter);
  const title = (words: string, width: number): string[] => setter.text(words, 'regular').titleLines(SIZE, chars(width)).map(text);

  test.each([
    ['are about equally long', 'Home Health Aides', 12, ['Home Health', 'Aides']],
    ['leave no short word alone', 'Air Traffic Controllers', 21, ['Air Traffic', 'Controllers']],
    ['end after a comma', 'Tool Grinders, Filers, and Sharpeners', 27, ['Tool Grinders, Filers,', 'and Sharpeners']],
    ['end after “and”', 'Medical and Health Services Managers', 26, ['Medical and Health', 'Services Managers']],
    ['do not end after “of”', 'Managers of Sales Staff', 14, ['Managers', 'of Sales Staff']],
    ['end in a word only where they must', 'Home/School Aide', 12, ['Home/School', 'Aide']],
    ['are one where all goes in', 'Actors', 10, ['Actors']],
    ['are cut where a word is wider than all of them', 'Anesthesiologists', 10, ['Anesthesio', 'logists']],
  ])('%s: %s', (_, words, width, expected) => {
    expect(title(words, width)).toEqual(expected);
  });

  test('are never more, nor wider, than those of a text', () => {
    for (const words of [
      'Heating, Air Conditioning, and Refrigeration Mechanics and Installers',
      'First-Line Supervisors of Retail Sales Workers',
    ])
      for (const width of [14, 17, 20, 25, 33, 50]) {
        const set = title(words, width);
        expect(set).toHaveLength(setter.text(words, 'regular').count(SIZE, chars(width)));
        for (const line of set) expect(line.length).toBeLessThanOrEqual(width);
        expect(set.join(' ').replaceAll('- ', '-')).toBe(words);
      }
  });
});
