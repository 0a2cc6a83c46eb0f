import type { CallOutput } from '#shared/contract.ts';
import type { Place } from '#shared/models/figure.ts';
import type { Sheet } from '#shared/models/sheet.ts';
import { en } from '#shared/text/en.ts';
import type { App } from '../app.ts';
import { sheetFileName } from '../handouts/fileName.ts';
import { refusal } from '../refusal.ts';
import type { OutgoingFile } from './host.ts';

interface MadeSheet {
  shown: CallOutput<'sheets.layOut'>;
  /** The career's title as the sheet prints it. */
  title: string;
  /** Made at the first call. */
  pdf(): Uint8Array;
}

/** @param today as `YYYY-MM-DD` */
export async function layOutSheet(
  { catalog, handouts: loadHandouts }: App,
  sheet: Sheet,
  school: string,
  today: string,
): Promise<MadeSheet> {
  const careers = sheet.careers.map((soc) => catalog.career(soc, sheet.place));
  const handouts = await loadHandouts();
  const laidOut = handouts.layOut(careers, { ...sheet, school }, today);
  const leftOff = [...new Set(laidOut.dropped.flatMap(laidOut.partsOfRank))];
  return {
    shown: { list: laidOut.list, leftOff, unprintable: laidOut.unprintable },
    title: laidOut.content.title,
    pdf: () => handouts.pdf(laidOut, today),
  };
}

/** @throws a refusal for a sheet that would print with empty boxes */
export function pdfFile({ shown, title, pdf }: MadeSheet, place: Place): OutgoingFile {
  if (shown.unprintable.length > 0) throw refusal(en.sheet.unprintable(shown.unprintable));
  return { name: sheetFileName(title, place), kind: 'pdf', bytes: pdf() };
}
