/** An error whose message is a whole sentence for a counselor, and whose hint, where there is one, says what is safe and what to do. */
export interface Refusal extends Error {
  hint: string;
}

/**
 * Says no in a sentence: a file is wrong, data is damaged, or what was asked for does not exist.
 * Any error that is not one of these is a fault of ours.
 */
export function refusal(sentence: string, cause?: unknown, hint = ''): Refusal {
  const error = new Error(sentence, cause === undefined ? {} : { cause });
  error.name = 'Refusal';
  return Object.assign(error, { hint });
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';
