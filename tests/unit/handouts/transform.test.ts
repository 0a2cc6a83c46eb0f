import { expect, test } from 'vitest';
import type { Box } from '#main/handouts/layout/box.ts';
import { scaled, turned } from '#main/handouts/layout/transform.ts';
import type { ImageItem } from '#shared/models/displayList.ts';
import { artifacts, draw } from './drawn.ts';

/** A picture of 30 by 20 points, 5 points in from the corner of its box. */
const picture: Box = {
  height: 40,
  draw: (page, x, y) => page.artifact(() => page.image({ x: x + 5, y: y + 5, width: 30, height: 20, image: 'logo', ink: 'gray' })),
};

const drawn = (box: Box): ImageItem => artifacts(draw(box, 100, 200))[0]!.children[0] as ImageItem;

test('a picture in a box that is scaled has its place and its size scaled', () => {
  expect(drawn(scaled(picture, 2))).toMatchObject({ x: 110, y: 210, width: 60, height: 40 });
  expect(drawn(scaled(picture, 2))).not.toHaveProperty('turned');
});

test('a picture in a box that is turned lies upside down at the other corner, and upright again when that is turned', () => {
  expect(drawn(turned(picture, 50))).toMatchObject({ x: 145, y: 235, width: 30, height: 20, turned: true });
  expect(drawn(turned(turned(picture, 50), 50))).toMatchObject({ x: 105, y: 205 });
  expect(drawn(turned(turned(picture, 50), 50))).not.toHaveProperty('turned');
});
