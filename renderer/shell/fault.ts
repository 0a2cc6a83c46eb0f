/** As much as main takes. */
const MOST = 2000;

/**
 * What of a fault may be kept: its kind, and where in our code it was. Not its words, which can hold what somebody typed:
 * `Unexpected token 'M', "Maria" is not valid JSON`.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s*at .*:\d+:\d+\)?$/.test(line));
  return [error.name, ...places].join('\n').slice(0, MOST);
}
