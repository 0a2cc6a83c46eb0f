import type { DisplayList, FontFace, Item, TextRun } from '#shared/models/displayList.ts';
import type { Logo } from '#shared/models/school.ts';
import type { Fonts } from '../fonts.ts';
import { startDocument } from './document.ts';
import { compile, compileUntagged, type Compiled } from './compile.ts';
import { startFace, type FaceInFile } from './faces.ts';
import { startPictures } from './images.ts';
import { colorOperators, imageOperators, number, pathOperators } from './operators.ts';
import { checkStructure } from './structure.ts';
import { startCopies, type Fills } from './write.ts';

/** A copy of a sheet, and the words in its blanks. */
export interface Copy {
  list: DisplayList;
  fills?: Fills;
}

/**
 * Writes a display list as a PDF: what the list says, where it says; tagged (PDF/UA-1) and read in its order, unless it is to be cut or folded.
 * @param today the creation date, `YYYY-MM-DD` @param logo where the list shows one in dots
 * @throws when the list's structure breaks a rule of PDF/UA (a heading level left out, a figure without words)
 */
export const writePdf = (list: DisplayList, fonts: Fonts, today: string, logo?: Logo): Uint8Array =>
  write([{ list }], list, fonts, { today, logo, isPacket: false });

/**
 * Writes many copies of sheets into one PDF. Copies of the same list share what they have in common; each has its own words and structure.
 * @param copies at least one; all tagged or none; `meta` names the whole
 */
export const writePacket = (
  copies: Iterable<Copy>,
  meta: Pick<DisplayList, 'title' | 'language' | 'isTagged' | 'duplex'>,
  fonts: Fonts,
  today: string,
  logo?: Logo,
): Uint8Array => write(copies, meta, fonts, { today, logo, isPacket: true });

function write(
  copies: Iterable<Copy>,
  meta: Pick<DisplayList, 'title' | 'language' | 'isTagged' | 'duplex'>,
  fonts: Fonts,
  { today, logo, isPacket }: { today: string; logo: Logo | undefined; isPacket: boolean },
): Uint8Array {
  const { isTagged } = meta;
  const { document, finish } = startDocument({ ...meta, today });
  const faces = new Map<FontFace, FaceInFile>();
  const faceOf = (name: FontFace): FaceInFile => {
    const face = faces.get(name) ?? startFace(document, name, fonts);
    faces.set(name, face);
    return face;
  };
  const pictures = startPictures(logo);
  const pen = (item: Item): string => {
    if (item.kind === 'text') return textOperators(item, faceOf(item.face));
    return item.kind === 'path' ? pathOperators(item) : imageOperators(item, pictures.nameOf(item));
  };
  const compiled = new Map<DisplayList, Compiled>();
  const compiledOf = (list: DisplayList): Compiled => {
    const known = compiled.get(list);
    if (known) return known;
    if (list.isTagged !== isTagged) throw new Error('a packet is tagged as a whole or not at all');
    if (isTagged) checkStructure(list);
    const made = isTagged ? compile(list, pen) : compileUntagged(list, pen);
    compiled.set(list, made);
    return made;
  };
  const writer = startCopies(document, {
    isTagged,
    isPacket,
    fill: (blank, words) => textOperators({ ...blank, text: words }, faceOf(blank.face)),
  });
  for (const { list, fills } of copies) writer.add(compiledOf(list), fills);
  writer.finish(Object.fromEntries([...faces.values()].map(({ resource, reference }) => [resource, String(reference)])), pictures.used());
  for (const face of faces.values()) face.finish();
  return finish();
}

/** The page's y axis points down; the text matrix turns the letters upright again. */
const textOperators = (run: Pick<TextRun, 'color' | 'size' | 'x' | 'y' | 'text' | 'turned'>, face: FaceInFile): string =>
  `BT ${colorOperators(run.color, 'fill')} /${face.resource} ${number(run.size)} Tf ${run.turned ? '-1 0 0 1' : '1 0 0 -1'} ${number(run.x)} ${number(run.y)} Tm ${face.show(run.text)} ET`;
