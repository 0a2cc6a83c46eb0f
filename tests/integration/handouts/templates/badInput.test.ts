import { describe, expect, test } from 'vitest';
import type { LaidOut } from '#main/handouts/index.ts';
import type { Career } from '#shared/models/career.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import { TemplateId, templateTraits } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import { readPdf } from '../readPdf.ts';
import { textRuns } from '../readList.ts';
import { catalog, fonts, handouts, pdfOf, TODAY, WIDEST_SCHOOL } from '../sheets.ts';

const career = (soc: Soc, place: Place = 'IN'): Career => catalog.career(soc, place);
const withText = career('29-2072');
const withoutText = career('51-9141');
const COMPANY = ['29-1141', '47-2111', '15-1252'].map((soc) => career(soc));

interface Bad {
  what: string;
  career: Career;
  school?: string;
  note?: string;
}

const SENTENCE = 'Ask me about a day with a nurse, on any Monday, in room 114. ';
const TITLE = 'Heating, Air-Conditioning, Refrigeration and Telecommunications Mechanics and Installers X';

const bad: readonly Bad[] = [
  { what: 'a title of 90 characters', career: { ...withoutText, title: TITLE } },
  { what: 'a title of 90 wide letters without a space', career: { ...withoutText, title: 'W'.repeat(90) } },
  {
    what: 'the marks of other languages',
    career: withText,
    school: `A & B <School> "C" 'd' \\(e)`,
    note: `<b>Tom & Jerry</b> "x" \\n (y\\z)`,
  },
  {
    what: 'what is pasted with words and not seen',
    career: withText,
    school: '\ufeffLin\u00adcoln\u200b High\u2028School\u202e',
    note: 'Room\u00a0114\tor\u0007 115\r\n\u200eMonday\u2029Tuesday',
  },
  { what: 'a school’s name of three lines', career: withText, school: 'The Unified\nSchool District of\r\nNorthern Somewhere' },
  {
    what: 'the widest name and a note of 5,000 characters',
    career: withText,
    school: WIDEST_SCHOOL,
    note: SENTENCE.repeat(84).slice(0, 5000),
  },
  { what: 'a note of 5,000 characters without a space, no text of ours', career: withoutText, note: 'x'.repeat(5000) },
  { what: 'a note of 400 lines', career: withText, note: Array.from({ length: 400 }, (_, line) => `line ${line}`).join('\n') },
  { what: 'blank words', career: withText, school: ' \n ', note: ' \n\t ' },
  { what: 'nothing known but its title', career: { ...withoutText, figures: [], related: [], interests: [], also: [] } },
  { what: 'a place without a figure', career: career('51-9141', 'VI') },
];

function layOut(template: TemplateId, { career: first, school, note }: Bad): LaidOut {
  const { least, most } = templateTraits[template].careers;
  const careers = [first, ...COMPANY].slice(0, least === most ? most : Math.min(most, 4));
  return handouts.layOut(
    careers,
    { template, look: { paper: 'letter', ink: 'gray' }, ...(school && { school: { name: school } }), ...(note && { note }) },
    TODAY,
  );
}

/** Without what lines and words are parted by. */
const closed = (words: string): string => words.replaceAll(/[\s\p{Cc}\p{Cf}-]/gu, '');
/** What the sheet says, less the feet of its pages. */
const said = ({ list }: LaidOut): string =>
  closed(
    textRuns(list)
      .filter(({ y, page }) => y < list.pages[page]!.height - 45)
      .map(({ text }) => text)
      .join(''),
  );

describe.each(TemplateId.options)('%s', (template) => {
  test.each(bad)('is a good sheet for $what', async (one) => {
    const laidOut = layOut(template, one);
    expect(laidOut.overflow).toBe(0);
    expect(laidOut.unprintable).toEqual([]);
    const { pages } = await readPdf(pdfOf(laidOut), 1);
    expect(pages).toBe(laidOut.list.pages.length);
    // The poster's pages show parts of a larger one; its own test says what is seen on each.
    if (template === 'poster') return;
    for (const { text, face, size, x, page, turned } of textRuns(laidOut.list)) {
      const inked = fonts[face].width(text.trimEnd(), size);
      expect(turned ? x - inked : x, text).toBeGreaterThanOrEqual(35.9);
      expect(turned ? x : x + inked, text).toBeLessThanOrEqual(laidOut.list.pages[page]!.width - 35.9);
    }
  });

  test.each(bad.filter(({ school }) => school?.trim()))('has the school’s name, for $what', (one) => {
    expect(said(layOut(template, one))).toContain(closed(one.school!));
  });

  test.each(bad.filter(({ note }) => note?.trim()))('has the whole note or says that it is left off, for $what', (one) => {
    const laidOut = layOut(template, one);
    const isLeftOff = laidOut.leftOff.includes(en.sheet.sections.note);
    const [whole, beginning] = [closed(one.note!), closed(one.note!).slice(0, 30)];
    expect([said(laidOut).includes(whole), said(laidOut).includes(beginning)]).toEqual([!isLeftOff, !isLeftOff]);
  });

  test.each(['Lincoln 🎓', 'مدرسة', '林肯高中'])('tells which characters of the school’s name %s it cannot print', (school) => {
    const { unprintable } = layOut(template, { what: '', career: withText, school });
    expect(unprintable.length).toBeGreaterThan(0);
    for (const character of unprintable) expect(school).toContain(character);
  });
});
