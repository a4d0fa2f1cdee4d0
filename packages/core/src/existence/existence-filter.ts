import type { ProfileFilter } from '../profile/profile-filter.js';
import type { Presence } from './existence-row.js';

/**
 * Which rows are wanted: all conditions that are given must hold. Conditions on the profile (mode, template, overridden, lifecycle)
 * hold for rows with a profile only. Routing profile, security profile and hierarchy are asked of the directory user
 * where they were read, else of the profile's mirror.
 */
export interface ExistenceFilter extends ProfileFilter {
  readonly presence?: Presence | undefined;
  /** Whether the two sides differ in a field that was read on both. */
  readonly drifted?: 'yes' | 'no' | undefined;
}
