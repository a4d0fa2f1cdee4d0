import {
  startConnectSimulator,
  unlimitedRate,
  type ConnectSimulatorOptions,
} from '@rollcall/connect-simulator';
import {
  parsePassword,
  type DirectoryFields,
  type HierarchyGroupId,
  type NewDirectoryUser,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from '../../test/directory-on.js';

const password = () => parsePassword('Passw0rd')._unsafeUnwrap();
const names = { firstName: 'Jane', lastName: 'Doe' };

async function simulated(options: ConnectSimulatorOptions = {}) {
  const simulator = await startConnectSimulator({ quotas: { default: unlimitedRate }, ...options });
  onTestFinished(simulator.close);
  const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
  const references = {
    routingProfileId: routingProfiles.all()[0]?.Id as RoutingProfileId,
    securityProfileIds: securityProfiles.all().map(({ Id }) => Id as SecurityProfileId),
    hierarchyGroupId: hierarchyGroups.all()[0]?.Id as HierarchyGroupId,
  };
  const newUser = (fields: DirectoryFields, loginName = 'jane.doe') =>
    ({ loginName, fields: { ...references, ...fields } }) as NewDirectoryUser;
  return { simulator, directory: directoryOn(simulator), newUser };
}

describe('createUser', () => {
  test('makes a user with every field that creation takes', async () => {
    const { directory, newUser } = await simulated();
    const fields: DirectoryFields = {
      ...names,
      email: 'jane@example.com',
      secondaryEmail: 'home@example.com',
      mobile: '+15550100',
      phoneType: 'desk',
      deskPhoneNumber: '+15550101',
      autoAccept: false,
      afterContactWorkByChannel: {
        voice: { seconds: 30, agentFirstCallbackSeconds: 5 },
        email: { seconds: 600 },
      },
      persistentConnectionByChannel: { voice: true },
      voiceEnhancementByChannel: { voice: 'voice-isolation' },
      tags: [{ key: 'team', value: 'red' }],
    };
    const created = (
      await directory.createUser({ user: newUser(fields), password: password() })
    )._unsafeUnwrap();
    expect(created.fields).toMatchObject(fields);
    expect(created.unread).toContain('directoryUserId');
    const read = (await directory.readUser({ id: created.id }))._unsafeUnwrap();
    expect(read.login).toEqual(created.login);
    expect({ ...read.fields, securityProfileIds: read.fields.securityProfileIds?.toSorted() }).toMatchObject({
      ...created.fields,
      securityProfileIds: created.fields.securityProfileIds?.toSorted(),
    });
  });

  test('sends names in form C, which alone is accepted', async () => {
    const { simulator, directory, newUser } = await simulated({ identityType: 'SAML' });
    const user = newUser({ firstName: 'Zoe\u0308', lastName: 'Doe' });
    expect((await directory.createUser({ user })).isOk()).toBe(true);
    expect(simulator.state.users.byUsername('jane.doe')?.IdentityInfo.FirstName).toBe('Zo\u00eb');
  });

  test.each(['CONNECT_MANAGED', 'SAML', 'EXISTING_DIRECTORY'] as const)(
    'follows the rules of %s',
    async (identityType) => {
      const { simulator, directory, newUser } = await simulated({ identityType });
      const managed = identityType === 'CONNECT_MANAGED';
      const fields =
        identityType === 'EXISTING_DIRECTORY' ? {} : { ...names, ...(managed && { email: 'j@example.com' }) };
      const wrong = await directory.createUser({
        user: newUser(fields),
        ...(managed ? {} : { password: password() }),
      });
      expect(wrong._unsafeUnwrapErr()).toEqual({
        code: 'directory-refused',
        operation: 'CreateUser',
        field: 'password',
        rule: managed ? 'required' : 'not-allowed',
      });
      expect(simulator.counter('CreateUser').calls).toBe(0);
      const right = await directory.createUser({
        user: newUser(fields),
        ...(managed ? { password: password() } : {}),
      });
      expect(right.isOk()).toBe(true);
      expect(simulator.counter('DescribeInstance').calls).toBe(1);
    },
  );

  test('a login name that is taken', async () => {
    const { directory, newUser } = await simulated({ identityType: 'SAML' });
    await directory.createUser({ user: newUser(names) });
    const again = await directory.createUser({ user: newUser(names) });
    expect(again._unsafeUnwrapErr()).toEqual({ code: 'directory-login-taken' });
  });

  test('a quota of users that is reached', async () => {
    const quotas = { default: unlimitedRate, usersPerInstance: 0 };
    const { directory, newUser } = await simulated({ identityType: 'SAML', quotas });
    const over = await directory.createUser({ user: newUser(names) });
    expect(over._unsafeUnwrapErr()).toEqual({ code: 'directory-quota-reached' });
  });

  test('a throttled call', async () => {
    const quotas = { operations: { CreateUser: { rate: 0.001, burst: 0 } } };
    const { directory, newUser } = await simulated({ identityType: 'SAML', quotas });
    const throttled = await directory.createUser({ user: newUser(names) });
    expect(throttled._unsafeUnwrapErr()).toMatchObject({ code: 'throttled', operation: 'CreateUser' });
  });

  test('an unknown routing profile is refused, not a missing user', async () => {
    const { directory, newUser } = await simulated({ identityType: 'SAML' });
    const user = newUser({ ...names, routingProfileId: 'nowhere' as RoutingProfileId });
    expect((await directory.createUser({ user }))._unsafeUnwrapErr()).toEqual({
      code: 'directory-refused',
      operation: 'CreateUser',
    });
  });

  test('what only Amazon Connect can know, it refuses itself', async () => {
    const { directory, newUser } = await simulated({ identityType: 'SAML' });
    const user = newUser({ ...names, secondaryEmail: 'nowhere' });
    expect((await directory.createUser({ user }))._unsafeUnwrapErr()).toMatchObject({
      code: 'directory-refused',
    });
  });
});
