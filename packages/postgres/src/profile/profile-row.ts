import { displayName, matchKeyOf, type UserProfile } from '@rollcall/core';
import { writtenColumns, type WrittenColumn } from './profile-columns.js';

/** What is written of a profile, by column. */
type ProfileRow = Readonly<Record<WrittenColumn, unknown>>;

/** The row of a profile that stands on a version of this mode: the values of the written columns, in their order. */
export function profileRow(profile: UserProfile, modeBeneath: string): readonly unknown[] {
  const { login, identity, configuration, management, lifecycle, link, mirror } = profile;
  const row: ProfileRow = {
    id: profile.id,
    version: profile.version,
    login_name: login.name,
    login_key: login.key,
    login_skeleton: login.skeleton,
    first_name: identity.firstName,
    last_name: identity.lastName,
    email: identity.email,
    secondary_email: identity.secondaryEmail,
    display_key: matchKeyOf(displayName(identity)),
    template_id: configuration.template.id,
    template_version: configuration.template.version,
    mode_override: configuration.modeOverride,
    mode: configuration.modeOverride ?? modeBeneath,
    overrides: configuration.overrides,
    user_values: configuration.userValues,
    managed_by: management.kind === 'outside' ? management.system : undefined,
    lifecycle,
    link_id: link?.id,
    link_name: link?.login.name,
    link_key: link?.login.key,
    link_skeleton: link?.login.skeleton,
    mirror,
  };
  return columns.map((column) => row[column]);
}

const columns = Object.keys(writtenColumns) as readonly WrittenColumn[];
