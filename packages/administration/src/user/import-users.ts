import {
  looseLogin,
  revealSecret,
  type Changes,
  type MatchKey,
  type PlanItem,
  type RefusedNewUser,
  type Secret,
} from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';
import type { TemplateChoice } from '../template/find-template.js';
import type { DirectorySettings, UnresolvedUser } from './resolve-new-users.js';

/** How the entries of a roster file become users. */
export interface ImportDefaults {
  /** The template of entries that name none. */
  readonly template?: TemplateChoice | undefined;
  /** Settings of the directory users to be made, unless an entry has its own; without it, none are made. */
  readonly directory?: DirectorySettings | undefined;
}

/** Entries of a roster file as users to be made. */
export function newUsersOf(
  entries: readonly RosterEntry[],
  { template, directory }: ImportDefaults,
): readonly (UnresolvedUser | RefusedNewUser)[] {
  const passwords = passwordsByKey(entries);
  return entries.map((entry) => {
    const loginName = entry.login.name;
    const own = directorySettingsOf(entry);
    if (directory === undefined && Object.keys(own).length > 0) {
      return { loginName, refusal: { code: 'directory-fields-without-user' } };
    }
    if (directory !== undefined && passwords.get(entry.login.key) === 'contradictory') {
      return { loginName, refusal: { code: 'contradictory-request' } };
    }
    return {
      loginName,
      identity: valuesOf(entry.identity),
      template: entry.template === undefined ? template : { name: entry.template },
      userValues: valuesOf(Object.fromEntries(entry.userValues)),
      directory: directory && { ...directory, ...own },
    };
  });
}

/**
 * The passwords of a roster file, for `execute`: no plan holds them. Of several rows of one user the one with a password
 * counts; where two differ none is given, and the user is refused.
 */
export function passwordsOf(entries: readonly RosterEntry[]): (item: PlanItem) => Secret | undefined {
  const byKey = passwordsByKey(entries);
  return ({ loginName }) => {
    const password = byKey.get(looseLogin(loginName).key);
    return password === 'contradictory' ? undefined : password;
  };
}

function passwordsByKey(entries: readonly RosterEntry[]): ReadonlyMap<MatchKey, Secret | 'contradictory'> {
  const byKey = new Map<MatchKey, Secret | 'contradictory'>();
  for (const { login, password } of entries) {
    if (password === undefined) continue;
    const known = byKey.get(login.key) ?? password;
    byKey.set(login.key, isSameSecret(known, password) ? password : 'contradictory');
  }
  return byKey;
}

/** Secrets for a single use are not looked into: that would use them up. */
function isSameSecret(one: Secret | 'contradictory', other: Secret): boolean {
  if (one === 'contradictory' || one === other) return one === other;
  const isKept = one.reveals === 'always' && other.reveals === 'always';
  return isKept && revealSecret(one) === revealSecret(other);
}

function directorySettingsOf({ connect }: RosterEntry): DirectorySettings {
  const { hierarchyPath, ...fields } = valuesOf(connect);
  return { ...fields, ...(hierarchyPath === undefined ? {} : { hierarchy: hierarchyPath }) };
}

/** For a user who does not exist yet, a cleared field and one left alone are the same. */
function valuesOf<Fields>(changes: Changes<Fields>): Partial<Fields> {
  const values = new Map<string, unknown>();
  for (const [name, intent] of Object.entries<Changes<Record<string, unknown>>[string]>(changes)) {
    if (intent?.kind === 'set') values.set(name, intent.value);
  }
  return Object.fromEntries(values) as Partial<Fields>;
}
