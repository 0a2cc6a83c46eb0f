import * as z from 'zod';

/** School subjects, as broad as any school has them. What a text calls one ("Geometry", "Welding") belongs to one or two of these. */
export const Subject = z.enum([
  'english',
  'math',
  'science',
  'socialStudies',
  'languages',
  'art',
  'music',
  'physicalEducation',
  'health',
  'technology',
  'business',
  'agriculture',
  'familyConsumer',
  'shop',
]);
export type Subject = z.infer<typeof Subject>;
