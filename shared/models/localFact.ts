import * as z from 'zod';
import { Soc } from './figure.ts';

/** Words that must be there: one line on the sheet, whatever was pasted. */
const words = (most: number) => z.string().trim().min(1).max(most);

/** What every local fact needs: of which career it is, who says so, and on which day. Without them it is not kept, and so never printed. */
const common = { soc: Soc, source: words(100), date: z.iso.date() };

export const LocalFactId = z.string().regex(/^[0-9a-f]{32}$/);

/** Who vouches for it, and when it was last changed: the newer one wins where two copies of a fact meet. */
const stamp = { id: LocalFactId, addedBy: z.string().trim().max(60), changed: z.iso.datetime() };

/** Local pay is never a statistic of ours: what it is, the source says. */
export const LocalPayKind = z.enum(['starting', 'usual', 'experienced']);
export type LocalPayKind = z.infer<typeof LocalPayKind>;

export const LocalPayUnit = z.enum(['usdPerHour', 'usdPerYear']);
export type LocalPayUnit = z.infer<typeof LocalPayUnit>;

const amount = z.number().positive().max(9_999_999);

/** What each kind says. */
const shapes = {
  /** A program near us, or the college that our students go to. */
  college: { kind: z.literal('college'), ...common, college: words(80), program: words(120), remark: z.string().trim().max(160) },
  pay: {
    kind: z.literal('pay'),
    ...common,
    where: words(80),
    what: LocalPayKind,
    unit: LocalPayUnit,
    low: amount,
    high: amount.optional(),
  },
  /** An employer's visit, or a visit to one. */
  visit: { kind: z.literal('visit'), ...common, employer: words(80), about: words(200) },
  /** An adult's words, printed with name and role because the guest agreed. */
  quote: { kind: z.literal('quote'), ...common, name: words(60), role: words(80), words: words(300), consent: z.literal(true) },
};

export const factKinds = Object.keys(shapes) as (keyof typeof shapes)[];
export type FactKind = (typeof factKinds)[number];

const isRange = ({ low, high }: { low: number; high?: number | undefined }): boolean => high === undefined || high >= low;
const atHigh = { path: ['high'] };

/** What a counselor knows of a career that no official source has. It stands beside official figures and never in their place. */
export const LocalFact = z.discriminatedUnion('kind', [
  z.strictObject({ ...shapes.college, ...stamp }),
  z.strictObject({ ...shapes.pay, ...stamp }).refine(isRange, atHigh),
  z.strictObject({ ...shapes.visit, ...stamp }),
  z.strictObject({ ...shapes.quote, ...stamp }),
]);
export type LocalFact = z.infer<typeof LocalFact>;

const replaced = { id: stamp.id.optional() };

/** A fact as it is typed in: with the id of the one that it takes the place of, if any. */
export const LocalFactDraft = z.discriminatedUnion('kind', [
  z.strictObject({ ...shapes.college, ...replaced }),
  z.strictObject({ ...shapes.pay, ...replaced }).refine(isRange, atHigh),
  z.strictObject({ ...shapes.visit, ...replaced }),
  z.strictObject({ ...shapes.quote, ...replaced }),
]);
export type LocalFactDraft = z.infer<typeof LocalFactDraft>;
