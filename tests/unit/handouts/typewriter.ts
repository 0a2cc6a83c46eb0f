import type { Face, Fonts } from '#main/handouts/fonts.ts';

/** Points that a character takes at 10 points: regular and italic 5, semibold and bold 6. */
const WIDTHS = { regular: 500, italic: 500, semibold: 600, bold: 600 };

function face(width: number): Face {
  return {
    get font(): never {
      throw new Error('The typewriter has no font file: what is measured here is only counted.');
    },
    shape: (word) => ({
      glyphs: [...word].map((character) => ({ id: 0, codePoints: [character.codePointAt(0) ?? 0], width })),
      advances: [...word].map(() => width),
      width: width * [...word].length,
    }),
    width: (text, size) => ([...text].length * width * size) / 1000,
    missing: () => [],
    ascent: 800,
    spaceWidth: width,
  };
}

/** Faces in which every character is equally wide, so that a test can count instead of measuring. */
export const typewriter: Fonts = {
  regular: face(WIDTHS.regular),
  semibold: face(WIDTHS.semibold),
  bold: face(WIDTHS.bold),
  italic: face(WIDTHS.italic),
};

/** The width of this many regular characters at 10 points. */
export const chars = (count: number): number => count * 5;
