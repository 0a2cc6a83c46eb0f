import type { Soc } from '#shared/models/figure.ts';
import { LocalFactDraft, type FactKind, type LocalFact } from '#shared/models/localFact.ts';
import { en } from '#shared/text/en.ts';

const words = en.facts.form;

export type FactField = keyof typeof words.fields;
type TypedField = Exclude<FactField, 'consent'>;

/** What is asked for each kind, in the order of the form; after it, of all, the source and the date. */
const asked: Readonly<Record<FactKind, readonly FactField[]>> = {
  college: ['college', 'program', 'remark'],
  pay: ['where', 'what', 'unit', 'low', 'high'],
  visit: ['employer', 'about'],
  quote: ['name', 'role', 'words', 'consent'],
};
export const fieldsOf = (kind: FactKind): readonly FactField[] => [...asked[kind], 'source', 'date'];

/** A fact as it stands in the form: what was typed stays when another kind is looked at. */
export interface FactForm {
  kind: FactKind;
  typed: Readonly<Record<TypedField, string>>;
  hasConsent: boolean;
}

const nothing: FactForm['typed'] = {
  college: '',
  program: '',
  remark: '',
  where: '',
  what: 'starting',
  unit: 'usdPerHour',
  low: '',
  high: '',
  employer: '',
  about: '',
  name: '',
  role: '',
  words: '',
  source: '',
  date: '',
};

/** The form for a new fact, or for one that is there. @param today stands in a new one as `YYYY-MM-DD` */
export function formFor(fact: LocalFact | undefined, today: string): FactForm {
  if (!fact) return { kind: 'college', typed: { ...nothing, date: today }, hasConsent: false };
  const entries = Object.entries(fact).flatMap(([field, value]) => (field in nothing ? [[field, String(value)]] : []));
  return { kind: fact.kind, typed: { ...nothing, ...Object.fromEntries(entries) }, hasConsent: fact.kind === 'quote' };
}

export type Problems = Partial<Record<FactField, string | undefined>>;

/** The fact that the form holds, or what is wrong in which field. @param id of the fact that it takes the place of */
export function draftOf(
  { kind, typed, hasConsent }: FactForm,
  soc: Soc,
  id: string | undefined,
): { draft: LocalFactDraft } | { problems: Problems } {
  const valueOf = (field: FactField): unknown =>
    field === 'consent' ? hasConsent : field === 'low' || field === 'high' ? amountIn(typed[field]) : typed[field];
  const values = Object.fromEntries(fieldsOf(kind).map((field) => [field, valueOf(field)]));
  const read = LocalFactDraft.safeParse({ kind, soc, ...(id !== undefined && { id }), ...values });
  if (read.success) return { draft: read.data };
  // The first of a field is the one to mend first.
  return {
    problems: Object.fromEntries(read.error.issues.toReversed().map((issue) => [issue.path[0], problemOf(issue)])) as Problems,
  };
}

/** Dollars as people write them: `$18.50`, `42,000`. Undefined for nothing, NaN for what is no amount. */
export function amountIn(text: string): number | undefined {
  const plain = text.replaceAll(/[\s$,]/g, '');
  if (plain === '') return undefined;
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
}

function problemOf(issue: { code?: string; path: PropertyKey[]; maximum?: number | bigint }): string {
  const [field] = issue.path;
  const { problems } = words;
  if (field === 'low' || field === 'high' || field === 'consent' || field === 'date') return problems[field];
  return issue.code === 'too_big' ? problems.long(Number(issue.maximum)) : problems.missing;
}
