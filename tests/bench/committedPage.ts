import type { App } from '../../main/app.ts';
import { equivalentHtml } from './equivalentHtml.ts';

/** The sheet whose page is committed as `equivalent.html`. */
export const COMMITTED = { soc: '29-2072', place: 'IN', today: '2026-11-23' } as const;

/** From `tests/bench`, where the page stands, to the fonts that the build puts in place. */
export const FONTS = '../../out/fonts';

export const committedPage = async ({ catalog, handouts }: App): Promise<string> =>
  equivalentHtml(
    (await handouts()).layOut(
      [catalog.career(COMMITTED.soc, COMMITTED.place)],
      { template: 'one-page', look: { paper: 'letter', ink: 'gray' } },
      COMMITTED.today,
    ),
    FONTS,
  );
