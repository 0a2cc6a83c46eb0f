import * as z from 'zod';
import type { ClusterEdition } from './cluster.ts';
import { PathItem } from './displayList.ts';

/** What a school prints on every sheet, in its own words; each is empty for none. */
export const School = z.strictObject({
  name: z.string().trim().max(60),
  /** Whom to ask, and how to reach them. */
  contact: z.string().trim().max(120),
  /** What the school must say, such as that it does not discriminate. */
  notice: z.string().trim().max(600),
});
export type School = z.infer<typeof School>;

/** Dots on the longest side of a logo: more than a printer shows at the size in which logos stand on sheets. */
export const MOST_LOGO_DOTS = 600;

/** A picture in dots on white: rows of PNG (ISO 15948, 9), deflated, in base64. A PDF takes them as they are, and so does a PNG. */
const DottedLogo = z.strictObject({
  kind: z.literal('dots'),
  width: z.int().min(1).max(MOST_LOGO_DOTS),
  height: z.int().min(1).max(MOST_LOGO_DOTS),
  /** A byte a dot. */
  gray: z.string(),
  /** Red, green and blue. */
  color: z.string(),
});
export type DottedLogo = z.infer<typeof DottedLogo>;

/** A drawing in colours, its top left corner at 0, 0. */
const DrawnLogo = z.strictObject({
  kind: z.literal('drawing'),
  width: z.number().positive(),
  height: z.number().positive(),
  paths: z
    .array(PathItem.pick({ d: true, fill: true, stroke: true, lineWidth: true, evenOdd: true, cap: true, join: true, miterLimit: true }))
    .min(1),
});
export type DrawnLogo = z.infer<typeof DrawnLogo>;

/** A school's logo as it was made ready when it was brought in. */
export const Logo = z.discriminatedUnion('kind', [DottedLogo, DrawnLogo]);
export type Logo = z.infer<typeof Logo>;

/** All that stands on a sheet for the school. */
export interface SchoolBlock extends School {
  logo?: Logo | undefined;
  /** The edition whose career clusters the school names; without one, it names none. */
  clusters?: ClusterEdition | undefined;
}

/** Names a logo: another one has another name. Null for none. */
export const LogoRevision = z.string().nullable();
export type LogoRevision = z.infer<typeof LogoRevision>;
