import type { EnvironmentId } from '@rollcall/core';

/**
 * Sets what the policies of the tables go by, until the transaction ends. The id of an environment holds nothing that
 * would have to be quoted.
 */
export function setEnvironment(environment: EnvironmentId): string {
  return `set local rollcall.environment = '${environment}'`;
}
