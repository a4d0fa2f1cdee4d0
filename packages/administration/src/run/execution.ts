import type { Plan } from '@rollcall/core';
import type { Context } from '../context.js';
import type { VersionCache } from '../template/load-versions.js';
import type { GivenByHost } from './given-by-host.js';
import type { HostCalls } from './host-calls.js';
import type { ExecuteOptions } from './run.js';

/** What the parts of one run share. */
export interface Execution {
  readonly context: Context;
  readonly plan: Plan;
  readonly signal: ExecuteOptions['signal'];
  readonly given: GivenByHost;
  readonly host: HostCalls;
  readonly versions: VersionCache;
}
