import type { CallOutput } from '#shared/contract.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { sheetFileName } from '../handouts/fileName.ts';
import type { LaidOut } from '../handouts/index.ts';
import { refusal } from '../refusal.ts';

/** A sheet, the name that its school block prints, and the day that it is made, as `YYYY-MM-DD`. */
export interface AskedSheet {
  sheet: Sheet;
  school: string;
  today: string;
}

interface NamedPdf {
  /** A file name without a folder. */
  name: string;
  bytes: Uint8Array;
}

/** Lays out sheets and makes their PDFs. What goes in and comes out can be copied from thread to thread. */
export interface Press {
  /** The sheet as the preview paints it, and what the counselor must know of it. */
  layOut(asked: AskedSheet): Promise<CallOutput<'sheets.layOut'>>;
  /** @throws a refusal for a sheet that would print with empty boxes */
  pdf(asked: AskedSheet): Promise<NamedPdf>;
}

export function createPress({ catalog, handouts }: App): Press {
  const laidOut = async ({ sheet, school, today }: AskedSheet): Promise<LaidOut> => {
    const careers = sheet.careers.map((soc) => catalog.career(soc, sheet.place));
    return (await handouts()).layOut(careers, { ...sheet, school }, today);
  };
  return {
    async layOut(asked) {
      const { list, leftOff, unprintable } = await laidOut(asked);
      return { list, leftOff: [...leftOff], unprintable };
    },
    async pdf(asked) {
      const made = await laidOut(asked);
      if (made.unprintable.length > 0) throw refusal(en.sheet.unprintable(made.unprintable));
      const bytes = (await handouts()).pdf(made, asked.today);
      return { name: sheetFileName(made.title, asked.sheet.place), bytes };
    },
  };
}
