import type { SectionId } from '../../main/handouts/compose/content.ts';
import { MARGIN, PAPER } from '../../main/handouts/templates/look.ts';

/** The lengths of the one-page template that the equivalents share with it, in points. */
export const WIDTH = PAPER.letter.width - 2 * MARGIN.side;
export const HEIGHT = PAPER.letter.height - 2 * MARGIN.edge;
export const GUTTER = 20;
export const TILE_GUTTER = 10;
export const TILE_PADDING = 8;
export const QR_SIDE = 62;

const TILES = WIDTH - 2 * TILE_GUTTER;
export const [PAY, OUTLOOK] = [TILES * 0.395, TILES * 0.325];

export const COLUMNS: readonly (readonly SectionId[])[] = [
  ['whatTheyDo', 'week', 'steps', 'payTable', 'workers', 'interests'],
  ['likeItIf', 'whereAndWhen', 'body', 'startNow', 'note', 'attainment', 'related'],
];

/** How an equivalent may be set so that it holds all: the size of its body, and the left column's width to the right one's. */
export interface Setting {
  bodySize: number;
  ratio: number;
}

/** The first that fits is taken: the template's column widths, and for long texts a smaller body. */
export const SETTINGS: readonly Setting[] = [9.5, 9.25, 9].flatMap((bodySize) =>
  [1.38, 1.22, 1.55, 1.08, 1].map((ratio) => ({ bodySize, ratio })),
);
