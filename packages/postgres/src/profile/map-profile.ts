import type {
  Configuration,
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

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The profile that a row holds. Only this adapter writes rows, and the schema checks them, so that they are believed. What
 * is not there is left out by `if`: spreading it in would take longer than all the rest, for every row of every page.
 */
export function mapProfile(row: Row): UserProfile {
  const configuration: Writable<Configuration> = {
    template: { id: textOf(row.template_id) as TemplateId, version: Number(row.template_version) },
    overrides: JSON.parse(textOf(row.overrides)) as SettingValues,
    userValues: JSON.parse(textOf(row.user_values)) as SettingValues,
  };
  if (isGiven(row.mode_override)) configuration.modeOverride = row.mode_override;
  const profile: Writable<UserProfile> = {
    id: textOf(row.id) as ProfileId,
    login: loginOf(row.login_name, row.login_key, row.login_skeleton),
    identity: identityOf(row),
    configuration,
    management: managementOf(row.managed_by),
    version: Number(row.version),
  };
  if (isGiven(row.lifecycle)) profile.lifecycle = JSON.parse(row.lifecycle) as Lifecycle;
  if (isGiven(row.link_id)) profile.link = linkOf(row.link_id, row);
  if (isGiven(row.mirror)) profile.mirror = JSON.parse(row.mirror) as DirectoryMirror;
  return profile;
}

function linkOf(id: string, { link_name, link_key, link_skeleton }: Row): DirectoryLink {
  return { id: id as DirectoryUserId, login: loginOf(link_name, link_key, link_skeleton) };
}

type Column = string | null | undefined;

function loginOf(name: Column, key: Column, skeleton: Column): Login {
  return { name: textOf(name), key: textOf(key) as MatchKey, skeleton: textOf(skeleton) as Skeleton };
}

function identityOf({ first_name, last_name, email, secondary_email }: Row): Identity {
  const identity: Writable<Identity> = {};
  if (isGiven(first_name)) identity.firstName = first_name;
  if (isGiven(last_name)) identity.lastName = last_name;
  if (isGiven(email)) identity.email = email;
  if (isGiven(secondary_email)) identity.secondaryEmail = secondary_email;
  return identity;
}

function managementOf(system: Column): Management {
  return isGiven(system) ? { kind: 'outside', system } : { kind: 'here' };
}

function isGiven(value: Column): value is string {
  return value !== null && value !== undefined;
}

function textOf(value: Column): string {
  return value ?? '';
}
