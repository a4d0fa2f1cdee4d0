import type { Changes, PlanItem, RefusedNewUser, Secret } from '@rollcall/core';
import type { RosterEntry } from '@rollcall/core/roster';
import { looseLogin } from '@rollcall/core';
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
  return entries.map((entry) => {
    const loginName = entry.login.name;
    const own = directorySettingsOf(entry);
    if (directory === undefined && Object.keys(own).length > 0) {
      return { loginName, refusal: { code: 'directory-fields-without-user' } };
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

/** The passwords of a roster file, for `execute`: no plan holds them. */
export function passwordsOf(entries: readonly RosterEntry[]): (item: PlanItem) => Secret | undefined {
  const byKey = new Map(entries.map(({ login, password }) => [login.key, password]));
  return ({ loginName }) => byKey.get(looseLogin(loginName).key);
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
