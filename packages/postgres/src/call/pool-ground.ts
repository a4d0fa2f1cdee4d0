import { err, type EnvironmentId, type PortError, type Result } from '@rollcall/core';
import { DriverFailure } from './driver-failure.js';
import type { PostgresClient, PostgresPool } from './driver.js';
import type { Gate } from './gate.js';
import type { Act, Ground, Run } from './ground.js';
import { onConnection } from './on-connection.js';
import { isClash, isConnectionLost, isLate, portErrorOf } from './postgres-error.js';
import { ask, sessionOn } from './session.js';
import { setEnvironment } from './set-environment.js';
import { Cancelled, untilCancelled, type Caller } from './until-cancelled.js';

/** How an act is carried out on a connection. */
type Carry = <T, E>(
  client: PostgresClient,
  act: Act<T, E>,
  caller: Caller,
) => Promise<Result<T, E | PortError>>;

/** How often the same is tried where somebody was quicker, and where a connection turns out to be dead. */
const ATTEMPTS = { clash: 10, lost: 3 };

/** Ground on a pool: every call has a connection and a transaction of its own. */
export function poolGround(pool: PostgresPool, environment: EnvironmentId, gate: Gate): Ground {
  const set = setEnvironment(environment);
  const runBy =
    (carry: Carry): Run =>
    async (operation, call, plan) => {
      const planned = gate.pass(call, plan);
      if (planned.isErr()) return err(planned.error);
      const act = planned.value;
      return untilCancelled(call.signal, (caller) => attempt(pool, operation, carry, act, caller));
    };
  return {
    read: runBy(inTransaction(`begin isolation level repeatable read read only; ${set}`, 'read')),
    write: runBy(inTransaction(`begin isolation level read committed read write; ${set}`, 'write')),
    single: runBy((client, act, { demandWanted }) => act(sessionOn(client, demandWanted))),
  };
}

const inTransaction =
  (opening: string, kind: 'read' | 'write'): Carry =>
  async (client, act, { demandWanted, commit }) => {
    demandWanted();
    await ask(client, { text: opening });
    const result = await act(sessionOn(client, demandWanted));
    if (result.isErr()) {
      await ask(client, { text: 'rollback' });
      return result;
    }
    if (kind === 'write') commit();
    try {
      await client.query({ text: 'commit' });
    } catch (thrown) {
      throw new DriverFailure(thrown, kind === 'write' ? 'commit' : 'work');
    }
    return result;
  };

/** Tries until it is done, or known not to be possible. What may have been committed is not tried again. */
async function attempt<T, E>(
  pool: PostgresPool,
  operation: string,
  carry: Carry,
  act: Act<T, E>,
  caller: Caller,
): Promise<Result<T, E | PortError>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await onConnection(pool, (client) => carry(client, act, caller));
    } catch (thrown) {
      if (thrown instanceof Cancelled) return err({ code: 'cancelled' });
      if (!(thrown instanceof DriverFailure)) throw thrown;
      if (tried >= attemptsFor(thrown)) return err(portErrorOf(thrown.thrown, operation));
    }
  }
}

function attemptsFor({ thrown, during }: DriverFailure): number {
  if (isClash(thrown)) return ATTEMPTS.clash;
  return isConnectionLost(thrown) && !isLate(thrown) && during === 'work' ? ATTEMPTS.lost : 1;
}
