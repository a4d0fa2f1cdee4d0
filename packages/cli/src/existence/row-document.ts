import { loginNameOf, type DirectoryUser, type ExistenceRow, type UserProfile } from '@rollcall/core';

/** A row of existence as JSON. */
export function rowDocument(row: ExistenceRow): object {
  const { presence } = row;
  const loginName = loginNameOf(row);
  switch (row.presence) {
    case 'both': {
      const { evidence, differences, directory, profile } = row;
      return {
        loginName,
        presence,
        evidence,
        directory: userOf(directory),
        profile: profileOf(profile),
        differences,
      };
    }
    case 'directory-only': {
      const { directory, hindrance } = row;
      return { loginName, presence, ...(hindrance && { hindrance }), directory: userOf(directory) };
    }
    case 'profile-only': {
      const { evidence, link, profile } = row;
      return { loginName, presence, evidence, link, profile: profileOf(profile) };
    }
    case 'ambiguous': {
      const { reason, candidates } = row;
      const { directory, profiles } = candidates;
      return {
        loginName,
        presence,
        reason,
        candidates: { directory: directory.map(userOf), profiles: profiles.map(profileOf) },
      };
    }
    default:
      return row satisfies never;
  }
}

function userOf({ id, login, fields, unread }: DirectoryUser): object {
  return { id, loginName: login.name, fields, unread };
}

function profileOf({ id, login, identity, configuration }: UserProfile): object {
  return { id, loginName: login.name, identity, template: configuration.template };
}
