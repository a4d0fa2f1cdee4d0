import type { Configuration, DirectoryUser, TemplateVersion, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import type { PlanCase, PlanIntent } from './plan-case.js';

/** A case in a few lines: what is wanted, then the versions, profiles and directory users there are. */
export function showPlanCase({ environment, intent }: PlanCase): string {
  const { catalog, versions, world, identityType } = environment;
  return [
    `wanted ${fc.stringify(shownIntent(intent))}`,
    fc.stringify(catalog),
    ...versions.map(showVersion),
    ...world.profiles.map(showProfile),
    ...world.users.map(showUser),
    `the read is ${world.completeness.complete ? 'complete' : 'incomplete'}, the directory ${identityType}`,
  ].join('\n  ');
}

function shownIntent(intent: PlanIntent): object {
  if (intent.kind === 'apply') return { ...intent, template: nameOf(intent.template) };
  if (intent.kind !== 'create') return intent;
  const users = intent.users.map((user) =>
    'template' in user ? { ...user, template: nameOf(user.template) } : user,
  );
  return { ...intent, users };
}

function nameOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}#${version}`;
}

function showVersion(version: TemplateVersion): string {
  const { mode, values, initialValues } = version;
  return `version ${nameOf(version)} in ${mode}: ${fc.stringify(values)}, initially ${fc.stringify(initialValues)}`;
}

function showProfile(profile: UserProfile): string {
  const { id, login, identity, configuration, management, lifecycle, link, mirror } = profile;
  const linked = link === undefined ? '' : `, linked to ${link.id} as ${fc.stringify(link.login.name)}`;
  const outside = management.kind === 'here' ? '' : ', managed outside';
  const held = lifecycle === undefined ? '' : `, ${fc.stringify(lifecycle)}`;
  const seen =
    mirror === undefined ? '' : `, mirror ${fc.stringify(mirror.fields)} but ${fc.stringify(mirror.unread)}`;
  return `profile ${id} ${fc.stringify(login.name)} ${fc.stringify(identity)} ${showStay(configuration)}${linked}${outside}${held}${seen}`;
}

function showStay({ template, modeOverride, overrides, userValues }: Configuration): string {
  const mode = modeOverride === undefined ? '' : ` in ${modeOverride}`;
  return `on ${nameOf(template)}${mode}, overrides ${fc.stringify(overrides)}, values ${fc.stringify(userValues)}`;
}

function showUser({ id, login, fields, unread }: DirectoryUser): string {
  return `user ${id} ${fc.stringify(login.name)} ${fc.stringify(fields)} but ${fc.stringify(unread)}`;
}
