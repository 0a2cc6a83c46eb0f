import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';

type Color = readonly [red: number, green: number, blue: number];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

interface SmallPng {
  width: number;
  height: number;
  /** 0 gray, 2 colours, 3 palette, 4 gray with alpha, 6 colours with alpha. */
  colorType: number;
  depth?: number;
  /** Bytes of a row, as they stand in the file. */
  rows: readonly (readonly number[])[];
  /** Chunks before the picture. */
  before?: Readonly<Record<string, readonly number[]>>;
}

/** A PNG file of a few dots. */
export function smallPng({ width, height, colorType, depth = 8, rows, before = {} }: SmallPng): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colorType], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...Object.entries(before).map(([type, data]) => chunk(type, Uint8Array.from(data))),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flatMap((row) => [0, ...row])))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG file whose dots have these colours; each dot is a block of the file, so that it keeps its colour. */
export function smallJpeg(dots: readonly (readonly Color[])[], block = 16): Buffer {
  const [height, width] = [dots.length * block, dots[0]!.length * block];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set(dots[Math.floor(y / block)]![Math.floor(x / block)]!, (y * width + x) * 4);
  return encode({ width, height, data }, 100).data;
}

/** The JPEG with what a camera says of how it was held: one entry in a directory of one. */
export function turnedJpeg(jpeg: Buffer, orientation: number, isLittle: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number): unknown => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const long = (value: number, at: number): unknown => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  tiff.write(isLittle ? 'II' : 'MM', 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** Where the frame of a JPEG begins, which says its size and how many inks it has. */
export const frameOf = (jpeg: Buffer): number => jpeg.indexOf(Buffer.from([0xff, 0xc0]));

export const svg = (inside: string, attributes = 'viewBox="0 0 100 50"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);
