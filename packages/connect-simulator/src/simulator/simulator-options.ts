import type { SimulatorClock } from '../clock/simulator-clock.js';
import type { Fault } from '../fault/fault.js';
import type { IdentityType } from '../instance/simulated-instance.js';
import type { OtherClient } from '../quota/other-client.js';
import type { Quotas } from '../quota/quotas.js';
import type { SimulatorSeed } from '../seed/simulator-seed.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

/** An instance to be simulated. */
export interface InstanceOptions {
  readonly instanceId?: string;
  readonly alias?: string;
  /** Where identities come from; CONNECT_MANAGED, if not said. It cannot change. */
  readonly identityType?: IdentityType;
  readonly seed?: SimulatorSeed;
}

/** All is optional: without any option it is an empty instance in us-east-1, on a free port, by the machine's clock. */
export interface ConnectSimulatorOptions extends InstanceOptions {
  /** The port to listen on; 0, a free one. */
  readonly port?: number;
  readonly region?: string;
  readonly accountId?: string;
  readonly clock?: SimulatorClock;
  readonly quotas?: Quotas;
  /** Who else uses the account's quotas. */
  readonly otherClients?: readonly OtherClient[];
  readonly switches?: Partial<SimulatorSwitches>;
  readonly faults?: readonly Fault[];
  /** Where the streams begin by which faults strike; another number, other calls. */
  readonly faultSeed?: number;
}
