import {
  identityFieldNames,
  parseLogin,
  sameJson,
  type DirectoryFields,
  type ExistenceRow,
  type Lifecycle,
  type NewUser,
  type ProfileChanges,
  type RefusedNewUser,
  type UserProfile,
} from '@rollcall/core';
import { ledTo } from '../lifecycle/words-of-transition.js';
import { loginOf } from '../login/some-login.js';
import { breaksRules } from './breaks-rules.js';
import { editedIdentity } from './edited-profile.js';
import { fieldsOwned } from './fields-owned.js';
import type { PlanCase, PlanIntent } from './plan-case.js';
import { versionAmong, type Environment } from './some-environment.js';
import { changesOf } from './wanted.js';

type Reasons = readonly string[];
type IntentOf<Kind extends PlanIntent['kind']> = Extract<PlanIntent, { kind: Kind }>;

/**
 * Who has an item – by profile id, directory id or else login name –, each with the reasons that speak against it: said
 * once more from the words of the rules. Where there are several, any may be told.
 */
export function expectedRefusals(
  { environment, intent }: PlanCase,
  rows: readonly ExistenceRow[],
): ReadonlyMap<string, Reasons> {
  switch (intent.kind) {
    case 'create':
      return new Map(intent.users.map((user) => [user.loginName, reasonsForNewUser(environment, user)]));
    case 'confirm-link': {
      const pair = environment.world.profiles.find(({ id }) => id === intent.pair.profile);
      return new Map([[intent.pair.profile, ifDeleted(pair)]]);
    }
    case 'resync': {
      const told = rows.filter(({ presence }) => presence === 'both' || presence === 'ambiguous');
      return new Map(
        told.map((row) => [whoOf(row), row.presence === 'both' ? ifDeleted(row.profile) : ambiguity(row)]),
      );
    }
    default: {
      const reasons = rows.map((row) => [whoOf(row), reasonsForRow(environment, intent, row)] as const);
      return new Map([...reasons, ['nobody', ['no-such-user', ...forbidden(environment, intent)]]]);
    }
  }
}

function whoOf(row: ExistenceRow): string {
  if (row.presence === 'ambiguous') {
    const [first] = [...row.candidates.directory, ...row.candidates.profiles];
    return first!.login.name;
  }
  return row.presence === 'directory-only' ? row.directory.id : row.profile.id;
}

function ambiguity(row: ExistenceRow): Reasons {
  return row.presence === 'ambiguous' ? [`ambiguous: ${row.reason}`] : [];
}

function reasonsForRow(
  environment: Environment,
  intent: Exclude<PlanIntent, { kind: 'create' | 'confirm-link' | 'resync' }>,
  row: ExistenceRow,
): Reasons {
  const always = [...ambiguity(row), ...forbidden(environment, intent)];
  if (row.presence === 'ambiguous') return always;
  if (row.presence === 'directory-only') return [...always, ...reasonsWithoutProfile(intent, row)];
  const isNothing = isAsWanted(intent, row.profile);
  return isNothing
    ? []
    : [...always, ...ofRules(intent, row.profile), ...reasonsForProfile(environment, intent, row)];
}

/** A transition or a handover that has been made asks for nothing more, whatever else holds. */
function isAsWanted(intent: PlanIntent, { lifecycle, management }: UserProfile): boolean {
  switch (intent.kind) {
    case 'change-lifecycle':
      return sameConditions(lifecycle ?? {}, ledTo(lifecycle, intent.transition));
    case 'reinstate':
      return lifecycle?.suspended === undefined;
    case 'change-management':
      return sameJson({ ...management }, { ...intent.management });
    default:
      return false;
  }
}

