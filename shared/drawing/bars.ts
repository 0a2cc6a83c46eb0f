import type { DrawnPart } from './payRange.ts';

export interface DrawnBar extends DrawnPart {
  /** Where a label may stand: the end of the bar that is away from zero. */
  end: number;
}

/**
 * Horizontal bars from a common zero, which moves to the right as far as the longest negative bar needs.
 * @returns one bar a value, and the x of the zero line
 */
export function barsFromZero(
  bars: readonly { value: number; top: number; height: number }[],
  width: number,
): { bars: DrawnBar[]; zero: number } {
  const low = Math.min(0, ...bars.map(({ value }) => value));
  const high = Math.max(0, ...bars.map(({ value }) => value));
  const scale = high === low ? 0 : width / (high - low);
  const zero = -low * scale;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    zero,
    bars: bars.map(({ value, top, height }) => {
      // A change of 0.0 % still shows, as a hairline.
      const length = Math.max(Math.abs(value) * scale, 0.6);
      const left = value < 0 ? zero - length : zero;
      return {
        role: 'outer',
        d: `M ${round(left)} ${round(top)} H ${round(left + length)} V ${round(top + height)} H ${round(left)} Z`,
        end: value < 0 ? left : left + length,
      };
    }),
  };
}
