import type { DirectoryUser } from '../directory/directory-user.js';
import type { HierarchyGroupId } from '../directory/directory-fields.js';
import type { EnvironmentId } from '../environment/environment-id.js';
import type { Management, UserProfile } from '../profile/user-profile.js';
import type { Actor } from './actor.js';
import { notPermitted, outOfScope } from './authorize.js';
import type { Denial } from './denial.js';
import { groupsWithin, type GroupLines } from './group-lines.js';
import { guardedActions, type GuardedAction } from './guarded-action.js';
import { isPermitted } from './permissions-of.js';

/** What an actor may do in one environment, worked out once for any number of users. */
export interface Clearance {
  readonly actor: Actor;
  /** Why an action is not permitted, whoever it is about. */
  readonly denial: (action: GuardedAction) => Denial | undefined;
  /** Why a user is out of scope, where the user is in this group and maintained by this system. */
  readonly outOfScope: (action: GuardedAction, place: UserPlace) => Denial | undefined;
  /** The groups in scope; everybody, also those in no group, where groups do not count. */
  readonly groups: 'all' | readonly HierarchyGroupId[];
}

/** Where a user stands. */
export interface UserPlace {
  /** The hierarchy group; none for somebody in no group, or whose group is not known. */
  readonly group: HierarchyGroupId | undefined;
  /** Who maintains the profile; none where there is no profile. */
  readonly management: Management | undefined;
}

/** A user as far as one side or both were read. */
export interface ReadUser {
  readonly profile?: UserProfile | undefined;
  readonly user?: DirectoryUser | undefined;
}

/** Works out what an actor may do in an environment whose hierarchy is this. */
export function clearanceOf(actor: Actor, environment: EnvironmentId, lines: GroupLines): Clearance {
  const denials = new Map(
    guardedActions.map((action) => [
      action,
      isPermitted(actor, action) ? undefined : notPermitted(actor, action),
    ]),
  );
  const scope = actor.kind === 'administrator' ? actor.administrator.hierarchyGroups : 'all';
  return {
    actor,
    denial: (action) => denials.get(action),
    outOfScope: (action, { group, management }) => {
      const groups = group === undefined ? none : (lines.get(group) ?? [group]);
      const of = outOfScope(actor, { kind: 'user', environment, groups, management });
      return of && { code: 'out-of-scope', action, of };
    },
    groups: scope === 'all' ? scope : groupsWithin(lines, scope),
  };
}

const none: readonly HierarchyGroupId[] = [];

/** Whether an actor sees a user. */
export function sees(clearance: Clearance, read: ReadUser): boolean {
  return (
    clearance.denial('view-users') === undefined && scopeDenial(clearance, 'view-users', read) === undefined
  );
}

/**
 * Why a user is out of scope. Of the two sides the directory's word counts; a profile that does not belong to the
 * directory user at hand stands for itself, and so does that user. An outside system does not get a directory user by
 * making a profile of the same login name: that one is its own once it is linked.
 */
export function scopeDenial(
  { outOfScope: denial, actor }: Clearance,
  action: GuardedAction,
  { profile, user }: ReadUser,
): Denial | undefined {
  const management = profile?.management;
  const here = { group: profile?.mirror?.fields.hierarchyGroupId, management };
  if (user === undefined) return denial(action, here);
  const group = user.unread.includes('hierarchyGroupId') ? undefined : user.fields.hierarchyGroupId;
  const isOne =
    profile === undefined || (actor.kind === 'outside-system' ? isLinked : belongsTo)(profile, user);
  if (isOne) return denial(action, { group, management });
  return denial(action, { group, management: undefined }) ?? denial(action, here);
}

/** Whether these two are one person: a profile that was never linked belongs to the user of its own login name. */
export function belongsTo({ link, login }: UserProfile, user: DirectoryUser): boolean {
  return link === undefined ? login.key === user.login.key : link.id === user.id;
}

function isLinked({ link }: UserProfile, user: DirectoryUser): boolean {
  return link?.id === user.id;
}
