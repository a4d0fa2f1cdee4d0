import type { Account } from '../account/account.js';
import { callLog } from '../calls/call-log.js';
import { systemClock } from '../clock/system-clock.js';
import { faultPlan } from '../fault/fault-plan.js';
import { startHttpServer } from '../http/http-server.js';
import { serveCall } from '../http/serve-call.js';
import { type SimulatedInstance, simulatedInstance } from '../instance/simulated-instance.js';
import { defaultLimits } from '../quota/resource-limits.js';
import { createThrottle } from '../quota/throttle.js';
import { seededRandom } from '../random/seeded-random.js';
import { seededUuid } from '../random/seeded-uuid.js';
import { seedInstance } from '../seed/seed-instance.js';
import { defaultSwitches } from '../switches/default-switches.js';
import type { ConnectSimulator } from './connect-simulator.js';
import type { ConnectSimulatorOptions, InstanceOptions } from './simulator-options.js';

/** Starts a simulator of Amazon Connect's user administration on the loopback interface. */
export async function startConnectSimulator(
  options: ConnectSimulatorOptions = {},
): Promise<ConnectSimulator> {
  const { clock = systemClock, quotas = {}, faults = [], faultSeed = 1, port = 0 } = options;
  const account = createAccount(options);
  const instances = new Map<string, SimulatedInstance>();
  const addInstance = (more: InstanceOptions): SimulatedInstance => {
    const instance = createInstance(account, more);
    instances.set(instance.id, instance);
    return instance;
  };
  const state = addInstance(options);
  const startedAt = clock.now();
  const log = callLog();
  const server = {
    account: { ...account, instances },
    throttle: createThrottle(quotas, options.otherClients ?? [], startedAt),
    faults: faultPlan(faults, faultSeed),
    log,
    startedAt,
  };
  const requestIds = seededRandom(0x1d);
  const { endpoint, stalled, close } = await startHttpServer(
    port,
    (call, requestId) => serveCall(server, call, requestId),
    () => seededUuid(requestIds),
  );
  return {
    endpoint,
    region: account.region,
    accountId: account.accountId,
    instanceId: state.id,
    instanceArn: state.arn,
    state,
    addInstance: (more = {}) => addInstance(more),
    counter: log.counter,
    counters: log.counters,
    otherClients: (operation) => server.throttle.others(operation, clock.now()),
    stalled,
    calls: log.all,
    clearCalls: log.clear,
    close,
  };
}

function createAccount(options: ConnectSimulatorOptions): Account {
  const {
    clock = systemClock,
    region = 'us-east-1',
    accountId = '123456789012',
    quotas = {},
    seed,
  } = options;
  const ids = seededRandom(seed?.random ?? 1);
  return {
    accountId,
    region,
    now: clock.now,
    newId: () => seededUuid(ids),
    limits: { ...defaultLimits, ...quotas },
    switches: { ...defaultSwitches, ...options.switches },
  };
}

function createInstance(account: Account, options: InstanceOptions): SimulatedInstance {
  const {
    instanceId = account.newId(),
    alias = 'rollcall-simulated',
    identityType = 'CONNECT_MANAGED',
  } = options;
  const instance = simulatedInstance(account, instanceId, { alias, identityType });
  seedInstance(instance, options.seed ?? {});
  return instance;
}