/** What holds of the user, and who maintains the profile. */
function ofRules(intent: PlanIntent, profile: UserProfile): Reasons {
  const { lifecycle, management } = profile;
  const isRestored = intent.kind === 'change-lifecycle' && intent.transition === 'restore';
  const isLeft =
    (intent.kind === 'edit-directory' && 'securityProfileIds' in intent.changes) ||
    intent.kind === 'create-in-directory' ||
    (intent.kind === 'delete' && intent.from === 'here');
  return [
    ...(isRestored || intent.kind === 'delete' ? [] : ifDeleted(profile)),
    ...(isLeft && lifecycle?.suspended !== undefined ? ['lifecycle-forbids'] : []),
    ...(management.kind === 'outside' && intent.kind !== 'change-management' ? ['managed-outside'] : []),
  ];
}

function sameConditions(one: Lifecycle, other: Lifecycle): boolean {
  return Object.keys(one).sort().join() === Object.keys(other).sort().join();
}

function ifDeleted(profile: UserProfile | undefined): Reasons {
  return profile?.lifecycle?.deleted === undefined ? [] : ['lifecycle-forbids'];
}

function reasonsWithoutProfile(
  intent: PlanIntent,
  { hindrance }: Extract<ExistenceRow, { presence: 'directory-only' }>,
): Reasons {
  switch (intent.kind) {
    case 'apply':
      return [
        ...(hindrance === undefined ? [] : [hindrance]),
        ...(intent.promote === 'refuse' ? ['no-profile'] : []),
      ];
    case 'create-in-directory':
      return ['already-in-directory'];
    case 'edit':
    case 'maintain':
    case 'change-lifecycle':
    case 'change-management':
    case 'suspend':
    case 'reinstate':
      return ['no-profile'];
    case 'delete':
      return intent.from === 'here' ? ['no-profile'] : [];
    default:
      return [];
  }
}

type ProfileRow = Extract<ExistenceRow, { presence: 'both' | 'profile-only' }>;

function reasonsForProfile(environment: Environment, intent: PlanIntent, row: ProfileRow): Reasons {
  switch (intent.kind) {
    case 'edit':
    case 'maintain':
      return reasonsForEdit(environment, intent, row);
    case 'edit-directory':
      if (row.presence === 'both') return [];
      return [row.evidence === 'absent' ? 'not-in-directory' : 'not-seen-in-directory'];
    case 'create-in-directory':
      return [
        ...(row.presence === 'both' ? ['already-in-directory'] : []),
        ...reasonsForUser(environment, row.profile, { ...intent.fields, ...row.profile.identity }),
      ];
    case 'suspend':
      if (row.presence === 'profile-only')
        return [row.evidence === 'absent' ? 'not-in-directory' : 'not-seen-in-directory'];
      return reasonsForSuspension(intent, row);
    case 'reinstate': {
      if (row.presence === 'profile-only') return row.evidence === 'absent' ? [] : ['not-seen-in-directory'];
      const remembered = row.profile.lifecycle?.suspended?.securityProfileIds ?? [];
      return remembered.every((id) => intent.securityProfileIds.includes(id)) ? [] : ['reference-not-found'];
    }
    default:
      return [];
  }
}

/** There has to be something to put back: what is remembered already, or what the user has. */
function reasonsForSuspension(
  { securityProfileId }: IntentOf<'suspend'>,
  { profile, directory }: Extract<ExistenceRow, { presence: 'both' }>,
): Reasons {
  if (profile.lifecycle?.suspended !== undefined) return [];
  const { securityProfileIds = [] } = directory.fields;
  return securityProfileIds.some((id) => id !== securityProfileId) ? [] : ['no-access-already'];
}

/** What no user of the directory can be given. */
function forbidden({ identityType }: Environment, intent: PlanIntent): Reasons {
  if (intent.kind !== 'edit-directory') return [];
  const { changes } = intent;
  const isOwned = fieldsOwned[identityType].some((field) => field in changes);
  return [
    ...(isOwned ? ['not-changeable-in-directory'] : []),
    ...(changes.routingProfileId?.kind === 'clear' ? ['directory-rule'] : []),
    ...(changes.securityProfileIds?.kind === 'clear' ? ['no-security-profile'] : []),
  ];
}

