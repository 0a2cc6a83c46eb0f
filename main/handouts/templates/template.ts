import type { Career } from '#shared/models/career.ts';
import type { DisplayList } from '#shared/models/displayList.ts';
import type { Said } from '#shared/models/said.ts';
import type { KeepRank, Sheet } from '#shared/models/sheet.ts';
import type { Text } from '#shared/text/en.ts';
import type { SheetContent } from '../compose/content.ts';
import type { Making } from '../compose/frame.ts';
import type { Setter } from '../layout/box.ts';

/** All that a template is given: careers, words and dress. */
export interface Order {
  /** In the order of the sheet; as many as the template takes. */
  careers: readonly Career[];
  /** What the sheet of one career says of it; kept, so that it may be asked for again. */
  contentOf(career: Career): SheetContent;
  look: Sheet['look'];
  chosenBy?: Sheet['chosenBy'];
  groupBy?: Sheet['groupBy'];
  /** Whether the answers are asked for, in the place of the sheet. */
  answers: boolean;
  text: Text;
  /** What the sheet is made with: day, releases, school, note. */
  making: Making;
  setter: Setter;
}

export interface MadeSheet {
  list: DisplayList;
  /** Names the file. */
  title: string;
  /** Ranks that were left off to fit, the first to go first. */
  dropped: KeepRank[];
  /** What was left off, by name, where its parts are not those of its careers' contents. */
  leftOff?: readonly string[];
  /** What it says, also in parts that were left off. */
  said: Said;
  /** Points by which the sheet still runs over its page: above 0 only when nothing more could be left off. */
  overflow: number;
}

/** Lays out a sheet. How many careers it is of, and how it is used, `templateTraits` says: window and terminal ask that first. */
export interface Template {
  make(order: Order): MadeSheet;
}
