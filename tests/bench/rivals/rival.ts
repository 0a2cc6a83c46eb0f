import type { Block } from './blocks.ts';

export interface RivalSheet {
  blocks: Block[];
  title: string;
  language: string;
}

/** Another maker of PDFs, warm. */
export interface Rival {
  /** Writes the sheet down for this engine, as its user would; that is not measured. The function lays it out, once, and gives the bytes. */
  prepare(sheet: RivalSheet): () => Promise<Uint8Array>;
}
