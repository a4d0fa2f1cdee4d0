import {
  directoryUser,
  unreadFields,
  type DirectoryFieldName,
  type DirectoryFields,
  type DirectoryUser,
  type Login,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 });

/** Some fields of a directory user, with spellings that mean the same. */
export const someFields: fc.Arbitrary<DirectoryFields> = fc
  .record({
    firstName: maybe(fc.constantFrom('Ann', 'Zo\u00EB', 'Zoe\u0308', '')),
    lastName: maybe(fc.constantFrom('Lee', 'Ng')),
    email: maybe(fc.constantFrom('a@x.org', 'a@X.org', 'A@x.org')),
    routingProfileId: maybe(fc.constantFrom('r1', 'r2')),
    securityProfileIds: maybe(fc.subarray(['s1', 's2'], { minLength: 1 })),
    tags: maybe(fc.constantFrom([{ key: 'k', value: 'v' }], [{ key: 'k', value: 'w' }], [])),
  })
  .map((fields) => withoutUndefined(fields) as DirectoryFields);

/** Fields that a read left out. */
export const someUnread: fc.Arbitrary<readonly DirectoryFieldName[]> = fc
  .subarray(['email', 'lastName', 'routingProfileId', 'tags'] as const)
  .map((names) => unreadFields(names));

/** A user as a directory would tell it. */
export function userOf(
  id: string,
  { name }: Login,
  fields: DirectoryFields,
  unread: readonly DirectoryFieldName[] = [],
): DirectoryUser {
  return orThrow(directoryUser({ id, loginName: name, fields, unread }));
}

/** Without the members that are `undefined`. */
export function withoutUndefined(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
