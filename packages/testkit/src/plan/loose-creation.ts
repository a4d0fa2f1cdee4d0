import {
  matchKeyOf,
  type Identity,
  type NewDirectoryUserFields,
  type NewUser,
  type RefusedNewUser,
  type RoutingProfileId,
  type SecurityProfileId,
  type SettingValues,
} from '@rollcall/core';
import * as fc from 'fast-check';
import { looseValues, valuesIn } from '../catalog/some-values.js';
import { withoutUndefined } from '../directory/some-directory-user.js';
import { refusedLogin, someLogin } from '../login/some-login.js';
import type { LooseIntent } from './loose-intent.js';
import type { Environment } from './some-environment.js';

/** Fields of a directory user to be made; names and e-mail are there for profiles that have none. */
export const someNewFields: fc.Arbitrary<NewDirectoryUserFields> = fc
  .record({
    routingProfileId: fc.constantFrom('r1', 'r2').map((id) => id as RoutingProfileId),
    securityProfileIds: fc.constantFrom(['s1'], ['s2', 's1', 's1']).map(asIds),
    firstName: fc.constantFrom('Ann', 'Ann', undefined),
    lastName: fc.constant('Lee'),
    email: fc.constantFrom('a@X.org', 'a@X.org', undefined),
    hierarchyGroupId: maybe(fc.constant('h1')),
    tags: maybe(fc.constant([{ key: '__proto__', value: 'v' }])),
    phone: maybe(
      fc.constantFrom<object>({ phoneType: 'soft' }, { phoneType: 'soft' }, { phoneType: 'desk' }),
    ),
  })
  .map(({ phone, ...fields }) => withoutUndefined({ ...fields, ...phone }) as NewDirectoryUserFields);

const someIdentity: fc.Arbitrary<Identity> = fc.constantFrom<Identity>(
  {},
  { firstName: 'Ann', lastName: 'Lee', email: 'a@x.org' },
  { firstName: 'Bo', lastName: 'Ng', email: 'b@x.org' },
  { firstName: ' Zoe\u0308', lastName: 'Lee', email: 'Z@X.org', secondaryEmail: 'z@y.org' },
  { firstName: 'Ann', email: 'nowhere' },
);

interface LooseNewUser {
  readonly loginName: string;
  readonly identity: Identity;
  readonly index: number;
  readonly values: SettingValues;
  readonly valuesOf: 'the mode' | 'any mode';
  readonly directory: NewDirectoryUserFields | undefined;
  readonly fate: 'made' | 'refused before';
}

const looseNewUser: fc.Arbitrary<LooseNewUser> = fc.record({
  loginName: fc.oneof(
    { arbitrary: fc.constantFrom('eve', 'EVE', 'dora', 'constructor'), weight: 8 },
    { arbitrary: someLogin.map(({ name }) => name), weight: 2 },
    { arbitrary: refusedLogin, weight: 1 },
  ),
  identity: someIdentity,
  index: fc.nat(2),
  values: looseValues,
  valuesOf: fc.constantFrom('the mode', 'the mode', 'the mode', 'any mode'),
  directory: fc.option(someNewFields, { nil: undefined, freq: 3 }),
  fate: fc.constantFrom('made', 'made', 'made', 'made', 'refused before'),
});

/** A new user, still to be told the environment. */
export const someNewUserIn: fc.Arbitrary<(environment: Environment) => NewUser> = looseNewUser.map(
  (loose) => (environment) => newUserIn(environment, loose),
);

/** New users, each named once, here or in both places; some cannot be made. */
export const looseCreation: fc.Arbitrary<LooseIntent> = fc
  .uniqueArray(looseNewUser, { maxLength: 4, selector: ({ loginName }) => matchKeyOf(loginName) })
  .map((list) => (environment) => ({
    kind: 'create',
    users: list.map((loose): NewUser | RefusedNewUser => {
      const { loginName, fate } = loose;
      return fate === 'made'
        ? newUserIn(environment, loose)
        : { loginName, refusal: { code: 'template-missing' } };
    }),
  }));

function newUserIn({ catalog, versions }: Environment, loose: LooseNewUser): NewUser {
  const { loginName, identity, index, values, valuesOf, directory } = loose;
  const template = versions[index]!;
  const mode = valuesOf === 'the mode' ? template.mode : undefined;
  const userValues = valuesIn(catalog, values, 'user', mode);
  return { loginName, identity, template, userValues, ...(directory === undefined ? {} : { directory }) };
}

/** The same directory fields for every profile that has no directory user. */
export const looseCreationInDirectory: fc.Arbitrary<LooseIntent> = someNewFields.map((fields) => () => ({
  kind: 'create-in-directory',
  fields,
}));

function asIds(ids: readonly string[]): readonly SecurityProfileId[] {
  return ids.map((id) => id as SecurityProfileId);
}

function maybe<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(values, { nil: undefined });
}
