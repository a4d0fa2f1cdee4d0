import type { SimulatedInstance } from '../instance/simulated-instance.js';

/**
 * The security profiles that a request names, each required to exist. They are a set: kept without repeats and in an
 * order of the service's own, so that nobody comes to rely on theirs.
 */
export function securityProfileSet(instance: SimulatedInstance, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => instance.securityProfiles.require(id).Id))].toSorted();
}
