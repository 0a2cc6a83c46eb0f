import { expect, test } from 'vitest';
import type { NumberFigure } from '#shared/rules/pick.ts';
import { isWholeRange } from '#shared/rules/wholeRange.ts';
import { payRange } from '../handouts/careers.ts';

const [p10, p25, median, p75, p90] = payRange('CA', 79_040) as [NumberFigure, NumberFigure, NumberFigure, NumberFigure, NumberFigure];
const all = { p10, p25, median, p75, p90 };

test('a pay range is whole where all its ends are published', () => {
  expect(isWholeRange(all)).toBe(true);
});

test.each(['p10', 'p25', 'p75', 'p90'] as const)('a pay range is not whole where %s is missing or is only a bound', (statistic) => {
  const { [statistic]: gone, ...others } = all;
  expect(isWholeRange(others)).toBe(false);
  expect(isWholeRange({ ...others, [statistic]: { ...gone, bound: 'atLeast' } })).toBe(false);
});
