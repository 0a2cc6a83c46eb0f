import * as z from 'zod';
import { Interest } from './career.ts';
import { clusters } from './cluster.ts';
import { Subject } from './subject.ts';

/** What careers can be narrowed by. Within a facet a career needs one of the chosen options, and it needs that in every facet. */
export const facetOptions = {
  education: ['highSchool', 'certificate', 'associate', 'bachelor', 'graduate', 'none'],
  interests: Interest.options,
  /** Of both editions: a school shows those of one. */
  cluster: [...clusters['2024'], ...clusters.earlier],
  subject: Subject.options,
  pay: ['under35', '35to50', '50to75', '75to100', '100up', 'none'],
  growth: ['faster', 'slower', 'shrinking', 'none'],
  published: ['yes'],
  saved: ['yes'],
} as const;

export type Facet = keyof typeof facetOptions;
export type FacetOption<F extends Facet> = (typeof facetOptions)[F][number];

const chosen = <const Id extends string>(options: readonly Id[]) => z.array(z.enum(options)).readonly();

/** The options that were chosen in each facet; none: the facet does not narrow. */
export const Choices = z.strictObject({
  education: chosen(facetOptions.education),
  interests: chosen(facetOptions.interests),
  cluster: chosen(facetOptions.cluster),
  subject: chosen(facetOptions.subject),
  pay: chosen(facetOptions.pay),
  growth: chosen(facetOptions.growth),
  published: chosen(facetOptions.published),
  saved: chosen(facetOptions.saved),
} satisfies Record<Facet, z.ZodType>);
export type Choices = z.infer<typeof Choices>;
