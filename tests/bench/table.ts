/** Milliseconds of one thing, done by us and by others in the same rounds. */
export interface Measured {
  name: string;
  ours: number[];
  /** By the name of who did it. */
  others: Record<string, number[]>;
}

export const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/** How many times faster we are, by the medians. */
export const timesFaster = (ours: readonly number[], theirs: readonly number[]): number => median(theirs) / median(ours);

const NAME = 34;
const NUMBER = 10;

/** For each thing a line for us and one for each other: median, least and most, and how many times faster we are. */
export function table(rows: readonly Measured[]): string {
  const right = (words: string | number): string => (typeof words === 'number' ? words.toFixed(1) : words).padStart(NUMBER);
  const line = (name: string, times: readonly number[]): string =>
    `  ${name.padEnd(NAME - 2)}${[median(times), Math.min(...times), Math.max(...times)].map(right).join('')}`;
  return [
    `${''.padEnd(NAME)}${['median', 'least', 'most', 'times'].map(right).join('')}`,
    ...rows.flatMap(({ name, ours, others }) => [
      name,
      line('Pathsheet', ours),
      ...Object.entries(others).map(([other, times]) => `${line(other, times)}${right(timesFaster(ours, times))}`),
    ]),
  ].join('\n');
}

/** Says what was reached beside what was asked. @returns whether it was reached */
export function reached(what: string, value: number, unit: string, asked: { least: number } | { most: number }): boolean {
  const [isReached, words] =
    'least' in asked ? [value >= asked.least, `at least ${asked.least}`] : [value <= asked.most, `at most ${asked.most}`];
  console.log(`${what}: ${value.toFixed(value < 10 ? 2 : 1)} ${unit} (asked: ${words})${isReached ? '' : ', NOT REACHED'}`);
  return isReached;
}
