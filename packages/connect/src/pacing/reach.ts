import type { Failure } from '../call/failure.js';
import type { Attempt } from '../call/send.js';

/** What is known of whether the service behind a client is there. */
export interface Reach {
  readonly note: (attempt: Attempt) => void;
  /** How many attempts at a call that failed so may fail, of so many otherwise. */
  readonly attempts: (failure: Failure, most: number) => number;
}

const ATTEMPTS_AT_NOBODY = 3;
/** Codes of Node's where nobody was found to take the connection. */
const nobody: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * A service that has answered before and is not found now is in trouble, which passes; one that never answered is more
 * likely under another address, or this machine without a network, and whoever waits is to know within seconds.
 */
export function reach(): Reach {
  let answered = false;
  return {
    note: ({ answer }) => {
      answered ||= answer.isOk() || hasStatus(answer.error);
    },
    attempts: (failure, most) => {
      const isNobody = failure.code === 'unavailable' && nobody.has(failure.cause?.code);
      return isNobody && !answered ? Math.min(ATTEMPTS_AT_NOBODY, most) : most;
    },
  };
}

function hasStatus(failure: Failure): boolean {
  return 'cause' in failure && failure.cause?.status !== undefined;
}
