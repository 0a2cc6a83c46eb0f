/**
 * `node scripts/icons.ts` draws `build/icon.svg` in the sizes and containers that Linux, Windows and macOS ask for.
 * What it writes is committed: packaging needs no drawing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';

const FOLDER = resolve(import.meta.dirname, '../build');
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names of the entries that hold PNG, with the width of each in pixels: 32 is “16 at double density”, and so on. */
const APPLE_ENTRIES = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;
/** Apple's grid leaves a tenth of the width free on every side; other systems let an icon fill its square. */
const APPLE_MARGIN = 0.1;

/** @returns a PNG of this many pixels; the margin is a part of its width */
function draw(image: Image, size: number, margin = 0): Buffer {
  const canvas = createCanvas(size, size);
  const edge = Math.round(size * margin);
  canvas.getContext('2d').drawImage(image, edge, edge, size - 2 * edge, size - 2 * edge);
  return canvas.toBuffer('image/png');
}

/** Windows: a header of 6 bytes, 16 bytes for each picture, then the pictures. */
function ico(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte each for width and height: 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** macOS: “icns” and the whole length, then for each picture its name, its length with these 8 bytes, and the picture. */
function icns(pictures: readonly { name: string; png: Buffer }[]): Buffer {
  const block = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return block('icns', Buffer.concat(pictures.map(({ name, png }) => block(name, png))));
}

const image = await loadImage(readFileSync(join(FOLDER, 'icon.svg')));
const write = (name: string, bytes: Buffer): void => writeFileSync(join(FOLDER, name), bytes);

mkdirSync(join(FOLDER, 'icons'), { recursive: true });
for (const size of LINUX_SIZES) write(`icons/${size}x${size}.png`, draw(image, size));
write('icon.png', draw(image, 1024));
write('icon.ico', ico(WINDOWS_SIZES.map((size) => ({ size, png: draw(image, size) }))));
write('icon.icns', icns(APPLE_ENTRIES.map(([name, size]) => ({ name, png: draw(image, size, APPLE_MARGIN) }))));
