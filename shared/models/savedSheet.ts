import * as z from 'zod';
import { Sheet } from './sheet.ts';

/** Names a saved sheet for good; made up when it is first saved. */
export const SavedSheetId = z.string().regex(/^[0-9a-f]{16}$/);
export type SavedSheetId = z.infer<typeof SavedSheetId>;

/** A sheet that the counselor keeps. It names the releases of its figures, and keeps to them until it is updated. */
export const SavedSheet = z.strictObject({
  id: SavedSheetId,
  /** As the list shows it. */
  name: z.string().trim().min(1).max(200),
  sheet: Sheet.required({ releases: true }),
  /** When it was last saved or updated. */
  savedAt: z.iso.datetime(),
});
export type SavedSheet = z.infer<typeof SavedSheet>;
