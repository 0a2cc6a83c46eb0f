import { isRefusal } from '#main/refusal.ts';

/** The sentence with which a reader refuses its file; anything else that goes wrong is a failure of the test. */
export async function refused(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error('The file was not refused.');
}
