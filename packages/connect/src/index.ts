export { connectDirectory, type ConnectDirectoryOptions } from './connect-directory.js';

export {
  connectAgentStatuses,
  type ConnectAgentStatusesOptions,
} from './agent-status/connect-agent-statuses.js';

// What it calls, and how much of it an account may
export type { ConnectClientLike } from './call/connect-client.js';
export type { ConnectOperation } from './call/operation.js';
export type { ConnectQuotas } from './manifest.js';

// At which pace
export { connectPacing, type ConnectPacing } from './pacing/connect-pacing.js';
export type { PacingClock } from './pacing/pacing-clock.js';
export type { PacingOptions } from './pacing/pacing-options.js';

// Rules of an instance, and what breaks them
export type { IdentitySettings } from './instance/identity-settings.js';
export type { ConnectRefusal, RefusalRule } from './refusal.js';
