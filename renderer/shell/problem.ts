import { isCallFailure } from '../door/index.ts';

/** What went wrong, in words for the counselor: what happened, and what is safe or to be done. */
export interface Problem {
  message: string;
  hint: string;
}

/** Whatever was thrown; what main answered comes with a hint. */
export function problemOf(error: unknown): Problem {
  if (isCallFailure(error)) return { message: error.problem.message, hint: error.problem.hint };
  return { message: error instanceof Error ? error.message : String(error), hint: '' };
}
