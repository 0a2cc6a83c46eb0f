/**
 * An error whose message is a whole sentence for a counselor: a file is wrong, data is damaged, or what was asked for does not exist.
 * Any error that is not one of these is a fault of ours.
 */
export function refusal(sentence: string, cause?: unknown): Error {
  const error = new Error(sentence, cause === undefined ? {} : { cause });
  error.name = 'Refusal';
  return error;
}

export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === 'Refusal';
