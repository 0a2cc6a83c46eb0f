import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { refuseLargeSides, type Pixels } from './pixels.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Chunks that say how dots look; all others, such as profiles and texts, are not even unpacked. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

interface Chunk {
  type: string;
  data: Uint8Array;
  /** With its length, type and checksum. */
  whole: Uint8Array;
}

/** The dots of a PNG file on white. @throws a refusal, or an error for a damaged file */
export function pngPixels(bytes: Uint8Array): Pixels {
  const chunks = chunksOf(bytes);
  if (chunks.some(({ type }) => type === 'acTL')) throw refusal(importProblems.logo.animated);
  const needed = chunks.filter(({ type }) => NEEDED.has(type));
  refuseBomb(needed);
  const image = decode(Buffer.concat([Buffer.from(SIGNATURE), ...needed.map(({ whole }) => whole)]), { checkCrc: true });
  return onWhite(image);
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) throw new Error('the file ends in the middle of a chunk');
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw new Error('the file does not come to its end');
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The decoder unpacks whatever there is: a small file may hold gigabytes of zeros. @throws where it holds more, or less, than its size says */
function refuseBomb(chunks: readonly Chunk[]): void {
  const [head] = chunks;
  if (head?.type !== 'IHDR') throw new Error('the file does not begin with its size');
  const data = Buffer.from(head.data);
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  refuseLargeSides(width, height);
  const bits = data.readUInt8(8) * (CHANNELS[data.readUInt8(9)] ?? 0);
  // Interlaced files have up to twice as many rows, each with a byte more.
  const most = 2 * height * (2 + Math.ceil((width * bits) / 8)) + 64;
  inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data)), { maxOutputLength: most });
}

/** Every kind of PNG as red, green and blue: what is transparent shows the paper. */
function onWhite(image: DecodedPng): Pixels {
  const { width, height } = image;
  const { samples, channels, most } = samplesOf(image);
  const rgb = new Uint8Array(width * height * 3);
  const hasAlpha = channels === 2 || channels === 4;
  const clear = image.palette ? undefined : image.transparency;
  for (let dot = 0; dot < width * height; dot += 1) {
    const at = dot * channels;
    const [red, green, blue] =
      channels < 3 ? [samples[at]!, samples[at]!, samples[at]!] : [samples[at]!, samples[at + 1]!, samples[at + 2]!];
    const isClear = clear !== undefined && red === clear[0] && (channels < 3 || (green === clear[1] && blue === clear[2]));
    const opacity = isClear ? 0 : hasAlpha ? samples[at + channels - 1]! / most : 1;
    const put = (sample: number): number => Math.round(255 + opacity * ((sample / most) * 255 - 255));
    rgb[dot * 3] = put(red);
    rgb[dot * 3 + 1] = put(green);
    rgb[dot * 3 + 2] = put(blue);
  }
  return { width, height, rgb };
}

/** A number for each channel of each dot, from 0 to `most`. */
function samplesOf(image: DecodedPng): { samples: ArrayLike<number>; channels: number; most: number } {
  const { width, height, depth, channels, data, palette } = image;
  if (palette) return { samples: convertIndexedToRgb(image), channels: palette[0]?.length ?? 3, most: 255 };
  if (depth >= 8) return { samples: data, channels, most: depth === 16 ? 65_535 : 255 };
  // Gray dots that share their bytes; each row begins a new one.
  const samples = new Uint8Array(width * height);
  const rowBytes = Math.ceil((width * depth) / 8);
  const most = (1 << depth) - 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      samples[y * width + x] = (data[y * rowBytes + (bit >> 3)]! >> (8 - depth - (bit & 7))) & most;
    }
  return { samples, channels: 1, most };
}
