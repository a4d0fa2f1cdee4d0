import { describe, expect, it } from 'vitest';
import { agents, routing } from '../../test/samples.js';
import {
  brokenDirectoryRule,
  checkNewDirectoryUser,
  documentedLoginNameLimits,
  fieldsNotTaken,
  modelLoginNameLimits,
} from './check-new-directory-user.js';
import type { DirectoryFields } from './directory-fields.js';
import type { IdentityType } from './identity-type.js';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `s${index}` as typeof agents);
const types = ['connect-managed', 'saml', 'existing-directory'] as const;
const names: Readonly<Record<IdentityType, Pick<DirectoryFields, 'firstName' | 'lastName' | 'email'>>> = {
  'connect-managed': { firstName: 'A', lastName: 'B', email: 'a@b' },
  saml: { firstName: 'A', lastName: 'B' },
  'existing-directory': {},
};
const check = (type: IdentityType, loginName: string, limits = documentedLoginNameLimits) =>
  checkNewDirectoryUser(
    { loginName, fields: { routingProfileId: routing, securityProfileIds: [agents], ...names[type] } },
    type,
    limits,
  );
const tooLong = { code: 'directory-rule', field: 'loginName', rule: 'too-long' };

describe('the login name of a new directory user', () => {
  it.each([
    ['connect-managed', 20, 100],
    ['saml', 64, 100],
    ['existing-directory', 20, 100],
  ] as const)('of type %s has up to %i characters, by AWS’s model up to %i', (type, documented, model) => {
    const [fits, modelFits] = [documented, model].map((length) => 'a'.repeat(length));
    expect([check(type, fits!), check(type, `${fits}a`)]).toEqual([undefined, tooLong]);
    const byModel = (loginName: string) => check(type, loginName, modelLoginNameLimits);
    expect([byModel(modelFits!), byModel(`${modelFits}a`)]).toEqual([undefined, tooLong]);
  });

  it.each(['a.b-c_D9', 'a@b.cd', 'a@b.c.d'])('may be %s', (loginName) => {
    expect(types.map((type) => check(type, loginName))).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['a@b', 'at-sign'],
    ['a@.b', 'at-sign'],
    ['a@b.', 'at-sign'],
    ['a@b..c', 'at-sign'],
    ['@', 'at-sign'],
    ['a b', 'characters'],
    ['a+b', 'characters'],
    ['a\n', 'characters'],
    ['', 'characters'],
  ])('may not be %j (%s)', (loginName, rule) => {
    expect(check('saml', loginName)).toEqual({ code: 'directory-rule', field: 'loginName', rule });
  });
});

describe('a new directory user', () => {
  it('needs a routing profile, of whatever type', () => {
    const required = types.map((type) =>
      checkNewDirectoryUser(
        {
          loginName: 'a',
          fields: { routingProfileId: '' as typeof routing, ...names[type], securityProfileIds: [agents] },
        },
        type,
        documentedLoginNameLimits,
      ),
    );
    expect(required).toEqual(
      types.map(() => ({ code: 'directory-rule', field: 'routingProfileId', rule: 'required' })),
    );
  });

  it('has from elsewhere what its directory does not take', () => {
    expect(fieldsNotTaken).toEqual({
      'connect-managed': ['directoryUserId'],
      saml: ['email', 'directoryUserId'],
      'existing-directory': ['firstName', 'lastName', 'email'],
    });
  });
});

describe('a value for a directory user', () => {
  it.each<DirectoryFields>([
    {},
    { securityProfileIds: ids(10) },
    { securityProfileIds: [...ids(10), ...ids(10)] },
    { mobile: '+12', deskPhoneNumber: '+123456789012345' },
    { afterContactWorkSeconds: 0 },
    { afterContactWorkSeconds: 2_000_000 },
    { afterContactWorkByChannel: { voice: { seconds: 0 }, chat: { agentFirstCallbackSeconds: 2_000_000 } } },
  ])('may be %j', (fields) => {
    expect(brokenDirectoryRule(fields)).toBeUndefined();
  });

  it.each<[DirectoryFields, keyof DirectoryFields, string]>([
    [{ securityProfileIds: [] }, 'securityProfileIds', 'at-least-one'],
    [{ securityProfileIds: ids(11) }, 'securityProfileIds', 'too-many'],
    [{ mobile: '' }, 'mobile', 'e164'],
    [{ mobile: '+1' }, 'mobile', 'e164'],
    [{ mobile: 'x+12' }, 'mobile', 'e164'],
    [{ mobile: '+1234567890123456' }, 'mobile', 'e164'],
    [{ deskPhoneNumber: '+02' }, 'deskPhoneNumber', 'e164'],
    [{ afterContactWorkSeconds: -1 }, 'afterContactWorkSeconds', 'out-of-range'],
    [{ afterContactWorkSeconds: 0.5 }, 'afterContactWorkSeconds', 'out-of-range'],
    [{ afterContactWorkSeconds: 2_000_001 }, 'afterContactWorkSeconds', 'out-of-range'],
    [
      { afterContactWorkByChannel: { voice: { seconds: 1 }, task: { seconds: -1 } } },
      'afterContactWorkByChannel',
      'out-of-range',
    ],
    [
      { afterContactWorkByChannel: { email: { seconds: 1, agentFirstCallbackSeconds: 2_000_001 } } },
      'afterContactWorkByChannel',
      'out-of-range',
    ],
  ])('may not be %j', (fields, field, rule) => {
    expect(brokenDirectoryRule(fields)).toEqual({ code: 'directory-rule', field, rule });
  });
});
