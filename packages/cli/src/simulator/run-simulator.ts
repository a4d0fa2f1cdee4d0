import { defaultLimits, startConnectSimulator, type ConnectSimulator } from '@rollcall/connect-simulator';
import { err, ok, type Result } from '@rollcall/core';
import type { Ending } from '../command/act.js';
import type { CommandProblem } from '../error/command-problem.js';
import { exitCodes } from '../error/exit-code.js';
import type { Session } from '../session/session.js';
import { systemCode } from '../file/system-code.js';

/** Options of `rollcall simulator`. */
export interface SimulatorOptions {
  readonly users: number;
  readonly port: number;
}

/** `rollcall simulator`: says how to reach it, and runs until it is interrupted, which is how it is meant to end. */
export async function runSimulator({ output, signal }: Session, options: SimulatorOptions): Promise<Ending> {
  const started = await start(options);
  if (started.isErr()) return err(started.error);
  const simulator = started.value;
  const { endpoint, region, instanceId } = simulator;
  const environment = {
    AWS_ENDPOINT_URL_CONNECT: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'simulated',
    AWS_SECRET_ACCESS_KEY: 'simulated',
    ROLLCALL_CONNECT_INSTANCE: instanceId,
  };
  output.result({ simulator: { endpoint, region, instanceId, environment } }, () =>
    Object.entries(environment)
      .map(([name, value]) => `export ${name}=${value}\n`)
      .join(''),
  );
  output.note(`Simulating Amazon Connect with ${options.users} users at ${endpoint}. Ctrl-C ends it.`);
  await interrupted(signal);
  await simulator.close();
  return ok(exitCodes.done);
}

/** The default quota of users would leave no room beside many that were asked for. */
async function start({ users, port }: SimulatorOptions): Promise<Result<ConnectSimulator, CommandProblem>> {
  const quotas = { usersPerInstance: defaultLimits.usersPerInstance + users };
  try {
    return ok(await startConnectSimulator({ port, quotas, seed: { users } }));
  } catch (thrown) {
    return err({ code: 'port-unavailable', port, reason: systemCode(thrown) });
  }
}

async function interrupted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
