import { join, resolve } from 'node:path';
import { startApp } from '#main/app.ts';
import { loadFonts } from '#main/handouts/fonts.ts';
import type { LaidOut } from '#main/handouts/index.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import type { Place, Soc } from '#shared/models/figure.ts';
import type { Ink, Paper } from '#shared/models/sheet.ts';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const FONTS = join(ROOT, 'out/fonts');
export const TODAY = '2026-11-23';

/** The project's own data and fonts, once a test file. */
const app = startApp(ROOT);
export const { catalog } = app;
export const handouts = await app.handouts();
/** The same fonts, parsed once more: what is measured here leaves no trace in what is written. */
export const fonts = loadFonts(FONTS);

/** Gray and without a school, unless it says otherwise. */
interface Dress {
  ink?: Ink;
  school?: Partial<SchoolBlock>;
}

export interface GoldenSheet {
  soc: Soc;
  place: Place;
  paper: Paper;
  dress: Dress;
  /** Why this one is here. */
  because: string;
}

const golden = (soc: Soc, place: Place, paper: Paper, because: string, dress: Dress = {}): GoldenSheet => ({
  soc,
  place,
  paper,
  because,
  dress,
});

/** As long as the settings take it, in the widest letters. */
export const WIDEST_SCHOOL = `${'W'.repeat(29)} ${'M'.repeat(30)}`;

export const goldenSheets: readonly GoldenSheet[] = [
  golden('29-2072', 'IN', 'letter', 'our text, figures of the state'),
  golden('29-1141', 'CA', 'a4', 'the other paper'),
  golden('49-9021', 'DC', 'letter', 'the longest names'),
  golden('51-9141', 'IN', 'letter', 'pay not published for the place'),
  golden('31-1121', 'DC', 'letter', 'a member of a group'),
  golden('55-1011', 'US', 'letter', 'military: no figure at all'),
  golden('27-2011', 'NY', 'letter', 'pay by the hour only'),
  golden('23-1011', 'PR', 'letter', 'a territory without a figure'),
  golden('29-1141', 'TX', 'letter', 'in colour, for a school', { ink: 'color', school: { name: 'Lincoln High School' } }),
  golden('15-1252', 'DC', 'a4', 'in colour, for a school with the widest name', { ink: 'color', school: { name: WIDEST_SCHOOL } }),
  golden('51-9141', 'NY', 'letter', 'in gray, for a school', { school: { name: 'Escuela Secundaria Benito Juárez' } }),
];

export const nameOf = ({ soc, place, paper, dress: { ink, school } }: GoldenSheet): string =>
  [soc, place, paper, ink, school && 'school'].filter(Boolean).join('.');

export const layOut = (soc: Soc, place: Place, paper: Paper = 'letter', { ink = 'gray', ...school }: Dress = {}): LaidOut =>
  handouts.layOut([catalog.career(soc, place)], { template: 'one-page', look: { paper, ink }, ...school }, TODAY);

export const layOutGolden = ({ soc, place, paper, dress }: GoldenSheet): LaidOut => layOut(soc, place, paper, dress);

export const pdfOf = (laidOut: Pick<LaidOut, 'list'>): Uint8Array => handouts.pdf(laidOut, TODAY);
