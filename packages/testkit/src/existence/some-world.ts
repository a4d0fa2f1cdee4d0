import {
  instantOf,
  parseEnvironmentId,
  type Completeness,
  type Configuration,
  type DirectoryFieldName,
  type DirectoryFields,
  type DirectoryLink,
  type DirectoryUser,
  type DirectoryUserId,
  type Login,
  type Origin,
  type ProfileId,
  type TemplateId,
  type UserProfile,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { someFields, someUnread, userOf, withoutUndefined } from '../directory/some-directory-user.js';
import { loginOf, someLogin } from '../login/some-login.js';

/** Both sides of an environment: what a read of the directory told, and the profiles. */
export interface World {
  readonly users: readonly DirectoryUser[];
  readonly profiles: readonly UserProfile[];
  readonly completeness: Completeness;
}

/** Where everything comes from that these worlds are joined into. */
export const worldOrigin: Origin = { environment: orThrow(parseEnvironmentId('here')), catalog: 'catalog' };

export const complete: Completeness = { complete: true };
const incomplete: Completeness = { complete: false, gap: { reason: 'unreadable-users', count: 1 } };

/** When the directory last saw a change, if it tells. */
const someTime = fc.constantFrom({}, { lastModified: instantOf(1) }, { lastModified: instantOf(2) });

/** Directory users out of few logins: twins, case variants, look-alikes. */
export const someUsers: fc.Arbitrary<readonly DirectoryUser[]> = fc
  .array(fc.record({ login: someLogin, fields: someFields, unread: someUnread, at: someTime }), {
    maxLength: 5,
  })
  .map((list) =>
    list.map(({ login, fields, unread, at }, index) => ({
      ...userOf(`u${index}`, login, fields, unread),
      ...at,
    })),
  );

/** The most profiles of a generated world. */
export const MOST_PROFILES = 5;

/** Whom a profile is linked to, still to be told the users: nobody, somebody there, or somebody who is gone. */
const looseLink = fc.record({
  to: fc.constantFrom('nobody', 'nobody', 'somebody', 'somebody', 'gone', 'somebody under another login'),
  index: fc.nat(4),
  login: someLogin,
});

const looseProfile = fc.record({
  login: fc.oneof(
    { arbitrary: someLogin, weight: 4 },
    { arbitrary: fc.constant(loginOf('mary')), weight: 1 },
  ),
  link: looseLink,
  fields: someFields,
  unread: someUnread,
  at: someTime,
  // What the profile knows of the user whom it is linked to.
  known: fc.constantFrom('as it was', 'as it was', 'as it is'),
});

/** Both sides, with live links, links to users who are gone, and logins that are taken. */
export const someWorld: fc.Arbitrary<World> = fc
  .record({
    users: someUsers,
    seeds: fc.uniqueArray(looseProfile, { maxLength: MOST_PROFILES, selector: ({ login }) => login.key }),
    completeness: fc.constantFrom(complete, complete, incomplete),
  })
  .map(({ users, seeds, completeness }) => {
    const linked = new Set<string>();
    const profiles = seeds.map(({ login, link, known, ...seed }, index) => {
      const wanted = linkAmong(users, link);
      const free = wanted !== undefined && !linked.has(wanted.id) ? wanted : undefined;
      if (free !== undefined) linked.add(free.id);
      const { fields, unread, at } = (known === 'as it is' && readOf(users, free)) || seed;
      const profile = profileOf(`p${index}`, login, fields, unread, free);
      return { ...profile, mirror: { ...profile.mirror!, ...at } };
    });
    return { users, profiles, completeness };
  });

/** What the last read told of the user whom a link names. */
function readOf(
  users: readonly DirectoryUser[],
  link: DirectoryLink | undefined,
): (Pick<DirectoryUser, 'fields' | 'unread'> & { readonly at: object }) | undefined {
  const user = users.find(({ id }) => id === link?.id);
  if (user === undefined) return undefined;
  const { fields, unread, lastModified } = user;
  return { fields, unread, at: lastModified === undefined ? {} : { lastModified } };
}

function linkAmong(
  users: readonly DirectoryUser[],
  { to, index, login }: { readonly to: string; readonly index: number; readonly login: Login },
): DirectoryLink | undefined {
  const user = users[index % Math.max(users.length, 1)];
  if (to === 'gone') return { id: `gone${index % 2}` as DirectoryUserId, login };
  if (to === 'nobody' || user === undefined) return undefined;
  return { id: user.id, login: to === 'somebody' ? user.login : login };
}

const bare: Configuration = {
  template: { id: 't0' as TemplateId, version: 1 },
  overrides: {},
  userValues: {},
};

/** A profile that has these fields in its identity and its mirror. */
export function profileOf(
  id: string,
  login: Login,
  { firstName, lastName, email, secondaryEmail, ...mirrored }: DirectoryFields,
  unread: readonly DirectoryFieldName[],
  link?: DirectoryLink,
): UserProfile {
  return {
    id: id as ProfileId,
    login,
    identity: withoutUndefined({ firstName, lastName, email, secondaryEmail }),
    configuration: bare,
    management: { kind: 'here' },
    ...(link === undefined ? {} : { link }),
    mirror: { readAt: instantOf(0), fields: mirrored, unread },
    version: 1,
  };
}
