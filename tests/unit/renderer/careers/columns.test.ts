import { describe, expect, test } from 'vitest';
import { columnsFor, linesOf } from '../../../../renderer/features/careers/columns.ts';

describe('The columns of the list', () => {
  test('leave the way in out where there is little room', () => {
    expect(columnsFor(900).showsEducation).toBe(true);
    expect(columnsFor(480).showsEducation).toBe(false);
  });

  test('leave a title some room beside a profile, and not more than is good to read', () => {
    expect(columnsFor(440).titleRoom).toBeGreaterThan(180);
    expect(columnsFor(2400).titleRoom).toBeLessThan(520);
  });

  test('give a title one line where it fits, and up to three', () => {
    expect([200, 201, 340, 341, 5000].map((width) => linesOf(width, 200))).toEqual([1, 2, 2, 3, 3]);
  });
});
