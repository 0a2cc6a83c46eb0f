import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';

/** Pages as somebody looked at them. After a wanted change: delete them, run this test, look at the new ones, and commit them. */
const FOLDER = join(import.meta.dirname, '../../fixtures/golden');
const DPI = 80;
/** Values of red, green or blue that may differ: fonts are drawn a little differently by other processors. */
const NOISE = 48;
/** Share of the page's pixels that may differ by more. A line that moved by a point changes ten times as many. */
const MOST_CHANGED = 0.0005;

async function draw(pdf: Uint8Array, number: number): Promise<Canvas> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: DPI / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  await loading.destroy();
  return canvas;
}

/** Red, green and blue of every pixel. */
const pixelsOf = (canvas: Canvas): Uint8ClampedArray =>
  canvas
    .getContext('2d')
    .getImageData(0, 0, canvas.width, canvas.height)
    .data.filter((_, at) => at % 4 < 3);

async function remembered(file: string): Promise<Canvas> {
  const image = await loadImage(readFileSync(file));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

/** Compares a page with the picture of this name, which somebody looked at. @param number the page, from 1 */
export async function expectPixels(pdf: Uint8Array, name: string, number = 1): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  const now = await draw(pdf, number);
  if (!existsSync(file)) {
    writeFileSync(file, now.toBuffer('image/png'));
    throw new Error(`There was no picture to compare with. Look at the new one: ${file}`);
  }
  const golden = await remembered(file);
  expect([now.width, now.height]).toEqual([golden.width, golden.height]);
  const [pixels, wanted] = [pixelsOf(now), pixelsOf(golden)];
  const changed = pixels.filter((value, at) => Math.abs(value - (wanted[at] ?? 0)) > NOISE).length;
  expect(changed / pixels.length).toBeLessThan(MOST_CHANGED);
}
