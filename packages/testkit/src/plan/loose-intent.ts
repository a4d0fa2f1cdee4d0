import type { PlanIntent } from './plan-case.js';
import type { Environment } from './some-environment.js';

/** An intent that is still to be told its environment. */
export type LooseIntent = (environment: Environment) => PlanIntent;