function reasonsForEdit(
  environment: Environment,
  intent: IntentOf<'edit' | 'maintain'>,
  row: ProfileRow,
): Reasons {
  const { profile } = row;
  const changes = changesOf(environment, intent, profile.id);
  const isRenamed = changes.loginName !== undefined && changes.loginName !== profile.login.name;
  const mails = [changes.identity?.email, changes.identity?.secondaryEmail];
  const isWrong = mails.some((mail) => mail?.kind === 'set' && !isMail(mail.value));
  return [
    ...(isRenamed && profile.link !== undefined ? ['login-of-linked-profile'] : []),
    ...(isWrong ? ['invalid-identity'] : []),
    ...(hasDormant(environment, profile, changes) ? ['invalid-settings'] : []),
    ...(intent.kind === 'edit' ? reasonsThere(environment, changes, row) : []),
  ];
}

/** Names and e-mails change in the directory first, where the user is there. */
function reasonsThere({ identityType }: Environment, changes: ProfileChanges, row: ProfileRow): Reasons {
  const { identity } = row.profile;
  const wanted = editedIdentity(identity, changes.identity);
  const touched = identityFieldNames.filter((field) => wanted[field] !== identity[field]);
  if (touched.length === 0) return [];
  if (row.presence === 'profile-only') return row.evidence === 'absent' ? [] : ['not-seen-in-directory'];
  return touched.some((field) => fieldsOwned[identityType].includes(field))
    ? ['not-changeable-in-directory']
    : [];
}

/** Whether a setting is to be set that the mode in force does not have. */
function hasDormant(
  { catalog, versions }: Environment,
  profile: UserProfile,
  changes: ProfileChanges,
): boolean {
  const { template, modeOverride } = profile.configuration;
  const own =
    changes.mode === undefined ? modeOverride : changes.mode.kind === 'set' ? changes.mode.value : undefined;
  const mode = own ?? versionAmong(versions)(template).mode;
  return [changes.overrides, changes.userValues].some((values) =>
    Object.entries(values ?? {}).some(
      ([key, { kind }]) => kind === 'set' && !catalog.setting(key)!.modes.has(mode),
    ),
  );
}

function reasonsForNewUser(environment: Environment, user: NewUser | RefusedNewUser): Reasons {
  const { loginName } = user;
  if (parseLogin(loginName).isErr()) return ['invalid-login'];
  if ('refusal' in user) return [user.refusal.code];
  const { catalog, world } = environment;
  const { email, secondaryEmail } = user.identity;
  const isDormant = Object.keys(user.userValues ?? {}).some(
    (key) => !catalog.setting(key)!.modes.has(user.template.mode),
  );
  const login = loginOf(loginName);
  const namesake = world.profiles.find((profile) => profile.login.key === login.key);
  return [
    ...(namesake === undefined
      ? []
      : namesake.lifecycle?.deleted
        ? ['lifecycle-forbids']
        : ['login-name-taken']),
    ...([email, secondaryEmail].some((mail) => mail !== undefined && !isMail(mail))
      ? ['invalid-identity']
      : []),
    ...(isDormant ? ['invalid-settings'] : []),
    ...(user.directory === undefined
      ? []
      : reasonsForUser(environment, { login }, { ...user.directory, ...user.identity })),
  ];
}

/** What speaks against a directory user of this login. */
function reasonsForUser(
  { identityType, world }: Environment,
  { login }: Pick<UserProfile, 'login'>,
  fields: DirectoryFields,
): Reasons {
  return [
    ...(world.users.some((user) => user.login.key === login.key) ? ['already-in-directory'] : []),
    ...(breaksRules(identityType, login.name, fields) ? ['directory-rule'] : []),
  ];
}

/** An e-mail address, or none. */
function isMail(text: string): boolean {
  const parts = text.trim().split('@');
  return text.trim() === '' || (parts.length === 2 && parts.every((part) => /^\S+$/.test(part)));
}
