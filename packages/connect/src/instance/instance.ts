import { err, ok, type CancelSignal, type IdentityType, type PortError, type Result } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { isNotFound, portErrorOf, unexpectedAnswer } from '../call/failure.js';
import { identityTypeOf } from './map-identity-type.js';

/** What is known of the instance that the directory is bound to. */
export interface Instance {
  /**
   * The identity type, fixed for the life of an instance: asked for until it is answered once. An answer is also the
   * proof that the instance exists, which tells an unknown user from an unknown instance (both are 404).
   */
  readonly identityType: (signal: CancelSignal | undefined) => Promise<Result<IdentityType, PortError>>;
}

/** The instance behind the calls. */
export function instanceOf(call: Call): Instance {
  let known: IdentityType | undefined;
  return {
    identityType: async (signal) => {
      if (known !== undefined) return ok(known);
      const answer = await call({ operation: 'DescribeInstance', input: {} }, signal);
      if (answer.isErr()) {
        const error = portErrorOf(answer.error);
        if (!isNotFound(answer.error) || error.code !== 'invalid-request') return err(error);
        return err({ ...error, detail: 'unknown instance' });
      }
      known = identityTypeOf(answer.value.Instance?.IdentityManagementType);
      return known === undefined ? err(unexpectedAnswer('DescribeInstance')) : ok(known);
    },
  };
}
