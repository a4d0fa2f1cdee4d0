import { err, ok, type CancelSignal, type IdentityType, type PortError, type Result } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { isNotFound, portErrorOf, unexpectedAnswer, type Failure } from '../call/failure.js';
import { untilAborted } from '../call/until-aborted.js';
import { identityTypeOf } from './map-identity-type.js';

/** What is known of the instance that the directory is bound to. */
export interface Instance {
  /**
   * The identity type, fixed for the life of an instance: asked for until it is answered once. An answer is also the
   * proof that the instance exists, which tells an unknown user from an unknown instance (both are 404).
   */
  readonly identityType: (signal: CancelSignal | undefined) => Promise<Result<IdentityType, PortError>>;
}

/** The instance behind the calls. Whoever asks while somebody else does waits for that answer. */
export function instanceOf(call: Call): Instance {
  let known: IdentityType | undefined;
  let asking: Promise<Result<IdentityType, PortError>> | undefined;
  const ask = async (signal: CancelSignal | undefined): Promise<Result<IdentityType, PortError>> => {
    const answer = await call({ operation: 'DescribeInstance', input: {} }, signal).finally(() => {
      asking = undefined;
    });
    if (answer.isErr()) return err(unknownInstance(answer.error));
    known = identityTypeOf(answer.value.Instance?.IdentityManagementType);
    return known === undefined ? err(unexpectedAnswer('DescribeInstance')) : ok(known);
  };
  return {
    identityType: async (signal) => {
      for (;;) {
        if (known !== undefined) return ok(known);
        const isOwn = asking === undefined;
        asking ??= ask(signal);
        const answer = await untilAborted(asking, signal);
        if (answer === 'aborted') return err({ code: 'cancelled' });
        // Somebody else's call was given up, which says nothing to those who still want to know.
        if (!isOwn && answer.isErr() && answer.error.code === 'cancelled') continue;
        return answer;
      }
    },
  };
}

function unknownInstance(failure: Failure): PortError {
  const error = portErrorOf(failure);
  return isNotFound(failure) && error.code === 'invalid-request'
    ? { ...error, detail: 'unknown instance' }
    : error;
}
