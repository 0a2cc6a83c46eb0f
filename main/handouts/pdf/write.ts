import type { Blank } from '#shared/models/displayList.ts';
import type { PdfDocument } from './document.ts';
import type { Compiled, Kid } from './compile.ts';
import { objectsOf, raw, type Raw } from './objects.ts';

/** Words that a copy of a sheet has in its blanks. */
export type Fills = Partial<Record<Blank['id'], string>>;

/** Writes copies of compiled lists: pages, annotations and structure. What is the same in all copies stands in the file once. */
export interface CopyWriter {
  /** @param fills words in the copy's blanks */
  add(compiled: Compiled, fills?: Fills): void;
  /** Writes what the pages share. @param fonts by their names in the resources, as PDF syntax @param images by theirs */
  finish(fonts: Readonly<Record<string, string>>, images?: Readonly<Record<string, Picture>>): void;
}

/** A picture as a PDF holds it. */
export interface Picture {
  bytes: Uint8Array;
  /** Entries of its dictionary besides its length, in PDF syntax. */
  entries: string;
}

interface Writing {
  isTagged: boolean;
  /** Whether several copies stand in one document: each is then a part of it. */
  isPacket: boolean;
  /** Operators that show words in a blank. */
  fill(blank: Blank, words: string): string;
}

export function startCopies(document: PdfDocument, { isTagged, isPacket, fill }: Writing): CopyWriter {
  const objects = objectsOf(document);
  const resources = objects.next();
  const structRoot = objects.next();
  const packet = isPacket ? objects.next() : undefined;
  const shared = new WeakMap<Compiled['pages'][number], number>();
  const roots: number[] = [];
  const parentTree: string[] = [];
  const { Kids } = document._root.data.Pages.data;

  function add({ pages, elements }: Compiled, fills: Fills = {}): void {
    const pageIds = pages.map(() => objects.next());
    const elementIds = elements.map(() => objects.next());
    const annotations: number[][] = pages.map(() => []);
    const own: { operators: string[]; owners: number[] }[] = pages.map(() => ({ operators: [], owners: [] }));
    const refOf = (kid: Kid, index: number, page: number): string => {
      if (kid.kind === 'element') return `${elementIds[kid.index]} 0 R`;
      if (kid.kind === 'content')
        return kid.page === page ? String(kid.mark) : `<</Type /MCR /Pg ${pageIds[kid.page]} 0 R /MCID ${kid.mark}>>`;
      if (kid.kind === 'link') {
        const id = objects.next();
        objects.write(id, `<<${kid.annotation} /StructParent ${nextKey(`${elementIds[index]} 0 R`)}>>`);
        annotations[kid.page]!.push(id);
        return `<</Type /OBJR /Obj ${id} 0 R /Pg ${pageIds[kid.page]} 0 R>>`;
      }
      const words = fills[kid.blank.id];
      if (!words) return '';
      const { operators, owners } = own[kid.blank.page]!;
      const mark = pages[kid.blank.page]!.owners.length + owners.push(index) - 1;
      operators.push(`/${elements[index]!.tag} <</MCID ${mark}>> BDC`, fill(kid.blank, words), 'EMC');
      return kid.blank.page === page ? String(mark) : `<</Type /MCR /Pg ${pageIds[kid.blank.page]} 0 R /MCID ${mark}>>`;
    };
    elements.forEach((element, index) => {
      const page = pageOf(element.kids);
      const kids = element.kids.map((kid) => refOf(kid, index, page)).filter(Boolean);
      const parent = element.parent < 0 ? (packet ?? structRoot) : elementIds[element.parent];
      const tag = element.parent < 0 && isPacket ? 'Part' : element.tag;
      const where = page < 0 ? '' : ` /Pg ${pageIds[page]} 0 R`;
      objects.write(elementIds[index]!, `<</S /${tag} /P ${parent} 0 R${where} ${element.attributes} /K [${kids.join(' ')}]>>`);
    });
    if (elementIds[0] !== undefined) roots.push(elementIds[0]);
    pages.forEach((page, at) => {
      const contents = [sharedContent(page)];
      const { operators, owners } = own[at]!;
      // The shared stream before it has turned the page's axis for this one, too.
      if (operators.length > 0) contents.push(objects.plainStream(operators.join('\n')));
      const marks = [...page.owners, ...owners].map((owner) => `${elementIds[owner]} 0 R`);
      objects.write(
        pageIds[at]!,
        [
          `<</Type /Page /Parent ${String(document._root.data.Pages)} /MediaBox [0 0 ${page.width} ${page.height}] /Resources ${resources} 0 R`,
          `/Contents [${contents.map((id) => `${id} 0 R`).join(' ')}]`,
          isTagged ? `/Tabs /S /StructParents ${nextKey(`[${marks.join(' ')}]`)}` : '',
          annotations[at]!.length > 0 ? `/Annots [${annotations[at]!.map((id) => `${id} 0 R`).join(' ')}]` : '',
          '>>',
        ].join(' '),
      );
      Kids.push(raw(`${pageIds[at]} 0 R`));
    });
  }

  /** Adds an entry to the parent tree. @returns its key */
  function nextKey(entry: string): number {
    return parentTree.push(entry) - 1;
  }

  function sharedContent(page: Compiled['pages'][number]): number {
    const known = shared.get(page) ?? objects.stream(page.content);
    shared.set(page, known);
    return known;
  }

  return {
    add,
    finish(fonts, images = {}) {
      document._root.data.Pages.data.Count = Kids.length;
      const names = Object.entries(fonts).map(([name, reference]) => `/${name} ${reference}`);
      const pictures = Object.entries(images).map(([name, { bytes, entries }]) => `/${name} ${objects.stream(bytes, entries)} 0 R`);
      const xObjects = pictures.length > 0 ? ` /XObject <<${pictures.join(' ')}>>` : '';
      objects.write(resources, `<</ProcSet [/PDF /Text /ImageB /ImageC /ImageI] /Font <<${names.join(' ')}>>${xObjects}>>`);
      const kids = roots.map((id) => `${id} 0 R`).join(' ');
      if (packet !== undefined) objects.write(packet, `<</S /Document /P ${structRoot} 0 R /K [${kids}]>>`);
      const nums = parentTree.map((entry, key) => `${key} ${entry}`).join('\n');
      objects.write(
        structRoot,
        `<</Type /StructTreeRoot /K [${packet === undefined ? kids : `${packet} 0 R`}] /ParentTree <</Nums [${nums}]>> /ParentTreeNextKey ${parentTree.length}>>`,
      );
      // pdfkit ends both when the document ends.
      if (isTagged) Object.assign(document._root.data, { StructTreeRoot: ended(`${structRoot} 0 R`), MarkInfo: ended('<</Marked true>>') });
    },
  };
}

/** Syntax in the place of an object that pdfkit would write. */
const ended = (syntax: string): Raw & { end(): void } => ({ ...raw(syntax), end: () => undefined });

/** The page of an element's first content, or −1 where it has none of its own. */
function pageOf(kids: readonly Kid[]): number {
  for (const kid of kids) {
    if (kid.kind === 'content') return kid.page;
    if (kid.kind === 'blank') return kid.blank.page;
  }
  return -1;
}
