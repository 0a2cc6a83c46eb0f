import type { TemplateId } from '#shared/models/sheet.ts';
import { bookmark } from './bookmark.ts';
import { cards } from './cards.ts';
import { compare } from './compare.ts';
import { easy } from './easy.ts';
import { largePrint } from './largePrint.ts';
import { list } from './list.ts';
import { onePage } from './onePage.ts';
import { poster } from './poster.ts';
import { tableSign } from './tableSign.ts';
import { triFold } from './triFold.ts';
import { twoSided } from './twoSided.ts';
import type { Template } from './template.ts';

/** Every template, by its id: a new one is one file and one line here. */
export const templates: Record<TemplateId, Template> = {
  'one-page': onePage,
  'two-sided': twoSided,
  compare,
  list,
  'large-print': largePrint,
  easy,
  cards,
  bookmark,
  'table-sign': tableSign,
  'tri-fold': triFold,
  poster,
};
