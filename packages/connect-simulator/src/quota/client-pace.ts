import type { OperationName } from '../model/operation-name.js';
import type { OtherClient } from './other-client.js';

/** Gives the instants at which a client calls an operation, each once, as time goes on. */
export interface ClientPace {
  /** Those after the ones already given, up to and including `at`. */
  readonly dueBy: (at: number) => readonly number[];
}

/** The first call comes one interval after the client begins. */
export function clientPace(
  { rate, from = 0, until = Number.POSITIVE_INFINITY }: OtherClient,
  start: number,
): ClientPace {
  let given = 0;
  return {
    dueBy: (at) => {
      const due: number[] = [];
      for (;;) {
        const since = from + ((given + 1) * 1_000) / rate;
        if (since >= until || start + since > at) return due;
        due.push(start + since);
        given += 1;
      }
    },
  };
}

export const callsOperation = ({ operation }: OtherClient, name: OperationName): boolean =>
  [operation].flat().includes(name);
