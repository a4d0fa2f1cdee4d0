import { err, type EnvironmentId, type PortError, type Result } from '@rollcall/core';
import { DriverFailure } from './driver-failure.js';
import type { PostgresClient } from './driver.js';
import type { Gate } from './gate.js';
import type { Act, Ground, Run } from './ground.js';
import { isUniqueViolation, portErrorOf } from './postgres-error.js';
import { ask, sessionOn } from './session.js';
import { setEnvironment } from './set-environment.js';
import { Cancelled } from './until-cancelled.js';

/** How often a write is tried again because somebody else has just taken what it wanted. */
const ATTEMPTS = 3;

/**
 * Ground within a transaction that the host has opened and will end. Every call has a savepoint of its own, so that one
 * that fails leaves the transaction as it was. Calls come one after the other.
 */
export function clientGround(client: PostgresClient, environment: EnvironmentId, gate: Gate): Ground {
  const opening = `savepoint rollcall; ${setEnvironment(environment)}`;
  const inTurn = oneAfterTheOther();
  const run: Run = (operation, call, plan) =>
    inTurn(async () => {
      const planned = gate.pass(call, plan);
      if (planned.isErr()) return err(planned.error);
      const demandWanted = (): void => {
        if (call.signal?.aborted === true) throw new Cancelled();
      };
      return attempt(client, opening, operation, planned.value, demandWanted);
    });
  return { read: run, write: run, single: run };
}

async function attempt<T, E>(
  client: PostgresClient,
  opening: string,
  operation: string,
  act: Act<T, E>,
  demandWanted: () => void,
): Promise<Result<T, E | PortError>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await inSavepoint(client, opening, act, demandWanted);
    } catch (thrown) {
      if (thrown instanceof Cancelled) return err({ code: 'cancelled' });
      if (!(thrown instanceof DriverFailure)) throw thrown;
      if (tried === ATTEMPTS || !isUniqueViolation(thrown.thrown)) {
        return err(refusalOfHost(thrown.thrown, operation));
      }
    }
  }
}

/** A key that stays taken and unseen: the host's transaction reads an old snapshot, and has to be begun again. */
function refusalOfHost(thrown: unknown, operation: string): PortError {
  const error = portErrorOf(thrown, operation);
  return isUniqueViolation(thrown) && 'cause' in error ? { code: 'unavailable', cause: error.cause } : error;
}

async function inSavepoint<T, E>(
  client: PostgresClient,
  opening: string,
  act: Act<T, E>,
  demandWanted: () => void,
): Promise<Result<T, E | PortError>> {
  await ask(client, { text: opening });
  try {
    const result = await act(sessionOn(client, demandWanted));
    await ask(client, { text: 'release savepoint rollcall' });
    return result;
  } catch (thrown) {
    await ask(client, { text: 'rollback to savepoint rollcall; release savepoint rollcall' });
    throw thrown;
  }
}

/** Lets the next begin when the one before has ended, however it ended. */
function oneAfterTheOther(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}
