import type { CallError, CallInput, CallName, CallOutput, Door, EventName, EventPayload, OfferedFile, Result } from '#shared/contract.ts';
import { openWebDoor } from './web.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    pathsheet?: Door;
  }
}

const door: Door = window.pathsheet ?? openWebDoor();

/** A call that was answered with an error. Its message is for the counselor. */
export interface CallFailure extends Error {
  problem: CallError;
}

export const isCallFailure = (error: unknown): error is CallFailure => error instanceof Error && 'problem' in error;

/** Asks main. @throws a CallFailure when the answer is an error */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = JSON.parse(await door.call(name, input)) as Result<unknown>;
  // Main checks what comes in; what comes from main is our own.
  if (result.ok) return result.value as CallOutput<N>;
  throw Object.assign(new Error(result.error.message), { problem: result.error });
}

/** @returns the way to stop listening */
export const listen = <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): (() => void) =>
  door.on(name, (payload) => listener(payload as EventPayload<N>));

export const offerFile = async (file: OfferedFile): Promise<string> => door.offerFile(file);
