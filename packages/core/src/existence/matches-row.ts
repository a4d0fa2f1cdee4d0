import type { DirectoryFieldName, DirectoryFields } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { matchKeyOf } from '../login/match-key.js';
import { isInState } from '../lifecycle/is-in-state.js';
import { holds, isAmong } from '../profile/holds.js';
import { displayName, isOverridden, type UserProfile } from '../profile/user-profile.js';
import type { ExistenceFilter } from './existence-filter.js';
import type { ExistenceRow } from './existence-row.js';

/** What a filter needs to know besides the row. */
export interface FilterContext {
  /** The effective mode of a profile. */
  readonly modeOf: (profile: UserProfile) => string;
}

/** One person of a row, as far as one side or both know it. */
interface Person {
  readonly user: DirectoryUser | undefined;
  readonly profile: UserProfile | undefined;
}

/** Whether a row fulfils a filter; an ambiguous row does if one of its candidates does. */
export function matchesRow(row: ExistenceRow, filter: ExistenceFilter, context: FilterContext): boolean {
  if (filter.presence !== undefined && row.presence !== filter.presence) return false;
  if (filter.drifted !== undefined && isDrifted(row) !== (filter.drifted === 'yes')) return false;
  return personsOf(row).some((person) => matchesPerson(person, filter, context));
}

function isDrifted(row: ExistenceRow): boolean {
  return row.presence === 'both' && row.differences.length > 0;
}

function personsOf(row: ExistenceRow): readonly Person[] {
  switch (row.presence) {
    case 'both':
      return [{ user: row.directory, profile: row.profile }];
    case 'directory-only':
      return [{ user: row.directory, profile: undefined }];
    case 'profile-only':
      return [{ user: undefined, profile: row.profile }];
    case 'ambiguous':
      return [
        ...row.candidates.directory.map((user) => ({ user, profile: undefined })),
        ...row.candidates.profiles.map((profile) => ({ user: undefined, profile })),
      ];
    default:
      return row satisfies never;
  }
}

function matchesPerson(person: Person, filter: ExistenceFilter, { modeOf }: FilterContext): boolean {
  const { profile } = person;
  const configuration = profile?.configuration;
  return (
    (profile === undefined
      ? filter.lifecycle === undefined
      : isInState(profile.lifecycle, filter.lifecycle)) &&
    holds(filter.mode, (wanted) => profile !== undefined && isAmong(wanted, modeOf(profile))) &&
    holds(filter.template, ({ id, version = configuration?.template.version }) => {
      return configuration?.template.id === id && configuration.template.version === version;
    }) &&
    holds(
      filter.overridden,
      (wanted) => profile !== undefined && isOverridden(profile.configuration) === (wanted === 'yes'),
    ) &&
    holds(filter.loginStartsWith, (start) =>
      keysOf(person).some((key) => key.startsWith(matchKeyOf(start))),
    ) &&
    holds(filter.nameContains, (part) => matchKeyOf(nameOf(person)).includes(matchKeyOf(part))) &&
    holds(filter.search, (part) =>
      [nameOf(person), ...keysOf(person)].some((text) => matchKeyOf(text).includes(matchKeyOf(part))),
    ) &&
    holds(filter.routingProfileId, (id) => known(person, 'routingProfileId') === id) &&
    holds(filter.securityProfileId, (id) => known(person, 'securityProfileIds')?.includes(id) === true) &&
    holds(filter.hierarchyGroupIds, (ids) => ids.some((id) => id === known(person, 'hierarchyGroupId'))) &&
    holds(filter.linkedTo, (id) => (person.user?.id ?? profile?.link?.id) === id)
  );
}

function keysOf({ user, profile }: Person): readonly string[] {
  return [user, profile].flatMap((side) => (side === undefined ? [] : [side.login.key]));
}

function nameOf({ user, profile }: Person): string {
  return displayName(profile?.identity ?? user?.fields ?? {});
}

/** The directory's word where it was read, else the mirror's. */
function known<
  Name extends DirectoryFieldName & ('routingProfileId' | 'securityProfileIds' | 'hierarchyGroupId'),
>({ user, profile }: Person, name: Name): DirectoryFields[Name] | undefined {
  if (user !== undefined && !user.unread.includes(name)) return user.fields[name];
  return profile?.mirror?.fields[name];
}
