import type { Place } from '#shared/models/figure.ts';

/** No place or career name needs more than these characters, and every file system takes them. */
export const sheetFileName = (title: string, place: Place): string =>
  `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-${place.toLowerCase()}.pdf`;
