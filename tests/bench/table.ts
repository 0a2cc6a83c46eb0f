/** Milliseconds of one thing, done by us and by Chromium in the same rounds. */
export interface Measured {
  name: string;
  ours: number[];
  chromium: number[];
  /** Chromium's time with what must go before: loading the page. */
  withLoading?: number[];
}

export const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/** How many times faster we are, by the medians. */
export const timesFaster = (ours: readonly number[], theirs: readonly number[]): number => median(theirs) / median(ours);

const NAME = 31;
const NUMBER = 8;

/** A line a row: median, least and most of each side, then how many times faster we are; last, the same with the browser's loading. */
export function table(rows: readonly Measured[]): string {
  const right = (words: string | number): string => (typeof words === 'number' ? words.toFixed(1) : words).padStart(NUMBER);
  const cells = (times: readonly number[]): string => [median(times), Math.min(...times), Math.max(...times)].map(right).join('');
  const heads = ['median', 'least', 'most'].map(right).join('');
  return [
    `${''.padEnd(NAME)}${'ours'.padStart(3 * NUMBER)}${'Chromium'.padStart(3 * NUMBER)}${right('')}   loading counted`,
    `${''.padEnd(NAME)}${heads}${heads}${right('times')}  ${right('median')}${right('times')}`,
    ...rows.map(({ name, ours, chromium, withLoading }) => {
      const loaded = withLoading ? `  ${right(median(withLoading))}${right(timesFaster(ours, withLoading))}` : '';
      return `${name.padEnd(NAME)}${cells(ours)}${cells(chromium)}${right(timesFaster(ours, chromium))}${loaded}`;
    }),
  ].join('\n');
}
