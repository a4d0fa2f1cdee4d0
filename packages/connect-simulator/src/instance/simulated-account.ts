import type { Account } from '../account/account.js';
import type { SimulatedInstance } from './simulated-instance.js';

/** An account in a Region, with its instances by id. */
export interface SimulatedAccount extends Account {
  readonly instances: ReadonlyMap<string, SimulatedInstance>;
}
