import type { DirectoryUser, DirectoryUserId } from '../directory/directory-user.js';
import type { ExistenceRow } from '../existence/existence-row.js';
import { firstLogin } from '../existence/login-of-row.js';
import { canonicalJson } from '../json/canonical-json.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import { compareLogins } from '../login/compare-logins.js';
import { looseLogin, type Login } from '../login/login.js';
import type { ProfileId, UserProfile } from '../profile/user-profile.js';
import type { PlanItem } from './plan.js';

/** A user that a plan is asked to do something for. */
export type PlanTarget =
  /** A profile, with what is known of its directory user. */
  | { readonly kind: 'profile'; readonly profile: UserProfile; readonly directory: DirectoryPresence }
  | {
      readonly kind: 'directory-only';
      readonly user: DirectoryUser;
      readonly hindrance: 'none' | 'login-taken-here';
    }
  | { readonly kind: 'ambiguous'; readonly login: Login; readonly reason: string }
  | { readonly kind: 'unknown'; readonly loginName: string };

/** Whether a profile has a directory user. `not-looked` where no directory is integrated or it was not read. */
export type DirectoryPresence =
  | { readonly presence: 'present'; readonly user: DirectoryUser }
  | { readonly presence: 'absent' }
  | { readonly presence: 'not-seen' }
  | { readonly presence: 'not-looked' };

/** A profile as a target, where no directory was read. */
export function targetOfProfile(profile: UserProfile): PlanTarget {
  return { kind: 'profile', profile, directory: { presence: 'not-looked' } };
}

/** An existence row as a target. */
export function targetOfRow(row: ExistenceRow): PlanTarget {
  switch (row.presence) {
    case 'both':
      return {
        kind: 'profile',
        profile: row.profile,
        directory: { presence: 'present', user: row.directory },
      };
    case 'profile-only':
      return { kind: 'profile', profile: row.profile, directory: { presence: row.evidence } };
    case 'directory-only':
      return { kind: 'directory-only', user: row.directory, hindrance: row.hindrance ?? 'none' };
    case 'ambiguous':
      return { kind: 'ambiguous', login: firstLogin(row.candidates), reason: row.reason };
    default:
      return row satisfies never;
  }
}

/** The login that a target is sorted by. A text that is no login name sorts by what its key would be. */
export function loginOfTarget(target: PlanTarget): Login {
  switch (target.kind) {
    case 'profile':
      return target.profile.login;
    case 'directory-only':
      return target.user.login;
    case 'ambiguous':
      return target.login;
    case 'unknown':
      return looseLogin(target.loginName);
    default:
      return target satisfies never;
  }
}

/** The ids by which an item names its user. */
export function subjectOf(target: PlanTarget): Pick<PlanItem, 'loginName' | 'profileId' | 'directoryId'> {
  const loginName = loginOfTarget(target).name;
  if (target.kind === 'directory-only') return { loginName, directoryId: target.user.id };
  if (target.kind !== 'profile') return { loginName };
  const { profile, directory } = target;
  const directoryId = directory.presence === 'present' ? directory.user.id : profile.link?.id;
  return directoryId === undefined
    ? { loginName, profileId: profile.id }
    : { loginName, profileId: profile.id, directoryId };
}

/**
 * Targets in the order of logins, each user once, so that a plan does not depend on the order in which users were named
 * nor on how often. Of several reads of one profile the newest counts, then the one that tells most of the directory; a
 * profile counts for its directory user too.
 */
export function inLoginOrder(targets: readonly PlanTarget[]): readonly PlanTarget[] {
  const sortable = eachUserOnce(targets).map((target) => ({
    target,
    login: loginOfTarget(target),
    id: idOf(target),
  }));
  const inOrder = sortable.sort(
    (a, b) => compareLogins(a.login, a.id, b.login, b.id) || compareContent(a.target, b.target),
  );
  return inOrder.map(({ target }) => target);
}

type ProfileTarget = Extract<PlanTarget, { kind: 'profile' }>;
type DirectoryTarget = Extract<PlanTarget, { kind: 'directory-only' }>;

function eachUserOnce(targets: readonly PlanTarget[]): readonly PlanTarget[] {
  if (isEachUserOnce(targets)) return targets;
  const profiles = new Map<ProfileId, ProfileTarget>();
  const users = new Map<DirectoryUserId, DirectoryTarget>();
  const nobody: PlanTarget[] = [];
  for (const target of targets) {
    if (target.kind === 'profile') {
      const known = profiles.get(target.profile.id);
      if (known === undefined || countsBefore(target, known)) profiles.set(target.profile.id, target);
    } else if (target.kind === 'directory-only') {
      const known = users.get(target.user.id);
      if (known === undefined || compareContent(target, known) < 0) users.set(target.user.id, target);
    } else nobody.push(target);
  }
  if (users.size === 0) return [...profiles.values(), ...nobody];
  for (const target of profiles.values()) {
    const { directoryId } = subjectOf(target);
    const other = directoryId && users.get(directoryId);
    if (other && standsFor(target, other.user)) users.delete(other.user.id);
  }
  return [...profiles.values(), ...users.values(), ...nobody];
}

/**
 * Whether a profile, as it was read, counts for a directory user whose id it names. A link whose directory user has a
 * login of another skeleton by now is dead: that user is somebody else.
 */
export function standsFor({ directory, profile }: ProfileTarget, user: DirectoryUser): boolean {
  return directory.presence === 'present' || profile.link?.login.skeleton === user.login.skeleton;
}

const fromMostToLeast: readonly DirectoryPresence['presence'][] = [
  'present',
  'absent',
  'not-seen',
  'not-looked',
];

/** A cheap look first: a hundred thousand profiles without a repeat are the rule. */
function isEachUserOnce(targets: readonly PlanTarget[]): boolean {
  const ids = new Set<ProfileId>();
  for (const target of targets) if (target.kind === 'profile') ids.add(target.profile.id);
  return ids.size === targets.length;
}

function countsBefore(one: ProfileTarget, other: ProfileTarget): boolean {
  const older = other.profile.version - one.profile.version;
  const [more, less] = [one, other].map(({ directory }) => fromMostToLeast.indexOf(directory.presence));
  return (older || more! - less! || compareContent(one, other)) < 0;
}

/** The order of things that logins and ids do not tell apart. */
export function compareContent(a: unknown, b: unknown): number {
  return a === b ? 0 : compareCodePoints(canonicalJson(a), canonicalJson(b));
}

function idOf(target: PlanTarget): string {
  if (target.kind === 'profile') return target.profile.id;
  return target.kind === 'directory-only' ? target.user.id : '';
}
