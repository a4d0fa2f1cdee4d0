import type { DirectoryUserId } from '../directory/directory-user.js';
import type { HierarchyGroupId, RoutingProfileId, SecurityProfileId } from '../directory/directory-fields.js';
import { matchKeyOf } from '../login/match-key.js';
import type { TemplateId } from '../template/template-version.js';
import { isInState } from '../lifecycle/is-in-state.js';
import type { LifecycleState } from '../lifecycle/lifecycle.js';
import { holds, isAmong } from './holds.js';
import type { StandingProfile } from './standing-profile.js';
import { displayName, isOverridden } from './user-profile.js';

/** Which profiles are wanted: all conditions that are given must hold. */
export interface ProfileFilter {
  /** The effective mode: this one, or any of these. */
  readonly mode?: string | readonly string[] | undefined;
  /**
   * Who is in any of these states. Of several conditions that hold each counts, but somebody deleted is found as deleted
   * only. Without it those deleted are left out.
   */
  readonly lifecycle?: readonly LifecycleState[] | undefined;
  /** The template last applied, and the version of it. */
  readonly template?: { readonly id: TemplateId; readonly version?: number | undefined } | undefined;
  /** Whether the profile has overrides or a mode of its own. */
  readonly overridden?: 'yes' | 'no' | undefined;
  /** Beginning of the login name, by match key. */
  readonly loginStartsWith?: string | undefined;
  /** Part of the display name, ignoring case. */
  readonly nameContains?: string | undefined;
  /** Part of the display name or of the login name, ignoring case. */
  readonly search?: string | undefined;
  /** By the mirror: what the directory said when it was last read. */
  readonly routingProfileId?: RoutingProfileId | undefined;
  readonly securityProfileId?: SecurityProfileId | undefined;
  /** Any of these groups: a group with those below it is resolved by the caller. */
  readonly hierarchyGroupIds?: readonly HierarchyGroupId[] | undefined;
  readonly linkedTo?: DirectoryUserId | undefined;
}

/** Whether a profile fulfils a filter. Stores may answer by index; they answer this. */
export function matchesProfile({ profile, beneath }: StandingProfile, filter: ProfileFilter): boolean {
  const { configuration, mirror } = profile;
  return (
    isInState(profile.lifecycle, filter.lifecycle) &&
    holds(filter.mode, (wanted) => isAmong(wanted, configuration.modeOverride ?? beneath.mode)) &&
    holds(filter.template, ({ id }) => configuration.template.id === id) &&
    holds(filter.template?.version, (version) => configuration.template.version === version) &&
    holds(filter.overridden, (wanted) => isOverridden(configuration) === (wanted === 'yes')) &&
    holds(filter.loginStartsWith, (start) => profile.login.key.startsWith(matchKeyOf(start))) &&
    holds(filter.nameContains, (part) =>
      matchKeyOf(displayName(profile.identity)).includes(matchKeyOf(part)),
    ) &&
    holds(filter.search, (part) =>
      [displayName(profile.identity), profile.login.key].some((text) =>
        matchKeyOf(text).includes(matchKeyOf(part)),
      ),
    ) &&
    holds(filter.routingProfileId, (id) => mirror?.fields.routingProfileId === id) &&
    holds(filter.securityProfileId, (id) => mirror?.fields.securityProfileIds?.includes(id) === true) &&
    holds(filter.hierarchyGroupIds, (ids) => ids.some((id) => id === mirror?.fields.hierarchyGroupId)) &&
    holds(filter.linkedTo, (id) => profile.link?.id === id)
  );
}
