import type { ResourceLimits } from '../quota/resource-limits.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

/** What the instances of one AWS account in one Region share. */
export interface Account {
  readonly accountId: string;
  readonly region: string;
  readonly now: () => number;
  /** A new identifier, from the stream of the seed. */
  readonly newId: () => string;
  readonly limits: ResourceLimits;
  readonly switches: SimulatorSwitches;
}
