import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { layOut, pdfOf } from './sheets.ts';

/** The page as somebody looked at it. After a wanted change: delete it, run this test, look at the new one, and commit it. */
const GOLDEN = join(import.meta.dirname, '../../fixtures/golden/29-2072.IN.letter.png');
const DPI = 80;
/** Values of gray that may differ: fonts are drawn a little differently by other processors. */
const NOISE = 48;
/** Share of the page's pixels that may differ by more. A line that moved by a point changes ten times as many. */
const MOST_CHANGED = 0.0005;

async function draw(pdf: Uint8Array): Promise<Canvas> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: DPI / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  await loading.destroy();
  return canvas;
}

const grays = (canvas: Canvas): Uint8Array => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return Uint8Array.from({ length: data.length / 4 }, (_, pixel) => data[4 * pixel + 1] ?? 0);
};

async function remembered(): Promise<Canvas> {
  const image = await loadImage(readFileSync(GOLDEN));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

test('the sheet looks as it did when somebody last looked, pixel by pixel', async () => {
  const now = await draw(pdfOf(layOut('29-2072', 'IN', 'letter')));
  if (!existsSync(GOLDEN)) {
    writeFileSync(GOLDEN, now.toBuffer('image/png'));
    throw new Error(`There was no picture to compare with. Look at the new one: ${GOLDEN}`);
  }
  const golden = await remembered();
  expect([now.width, now.height]).toEqual([golden.width, golden.height]);
  const [pixels, wanted] = [grays(now), grays(golden)];
  const changed = pixels.filter((gray, at) => Math.abs(gray - (wanted[at] ?? 0)) > NOISE).length;
  expect(changed / pixels.length).toBeLessThan(MOST_CHANGED);
});
