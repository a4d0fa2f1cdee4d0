import type { EnvironmentId } from '@rollcall/core';

/**
 * Sets what the policies of the tables go by, until the transaction ends. The id of an environment holds nothing that
 * would have to be quoted.
 *
 * Statements are planned for their values each time: the plan that a connection would keep is the one for the few rows that
 * the tables had at first, and stays so until they are analysed, which nobody does within a process.
 */
export function setEnvironment(environment: EnvironmentId): string {
  return `set local rollcall.environment = '${environment}'; set local plan_cache_mode = force_custom_plan`;
}
