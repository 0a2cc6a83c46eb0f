import * as z from 'zod';
import { Place, Soc } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import { SavedSheetId } from '#shared/models/savedSheet.ts';
import { Ink, Paper, Sheet, TemplateId } from '#shared/models/sheet.ts';

/** What the address of the sheet says; what is missing there, or wrong, comes from the settings. */
const Address = z.object({
  soc: Soc.optional().catch(undefined),
  template: TemplateId.optional().catch(undefined),
  /** `answers`: those to the sheet's questions, in its place. */
  show: z.literal('answers').optional().catch(undefined),
  /** Of a list: what it is grouped by, if not by the typical way in. */
  group: Sheet.shape.groupBy.catch(undefined),
  place: Place.refine((code) => placeName(code) !== undefined)
    .optional()
    .catch(undefined),
  /** Figures that are too old are printed, marked as such. */
  historic: z.literal('yes').optional().catch(undefined),
  paper: Paper.optional().catch(undefined),
  ink: Ink.optional().catch(undefined),
  /** The saved sheet that this is, with what was changed since. */
  saved: SavedSheetId.optional().catch(undefined),
});
export type SheetAddress = z.infer<typeof Address>;

/** @param search the part of the address behind the `?` */
export const readAddress = (search: string): SheetAddress => Address.parse(Object.fromEntries(new URLSearchParams(search)));

/** The address of a sheet on screen. */
export const sheetAddress = (parts: SheetAddress): string =>
  `/sheet?${new URLSearchParams(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)).toString()}`;
