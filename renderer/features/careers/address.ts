import * as z from 'zod';
import { Place, Soc } from '#shared/models/figure.ts';
import { placeName } from '#shared/models/place.ts';
import { facetOptions, type Facet } from '#shared/models/facet.ts';
import { facets, noChoices } from '#shared/rules/facets.ts';
import { Sort } from './order.ts';

/** Longer than any title. */
export const LONGEST_SEARCH = 200;

/** What is not an option is dropped, and the order is ours: the same choices have one address. */
const chosenOf = <Id extends string>(options: readonly Id[]) =>
  z.array(z.string()).transform((words): readonly Id[] => options.filter((option) => words.includes(option)));

/** What the Careers screen shows, as its address holds it. */
export const Address = z.strictObject({
  q: z.string().max(LONGEST_SEARCH).catch(''),
  /** Without one: where the school is. */
  place: Place.refine((code) => placeName(code) !== undefined)
    .optional()
    .catch(undefined),
  /** The career that is open beside the list. */
  soc: Soc.optional().catch(undefined),
  choices: z.strictObject({
    education: chosenOf(facetOptions.education),
    interests: chosenOf(facetOptions.interests),
    cluster: chosenOf(facetOptions.cluster),
    subject: chosenOf(facetOptions.subject),
    pay: chosenOf(facetOptions.pay),
    growth: chosenOf(facetOptions.growth),
    published: chosenOf(facetOptions.published),
    saved: chosenOf(facetOptions.saved),
  } satisfies Record<Facet, z.ZodType>),
  sort: Sort.optional().catch(undefined),
});
export type Address = z.infer<typeof Address>;

/** Reads `?q=med&place=IN&interests=R&interests=I`. What makes no sense is left out: an address may come from an older version. */
export function parseAddress(search: string): Address {
  const params = new URLSearchParams(search);
  const word = (name: string): string | undefined => params.get(name) ?? undefined;
  return Address.parse({
    q: word('q') ?? '',
    place: word('place'),
    soc: word('soc'),
    choices: Object.fromEntries(facets.map((facet) => [facet, params.getAll(facet)])),
    sort: { by: word('sort'), direction: word('order') },
  });
}

/** The path that shows this. */
export function careersPath({ q, place, soc, choices, sort }: Partial<Address>): string {
  const params = new URLSearchParams();
  const one = (name: string, value: string | undefined): void => {
    if (value) params.set(name, value);
  };
  one('q', q);
  one('place', place);
  for (const facet of facets) for (const option of (choices ?? noChoices)[facet]) params.append(facet, option);
  one('sort', sort?.by);
  one('order', sort?.direction);
  one('soc', soc);
  return params.size === 0 ? '/careers' : `/careers?${params.toString()}`;
}
