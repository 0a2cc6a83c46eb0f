import type { CallOutput } from '#shared/contract.ts';
import type { LocalFact } from '#shared/models/localFact.ts';
import type { SpotId } from '#shared/models/program.ts';
import type { SchoolBlock } from '#shared/models/school.ts';
import { templateTraits, type Sheet } from '#shared/models/sheet.ts';
import type { App } from '../app.ts';
import { sheetFileName } from '../handouts/fileName.ts';
import type { LaidOut } from '../handouts/index.ts';
import { refuseUnprintable } from '../handouts/mayPrint.ts';
import { refuseOverfull } from '../handouts/overfull.ts';

/** A sheet, what is printed on it for and by the school, and the day that it is made, as `YYYY-MM-DD`. */
export interface AskedSheet {
  sheet: Sheet;
  school: SchoolBlock;
  /** What the school added to the sheet's careers. */
  facts?: readonly LocalFact[];
  today: string;
  /** Where the school is, for sheets that show programs near it. */
  near?: SpotId;
}

interface NamedPdf {
  /** A file name without a folder. */
  name: string;
  bytes: Uint8Array;
}

/** Lays out sheets and makes their PDFs. What goes in and comes out can be copied from thread to thread. */
export interface Press {
  /** The sheet as the preview paints it, and what the counselor must know of it. @throws a refusal for one that does not fit its paper */
  layOut(asked: AskedSheet): Promise<CallOutput<'sheets.layOut'>>;
  /** @throws a refusal for a sheet that would print with empty boxes, or whose figures conflict or are too old */
  pdf(asked: AskedSheet): Promise<NamedPdf>;
}

export function createPress({ catalog, handouts }: App): Press {
  const laidOut = async ({ sheet, school, facts = [], today, near }: AskedSheet): Promise<LaidOut> => {
    const figures = sheet.releases ? catalog.with(sheet.releases) : catalog;
    const spot = templateTraits[sheet.template].showsPrograms ? near : undefined;
    const careers = sheet.careers.map((soc) => figures.career(soc, sheet.place, spot));
    const made = (await handouts()).layOut(careers, { ...sheet, school, facts }, today);
    refuseOverfull(made);
    return made;
  };
  return {
    async layOut(asked) {
      const { list, leftOff, unprintable, conflicts, stale } = await laidOut(asked);
      return { list, leftOff: [...leftOff], unprintable, conflicts, stale };
    },
    async pdf(asked) {
      const made = await laidOut(asked);
      refuseUnprintable(made);
      const bytes = (await handouts()).pdf(made, asked.today);
      return { name: sheetFileName(made.title, asked.sheet.place), bytes };
    },
  };
}
