import {
  documentedLoginNameLimits,
  modelLoginNameLimits,
  type DirectoryFields,
  type HierarchyGroupId,
  type NewDirectoryUser,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { checkNewUser } from './check-new-user.js';

const settings = { loginNameLimits: modelLoginNameLimits, emailUnderSaml: 'refuse' } as const;
const names = { firstName: 'Jane', lastName: 'Doe' };
const managed = { ...names, email: 'jane@example.com' };
const newUser = (fields: DirectoryFields, loginName = 'jane.doe'): NewDirectoryUser => ({
  loginName,
  fields: {
    routingProfileId: 'rp-1' as RoutingProfileId,
    securityProfileIds: ['sp-1' as SecurityProfileId],
    ...fields,
  } as NewDirectoryUser['fields'],
});

describe('checkNewUser', () => {
  test.each([
    ['connect-managed', 'given', managed],
    ['saml', 'none', names],
    ['existing-directory', 'none', { directoryUserId: 'd-1' }],
  ] as const)('a complete user passes under %s', (identityType, password, fields) => {
    expect(checkNewUser(newUser(fields), password, identityType, settings)).toBeUndefined();
  });

  test.each([
    ['connect-managed', 'none', managed, 'password', 'required'],
    ['connect-managed', 'given', names, 'email', 'required'],
    ['connect-managed', 'given', { ...managed, directoryUserId: 'd-1' }, 'directoryUserId', 'not-allowed'],
    ['saml', 'given', names, 'password', 'not-allowed'],
    ['saml', 'none', managed, 'email', 'not-allowed'],
    ['saml', 'none', { firstName: 'Jane' }, 'lastName', 'required'],
    ['existing-directory', 'given', {}, 'password', 'not-allowed'],
    ['existing-directory', 'none', names, 'firstName', 'not-allowed'],
    ['saml', 'none', { ...names, hierarchyGroupId: '' as HierarchyGroupId }, 'hierarchyGroupId', 'required'],
    ['saml', 'none', { ...names, routingProfileId: '' as RoutingProfileId }, 'routingProfileId', 'required'],
    ['saml', 'none', { ...names, securityProfileIds: [] }, 'securityProfileIds', 'at-least-one'],
    ['saml', 'none', { ...names, phoneType: 'desk' }, 'deskPhoneNumber', 'required'],
    [
      'saml',
      'none',
      { ...names, autoAccept: true, autoAcceptByChannel: {} },
      'autoAcceptByChannel',
      'said-twice',
    ],
    [
      'saml',
      'none',
      { ...names, proficiencies: [{ attribute: 'a', value: 'b', level: 1 }] },
      'proficiencies',
      'after-creation',
    ],
  ] as const)('%s, password %s, %o: %s is %s', (identityType, password, fields, field, rule) => {
    expect(checkNewUser(newUser(fields), password, identityType, settings)).toEqual({
      code: 'directory-refused',
      operation: 'CreateUser',
      field,
      rule,
    });
  });

  test('a primary e-mail under SAML and the length of login names are settings', () => {
    expect(
      checkNewUser(newUser(managed), 'none', 'saml', { ...settings, emailUnderSaml: 'allow' }),
    ).toBeUndefined();
    const long = newUser(managed, 'a-login-name-of-27-letters.');
    expect(checkNewUser(long, 'given', 'connect-managed', settings)).toBeUndefined();
    const documented = { ...settings, loginNameLimits: documentedLoginNameLimits };
    expect(checkNewUser(long, 'given', 'connect-managed', documented)).toMatchObject({ rule: 'too-long' });
  });

  test.each(['', ' ', 'a\0b'])('%j is no login name', (loginName) => {
    expect(checkNewUser(newUser(managed, loginName), 'given', 'connect-managed', settings)).toMatchObject({
      field: 'loginName',
    });
  });
});
