import * as z from 'zod';
import { Ink } from './sheet.ts';

/** The four bundled faces of the one family. */
export const FontFace = z.enum(['regular', 'semibold', 'bold', 'italic']);
export type FontFace = z.infer<typeof FontFace>;

/** The faces' files in the folder of fonts, which page, preview and PDF all read. */
export const fontFiles: Readonly<Record<FontFace, string>> = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  bold: 'SourceSans3_700Bold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
};

const Color = z.string().regex(/^#[0-9a-f]{6}$/);

/** One line's run of one face. `x`, `y` in points from the page's top left corner; `y` is the baseline. */
export const TextRun = z.strictObject({
  kind: z.literal('text'),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  text: z.string(),
  face: FontFace,
  size: z.number(),
  color: Color,
  /** Upside down around `x`, `y`: for what is folded over. */
  turned: z.literal(true).optional(),
});
export type TextRun = z.infer<typeof TextRun>;

/** A path in SVG's words with absolute M, L, H, V, C and Z, its origin at `x`, `y` of the page, in points. */
export const PathItem = z.strictObject({
  kind: z.literal('path'),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  d: z.string(),
  fill: Color.optional(),
  stroke: Color.optional(),
  lineWidth: z.number().optional(),
  /** Where the path crosses itself: filled by the even-odd rule, not by the usual nonzero one. */
  evenOdd: z.literal(true).optional(),
  /** How lines end and meet; without these, as PDF has them: cut off, and pointed up to ten times their width. */
  cap: z.enum(['round', 'square']).optional(),
  join: z.enum(['round', 'bevel']).optional(),
  miterLimit: z.number().min(1).optional(),
  /** How many times larger than `d` and `lineWidth` say. */
  scale: z.number().optional(),
  /** Upside down around `x`, `y`. */
  turned: z.literal(true).optional(),
});
export type PathItem = z.infer<typeof PathItem>;

/** A picture in dots, fitted to this box; `x`, `y` is its top left corner. Its bytes come another way: a list stays small. */
export const ImageItem = z.strictObject({
  kind: z.literal('image'),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  image: z.literal('logo'),
  /** Printed in gray or in its colours. */
  ink: Ink,
  /** Upside down around `x`, `y`. */
  turned: z.literal(true).optional(),
});
export type ImageItem = z.infer<typeof ImageItem>;

/** What leaves a mark on the paper. */
export type Item = TextRun | PathItem | ImageItem;

/** Room on a line in which a copy of the sheet may have words of its own; a sheet without them has the line alone. */
export const Blank = z.strictObject({
  kind: z.literal('blank'),
  id: z.enum(['name', 'date']),
  page: z.int().min(0),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  face: FontFace,
  size: z.number(),
  color: Color,
});
export type Blank = z.infer<typeof Blank>;

/** The standard structure types of PDF 1.7 that our sheets use. */
export const Tag = z.enum([
  'Document',
  'Sect',
  'H1',
  'H2',
  'H3',
  'P',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TR',
  'TH',
  'TD',
  'Figure',
  'Link',
  'Span',
]);
export type Tag = z.infer<typeof Tag>;

/** The area of a figure or a link: left, top, right, bottom in page points. */
export const Area = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Area = z.infer<typeof Area>;

export const ElementAttributes = z.strictObject({
  alt: z.string().optional(),
  area: Area.optional(),
  scope: z.enum(['Column', 'Row']).optional(),
  numbering: z.enum(['Disc', 'Decimal', 'None']).optional(),
  language: z.string().optional(),
  /** A link's address, and the words that a screen reader says for it. */
  link: z.strictObject({ url: z.url(), label: z.string() }).optional(),
});
export type ElementAttributes = z.infer<typeof ElementAttributes>;

/** What is decoration or repeats: outside the structure, never read aloud. */
export interface Artifact {
  kind: 'artifact';
  type: 'Layout' | 'Pagination';
  children: Item[];
}

/** A structure element. Its children stand in reading order, which is also the order of drawing. */
export interface Element {
  kind: 'element';
  tag: Tag;
  attributes: ElementAttributes;
  children: Node[];
}

export type Node = Element | Artifact | Item | Blank;

export const Artifact = z.strictObject({
  kind: z.literal('artifact'),
  type: z.enum(['Layout', 'Pagination']),
  children: z.array(z.union([TextRun, PathItem, ImageItem])),
}) satisfies z.ZodType<Artifact>;

export const Element: z.ZodType<Element> = z.strictObject({
  kind: z.literal('element'),
  tag: Tag,
  attributes: ElementAttributes,
  get children(): z.ZodArray<z.ZodType<Node>> {
    return z.array(z.union([Element, Artifact, TextRun, PathItem, ImageItem, Blank]));
  },
});

/** A laid-out document: what is painted on paper and on screen, and how it is read aloud. */
export const DisplayList = z.strictObject({
  title: z.string(),
  /** BCP 47, such as `en-US`. */
  language: z.string(),
  pages: z.array(z.strictObject({ width: z.number(), height: z.number() })),
  /** Whether the PDF carries the structure. Pages that are cut or folded after printing do not: their order is that of the paper. */
  isTagged: z.boolean(),
  /** Printed on both sides, turned over along this edge of the paper; absent: it does not matter. */
  duplex: z.enum(['longEdge', 'shortEdge']).optional(),
  /** The one Document element. */
  root: Element,
});
export type DisplayList = z.infer<typeof DisplayList>;
