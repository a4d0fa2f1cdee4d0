import { randomUUID } from 'node:crypto';
import { ConnectClient } from '@aws-sdk/client-connect';
import {
  createUserAdministration,
  type AdministrationOptions,
  type HostAdministration,
  type IntegratedUserAdministration,
  type UserAdministration,
} from '@rollcall/administration';
import { connectAgentStatuses, connectDirectory, connectPacing } from '@rollcall/connect';
import {
  simulatedTime,
  startConnectSimulator,
  type ConnectSimulator,
  type ConnectSimulatorOptions,
  type SimulatedTime,
} from '@rollcall/connect-simulator';
import { instantOf, type AgentStatuses, type AnyCatalog, type Directory } from '@rollcall/core';
import {
  embeddedPostgres,
  postgresStores,
  type EmbeddedPostgres,
  type PostgresPool,
} from '@rollcall/postgres';
import { afterAll, onTestFinished } from 'vitest';

// The SDK tells of its coming end of support for Node 20, which is no part of a test.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** What a suite works with: a contact centre of its own, simulated, and administrations of it. */
export interface World<C extends AnyCatalog> {
  /** With Amazon Connect. */
  readonly admin: HostAdministration<IntegratedUserAdministration<C>>;
  /** The same profiles and templates without it. */
  readonly standalone: HostAdministration<UserAdministration<C>>;
  /** What both are made of, to make further administrations. */
  readonly options: AdministrationOptions<C>;
  /** The Postgres beneath both, as the role of an application. */
  readonly pool: PostgresPool;
  readonly directory: Directory;
  readonly agentStatuses: AgentStatuses;
  readonly simulator: ConnectSimulator;
  /** Time of the simulator, the directory and the administrations; it passes by itself while calls wait for a quota. */
  readonly time: SimulatedTime;
  /** The SDK's own client, in that time. */
  readonly client: ConnectClient;
}

/** What differs from an instance without users whose quotas are Amazon Connect's. */
export interface WorldOptions<C extends AnyCatalog>
  extends Partial<Omit<AdministrationOptions<C>, 'catalog'>>,
    Pick<ConnectSimulatorOptions, 'seed' | 'identityType' | 'switches' | 'faults' | 'quotas'> {
  readonly catalog: C;
}

/** Starting one takes seconds: there is one for the tests of a file, and an environment for each test. */
let shared: Promise<EmbeddedPostgres> | undefined;
afterAll(async () => {
  await (await shared)?.close();
});

/**
 * A contact centre for the test that asks: the simulator over HTTP, the AWS SDK's client, profiles and templates in an
 * embedded Postgres. It is closed when the test ends.
 */
export async function world<C extends AnyCatalog>(wanted: WorldOptions<C>): Promise<World<C>> {
  const { seed, identityType, switches, faults, quotas, ...administration } = wanted;
  const time = simulatedTime();
  const instance = { seed, identityType, switches, faults, quotas };
  const simulator = await startConnectSimulator({ clock: time, ...given(instance) });
  onTestFinished(simulator.close);
  const { endpoint, region, instanceId, stalled } = simulator;
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = time.clientOf(new ConnectClient({ endpoint, region, credentials }), { stalled });
  const pacing = connectPacing({ clock: time, random: () => 0.5 });
  const directory = connectDirectory({ client, instanceId, pacing });
  const agentStatuses = connectAgentStatuses({ client, instanceId, pacing });
  shared ??= startPostgres();
  const { pool } = await shared;
  const options: AdministrationOptions<C> = {
    ...postgresStores({ environment: randomUUID(), pool }),
    clock: { now: () => instantOf(time.now()) },
    ...administration,
  };
  return {
    admin: createUserAdministration({ ...options, directory }),
    standalone: createUserAdministration(options),
    options,
    pool,
    directory,
    agentStatuses,
    simulator,
    time,
    client,
  };
}

async function startPostgres(): Promise<EmbeddedPostgres> {
  const started = await embeddedPostgres({ memory: true });
  if (started.isOk()) return started.value;
  throw new Error(`PGlite did not start: ${started.error.code}`);
}

/** Without what is not given. */
function given<Options extends object>(
  options: Options,
): { [Name in keyof Options]: NonNullable<Options[Name]> } {
  const said = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Name in keyof Options]: NonNullable<Options[Name]> };
}
