import { queryOptions } from '@tanstack/react-query';
import { fontFiles, FontFace as Face } from '#shared/models/displayList.ts';

/** The name under which the page knows a face. A family each, so that no browser puts another face in its place. */
export const familyOf = (face: Face): string => `Pathsheet ${face}`;

/** Loads the PDF's own four font files, once. */
export const sheetFonts = queryOptions({
  queryKey: ['fonts'],
  gcTime: Infinity,
  queryFn: async () => {
    const loading = Face.options.map((face) => new FontFace(familyOf(face), `url("/fonts/${fontFiles[face]}")`).load());
    for (const font of await Promise.all(loading)) document.fonts.add(font);
    return true;
  },
});
