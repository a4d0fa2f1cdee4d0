import type { OperationName } from '../model/operation-name.js';
import type { Rate } from './rate.js';
import type { ResourceLimits } from './resource-limits.js';

/** What the account may do: how often each operation, and how much of each resource. */
export interface Quotas extends Partial<ResourceLimits> {
  /** The rate of every operation that has none of its own. */
  readonly default?: Rate;
  readonly operations?: Readonly<Partial<Record<OperationName, Rate>>>;
}
