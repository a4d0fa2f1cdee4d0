import type {
  DirectoryLink,
  DirectoryMirror,
  DirectoryUserId,
  Identity,
  Lifecycle,
  Login,
  Management,
  MatchKey,
  ProfileId,
  SettingValues,
  Skeleton,
  TemplateId,
  UserProfile,
} from '@rollcall/core';
import type { Row } from '../call/session.js';

/** The profile that a row holds. Only this adapter writes rows, and the schema checks them, so that they are believed. */
export function mapProfile(row: Row): UserProfile {
  const link = linkOf(row);
  return {
    id: textOf(row.id) as ProfileId,
    login: loginOf(row.login_name, row.login_key, row.login_skeleton),
    identity: identityOf(row),
    configuration: {
      template: { id: textOf(row.template_id) as TemplateId, version: Number(row.template_version) },
      ...given('modeOverride', row.mode_override),
      overrides: JSON.parse(textOf(row.overrides)) as SettingValues,
      userValues: JSON.parse(textOf(row.user_values)) as SettingValues,
    },
    management: managementOf(row.managed_by),
    ...(isGiven(row.lifecycle) && { lifecycle: JSON.parse(row.lifecycle) as Lifecycle }),
    ...(link && { link }),
    ...(isGiven(row.mirror) && { mirror: JSON.parse(row.mirror) as DirectoryMirror }),
    version: Number(row.version),
  };
}

function linkOf({ link_id: id, link_name, link_key, link_skeleton }: Row): DirectoryLink | undefined {
  if (!isGiven(id)) return undefined;
  return { id: id as DirectoryUserId, login: loginOf(link_name, link_key, link_skeleton) };
}

type Column = string | null | undefined;

function loginOf(name: Column, key: Column, skeleton: Column): Login {
  return { name: textOf(name), key: textOf(key) as MatchKey, skeleton: textOf(skeleton) as Skeleton };
}

function identityOf(row: Row): Identity {
  return {
    ...given('firstName', row.first_name),
    ...given('lastName', row.last_name),
    ...given('email', row.email),
    ...given('secondaryEmail', row.secondary_email),
  };
}

function managementOf(system: Column): Management {
  return isGiven(system) ? { kind: 'outside', system } : { kind: 'here' };
}

/** A member, if the column has a value. */
function given<Name extends string>(name: Name, value: Column): { readonly [name in Name]?: string } {
  return isGiven(value) ? ({ [name]: value } as { readonly [name in Name]: string }) : {};
}

function isGiven(value: Column): value is string {
  return value !== null && value !== undefined;
}

function textOf(value: Column): string {
  return value ?? '';
}
