import { decode } from 'jpeg-js';
import { importProblems } from '#shared/text/imports.en.ts';
import { refusal } from '../refusal.ts';
import { refuseLargeSides, type Pixels } from './pixels.ts';

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Megabytes for the decoder: what the largest picture that we take needs. */
const MOST_MEMORY = 1500;

/** The dots of a JPEG file, upright as the camera says. @throws a refusal, or an error for a damaged file */
export function jpegPixels(bytes: Uint8Array): Pixels {
  const { width, height, components, orientation } = headOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  refuseLargeSides(width, height);
  if (components > 3) throw refusal(importProblems.logo.cmyk);
  const image = decode(bytes, { useTArray: true, formatAsRGBA: false, tolerantDecoding: false, maxMemoryUsageInMB: MOST_MEMORY });
  return { width: image.width, height: image.height, rgb: image.data, orientation };
}

interface Head {
  width: number;
  height: number;
  components: number;
  /** How the picture was turned, from 1 to 8 (Exif 2.32, 4.6.4 A). */
  orientation: number;
}

/** Reads segments up to the frame, which says what the picture is. */
function headOf(file: Buffer): Head {
  let orientation = 1;
  for (let at = 2; ;) {
    while (file.readUInt8(at) === 0xff && file.readUInt8(at + 1) === 0xff) at += 1;
    const [marker, length] = [file.readUInt16BE(at), file.readUInt16BE(at + 2)];
    const body = file.subarray(at + 4, at + 2 + length);
    if (isFrame(marker)) return { height: body.readUInt16BE(1), width: body.readUInt16BE(3), components: body.readUInt8(5), orientation };
    if (marker < 0xffc0 || marker === 0xffda || marker === 0xffd9) throw new Error('the file has no picture');
    if (marker === 0xffe1 && body.toString('latin1', 0, 6) === 'Exif\0\0') orientation = orientationIn(body.subarray(6));
    at += 2 + length;
  }
}

/** Start of frame: all of these but the tables that lie between them. */
const isFrame = (marker: number): boolean => marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

const ORIENTATION = 0x0112;

/** What the first directory of a TIFF block says; a block that cannot be read says nothing. */
function orientationIn(tiff: Buffer): number {
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = directory + 2; entry < directory + 2 + 12 * short(directory); entry += 12)
      if (short(entry) === ORIENTATION) return short(entry + 8);
  } catch {
    // Cameras write what they like there.
  }
  return 1;
}
