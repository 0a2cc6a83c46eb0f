import { importProblems } from '#shared/text/imports.en.ts';
import type { Logo } from '#shared/models/school.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { isJpeg, jpegPixels } from './jpeg.ts';
import { dottedLogo } from './pixels.ts';
import { isPng, pngPixels } from './png.ts';
import { drawnLogo } from './svg.ts';

const { logo: words } = importProblems;

const MOST_BYTES = 10_000_000;

/**
 * A school's logo out of a PNG, JPEG or SVG file, made ready once for every sheet: known by its content, never by its name.
 * @throws a refusal for anything else, and for what would not print as it looks
 */
export function readLogo(bytes: Uint8Array): Logo {
  if (bytes.byteLength > MOST_BYTES) throw refusal(words.tooManyBytes);
  try {
    if (isPng(bytes)) return dottedLogo(pngPixels(bytes));
    if (isJpeg(bytes)) return dottedLogo(jpegPixels(bytes));
    const svg = svgIn(bytes);
    if (svg === undefined) throw refusal(words.notAnImage);
    return drawnLogo(svg);
  } catch (error) {
    // The decoders throw whatever comes to hand.
    throw isRefusal(error) ? error : refusal(words.damaged, error);
  }
}

/** The text of an SVG file; what stands before its root element is a declaration or a comment. */
function svgIn(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^\s*</.test(text) && /<(?:\w+:)?svg[\s>]/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
