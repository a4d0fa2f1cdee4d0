import type { User } from '@aws-sdk/client-connect';
import { clear, modelLoginNameLimits, set, type ChangeableFields, type Changes } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { identityCalls } from './map-identity-change.js';

const user: User = {
  Id: 'u-1',
  IdentityInfo: {
    FirstName: 'Jane',
    LastName: 'Doe',
    Email: 'jane@example.com',
    SecondaryEmail: 'home@example.com',
    Mobile: '',
  },
};
const settings = { loginNameLimits: modelLoginNameLimits, emailUnderSaml: 'refuse' } as const;
const managed = (fields: Changes<ChangeableFields>) =>
  identityCalls(user, fields, 'connect-managed', settings);
const block = (IdentityInfo: object) => [
  { operation: 'UpdateUserIdentityInfo', input: { UserId: 'u-1', IdentityInfo } },
];

describe('identityCalls', () => {
  test('sends the whole block, with what is not to change', () => {
    expect(managed({ lastName: set('Roe') })._unsafeUnwrap()).toEqual(
      block({
        FirstName: 'Jane',
        LastName: 'Roe',
        Email: 'jane@example.com',
        SecondaryEmail: 'home@example.com',
      }),
    );
  });

  test('keeps members that this library does not know', () => {
    const later = { ...user, IdentityInfo: { ...user.IdentityInfo, Pronouns: 'they' } };
    const calls = identityCalls(later, { lastName: set('Roe') }, 'connect-managed', settings)._unsafeUnwrap();
    expect(calls[0]?.input).toMatchObject({ IdentityInfo: { Pronouns: 'they' } });
  });

  test('leaves out what is cleared', () => {
    expect(managed({ secondaryEmail: clear })._unsafeUnwrap()).toEqual(
      block({ FirstName: 'Jane', LastName: 'Doe', Email: 'jane@example.com' }),
    );
  });

  test('sends names in form C', () => {
    const calls = managed({ firstName: set('Zoe\u0308') })._unsafeUnwrap();
    expect(calls[0]?.input).toMatchObject({ IdentityInfo: { FirstName: 'Zo\u00eb' } });
  });

  test('makes no call for what is so already, up to spelling', () => {
    expect(
      managed({ lastName: set('Doe'), mobile: clear, email: set('jane@EXAMPLE.com') })._unsafeUnwrap(),
    ).toEqual([]);
  });

  test.each([
    ['connect-managed', { email: clear }, 'email', 'required'],
    ['connect-managed', { firstName: set('') }, 'firstName', 'required'],
    ['saml', { email: set('x@example.com') }, 'email', 'not-allowed'],
    ['saml', { lastName: clear }, 'lastName', 'required'],
    ['existing-directory', { firstName: set('J') }, 'firstName', 'not-allowed'],
  ] as const)('under %s refuses %o', (identityType, fields, field, rule) => {
    expect(identityCalls(user, fields, identityType, settings)._unsafeUnwrapErr()).toEqual({
      code: 'directory-refused',
      operation: 'UpdateUserIdentityInfo',
      field,
      rule,
    });
  });

  test('sends nothing that an existing directory owns', () => {
    const calls = identityCalls(
      user,
      { mobile: set('+15550100') },
      'existing-directory',
      settings,
    )._unsafeUnwrap();
    expect(calls).toEqual(block({ SecondaryEmail: 'home@example.com', Mobile: '+15550100' }));
  });
});
