import type { CancelSignal } from '@rollcall/core';
import type { Call } from '../call/call.js';
import type { Failure } from '../call/failure.js';
import { isPerhapsDone } from '../pacing/repetition.js';
import type { UpdateCall } from './update-call.js';

/** Why calls stopped before the last one. */
export interface StoppedCalls {
  readonly failure: Failure;
  /** Whether any of them may have changed the user. */
  readonly trace: 'none' | 'perhaps';
}

/** Makes calls one after the other until one fails. */
export async function makeCalls(
  call: Call,
  calls: readonly UpdateCall[],
  signal: CancelSignal | undefined,
): Promise<StoppedCalls | undefined> {
  for (const [index, one] of calls.entries()) {
    const answer = await call(one, signal);
    if (answer.isOk()) continue;
    return { failure: answer.error, trace: index > 0 || isPerhapsDone(answer.error) ? 'perhaps' : 'none' };
  }
  return undefined;
}
