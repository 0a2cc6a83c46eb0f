import type { DisplayList } from '#shared/models/displayList.ts';
import type { Sheet, TemplateId } from '#shared/models/sheet.ts';
import type { SheetContent } from '../compose/content.ts';
import type { Setter } from '../layout/box.ts';
import type { Fitted } from '../layout/fit.ts';
import { onePage } from './onePage.ts';

/** Lays out careers on paper, in ink. `content` is the one whose parts the ranks of `dropped` are. */
type Template = (contents: readonly SheetContent[], look: Sheet['look'], setter: Setter) => Fitted<DisplayList> & { content: SheetContent };

/** Every template, by its id: a new one is one file and one line here. */
export const templates: Record<TemplateId, Template> = {
  'one-page': (contents, look, setter) => {
    const [content, ...more] = contents;
    if (!content || more.length > 0) throw new Error(`the one-page sheet is of one career, not of ${contents.length}`);
    return { content, ...onePage(content, look, setter) };
  },
};
