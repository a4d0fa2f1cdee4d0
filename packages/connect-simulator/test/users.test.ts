import {
  CreateUserCommand,
  type CreateUserCommandInput,
  DeleteUserCommand,
  DescribeUserCommand,
  ListUsersCommand,
  UpdateUserConfigCommand,
  UpdateUserHierarchyCommand,
  UpdateUserIdentityInfoCommand,
  UpdateUserPhoneConfigCommand,
  UpdateUserRoutingProfileCommand,
  UpdateUserSecurityProfilesCommand,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { type OpenedSimulator, openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

const newcomer = ({ simulator, InstanceId }: OpenedSimulator, more: Partial<CreateUserCommandInput> = {}) =>
  new CreateUserCommand({
    InstanceId,
    Username: 'newcomer',
    Password: 'Passw0rd!',
    IdentityInfo: { FirstName: 'Zoë', LastName: 'Ångström', Email: 'zoe@example.com' },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 30 },
    RoutingProfileId: simulator.state.routingProfiles.named('Voice')!.Id,
    SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')!.Id],
    ...more,
  });

describe('CreateUser and DescribeUser', () => {
  test('a user is described as created, in seconds and with a time of change', async () => {
    const opened = await openSimulator();
    const { simulator, client, clock, InstanceId } = opened;
    clock.advance(1_234);
    const group = simulator.state.hierarchyGroups.named('Lisbon Sales')!;
    const { UserId, UserArn } = await client.send(
      newcomer(opened, { HierarchyGroupId: group.Id, Tags: { shift: 'early' } }),
    );
    const { User } = await client.send(new DescribeUserCommand({ InstanceId, UserId }));
    expect(User).toEqual({
      Id: UserId,
      Arn: UserArn,
      Username: 'newcomer',
      IdentityInfo: { FirstName: 'Zoë', LastName: 'Ångström', Email: 'zoe@example.com' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 30 },
      RoutingProfileId: simulator.state.routingProfiles.named('Voice')!.Id,
      SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')!.Id],
      HierarchyGroupId: group.Id,
      Tags: { shift: 'early' },
      LastModifiedTime: new Date('2026-01-01T00:00:01.234Z'),
      LastModifiedRegion: 'us-east-1',
    });
    expect(UserArn).toBe(`${simulator.instanceArn}/agent/${UserId}`);
  });

  test('an instance may be named by its ARN', async () => {
    const { simulator, client, UserId } = await openSimulator();
    const { User } = await client.send(
      new DescribeUserCommand({ InstanceId: simulator.instanceArn, UserId }),
    );
    expect(User?.Id).toBe(UserId);
  });

  test('a name that is taken is 409, by case', async () => {
    const opened = await openSimulator();
    await opened.client.send(newcomer(opened));
    expect(await refused(opened.client.send(newcomer(opened)))).toMatchObject({
      name: 'DuplicateResourceException',
      status: 409,
    });
    await opened.client.send(newcomer(opened, { Username: 'Newcomer' }));
    expect(opened.simulator.state.users.size()).toBe(3);
  });

  test('the quota of users is 429 LimitExceededException; a taken name is told first', async () => {
    const opened = await openSimulator({ seed: { users: 500 } });
    expect(await refused(opened.client.send(newcomer(opened)))).toMatchObject({
      name: 'LimitExceededException',
      status: 429,
    });
    const [{ Username } = { Username: '' }] = opened.simulator.state.users.all();
    expect(await refused(opened.client.send(newcomer(opened, { Username })))).toMatchObject({ status: 409 });
    expect(opened.simulator.counter('CreateUser')).toMatchObject({ calls: 2, refused: 2, throttled: 0 });
  });

  test.each([
    [
      'no password',
      { Password: undefined },
      'InvalidRequestException',
      'Required parameter missing: Password',
    ],
    ['a weak password', { Password: 'password' }, 'InvalidParameterException', 'Password'],
    ['no security profile', { SecurityProfileIds: [] }, 'InvalidParameterException', 'SecurityProfileIds'],
    [
      'eleven',
      { SecurityProfileIds: Array(11).fill('x') },
      'InvalidParameterException',
      'SecurityProfileIds',
    ],
    ['an empty map of tags', { Tags: {} }, 'InvalidParameterException', 'Tags'],
    ['a reserved tag', { Tags: { 'aws:x': '' } }, 'InvalidParameterException', 'Tags.key'],
    ['a long login', { Username: 'x'.repeat(21) }, 'InvalidParameterException', 'Username'],
    ['half an e-mail as login', { Username: 'a@example' }, 'InvalidParameterException', 'Username'],
    [
      'no last name',
      { IdentityInfo: { FirstName: 'A', Email: 'a@b.c' } },
      'InvalidRequestException',
      'LastName',
    ],
    ['no e-mail', { IdentityInfo: { FirstName: 'A', LastName: 'B' } }, 'InvalidRequestException', 'Email'],
    [
      'a name that is not NFC',
      { IdentityInfo: { FirstName: 'Zoe\u0308', LastName: 'B', Email: 'a@b.c' } },
      'InvalidParameterException',
      'IdentityInfo.FirstName',
    ],
    [
      'a mobile number that is not E.164',
      { IdentityInfo: { FirstName: 'A', LastName: 'B', Email: 'a@b.c', Mobile: '0351' } },
      'InvalidParameterException',
      'IdentityInfo.Mobile',
    ],
    [
      'a desk phone that is not E.164',
      { PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '0351' } },
      'InvalidParameterException',
      'PhoneConfig.DeskPhoneNumber',
    ],
    [
      'an empty first name',
      { IdentityInfo: { FirstName: '', LastName: 'B', Email: 'a@b.c' } },
      'InvalidRequestException',
      'FirstName',
    ],
    [
      'a last name of 257 characters',
      { IdentityInfo: { FirstName: 'A', LastName: 'x'.repeat(257), Email: 'a@b.c' } },
      'InvalidParameterException',
      'IdentityInfo.LastName',
    ],
    [
      'a secondary e-mail of 266 characters',
      {
        IdentityInfo: {
          FirstName: 'A',
          LastName: 'B',
          Email: 'a@b.c',
          SecondaryEmail: `${'x'.repeat(258)}@e.co.uk`,
        },
      },
      'InvalidParameterException',
      'IdentityInfo.SecondaryEmail',
    ],
    [
      'a secondary e-mail that is none',
      { IdentityInfo: { FirstName: 'A', LastName: 'B', Email: 'a@b.c', SecondaryEmail: 'x' } },
      'InvalidParameterException',
      'IdentityInfo.SecondaryEmail',
    ],
    [
      'too much after-contact work',
      { PhoneConfig: { AfterContactWorkTimeLimit: 2_000_001 } },
      'InvalidParameterException',
      'PhoneConfig.AfterContactWorkTimeLimit',
    ],
    [
      'one setting in two places',
      { AutoAcceptConfigs: [{ Channel: 'CHAT', AutoAccept: true }], PhoneConfig: { AutoAccept: true } },
      'InvalidRequestException',
      'AutoAcceptConfigs',
    ],
    [
      'a persistent connection for chat',
      { PersistentConnectionConfigs: [{ Channel: 'CHAT', PersistentConnection: true }] },
      'InvalidParameterException',
      'PersistentConnectionConfigs',
    ],
    ['an unknown routing profile', { RoutingProfileId: 'none' }, 'ResourceNotFoundException', 'none'],
    ['an unknown group', { HierarchyGroupId: 'none' }, 'ResourceNotFoundException', 'none'],
    ['an unknown instance', { InstanceId: 'none' }, 'ResourceNotFoundException', 'none'],
  ] as const)('%s is refused', async (_, more, name, told) => {
    const opened = await openSimulator();
    const refusal = await refused(
      opened.client.send(newcomer(opened, more as Partial<CreateUserCommandInput>)),
    );
    expect(refusal).toMatchObject({ name, status: name === 'ResourceNotFoundException' ? 404 : 400 });
    expect(refusal.message).toContain(told);
    expect(opened.simulator.state.users.size()).toBe(1);
  });

  test('SAML takes no password and no primary e-mail, and longer logins of a narrow alphabet', async () => {
    const opened = await openSimulator({ identityType: 'SAML' });
    const identity = { FirstName: 'Ada', LastName: 'Lovelace' };
    const saml = { Password: undefined, IdentityInfo: identity, Username: 'ada.lovelace@analytical.example' };
    await opened.client.send(newcomer(opened, saml));
    const status = async (more: Partial<CreateUserCommandInput>) =>
      (await refused(opened.client.send(newcomer(opened, { ...saml, Username: 'other', ...more })))).name;
    expect(await status({ Password: 'Passw0rd' })).toBe('InvalidRequestException');
    expect(await status({ IdentityInfo: { ...identity, Email: 'a@b.c' } })).toBe('InvalidRequestException');
    expect(await status({ DirectoryUserId: 'x' })).toBe('InvalidRequestException');
    expect(await status({ IdentityInfo: { FirstName: 'Ada' } })).toBe('InvalidRequestException');
    expect(await status({ IdentityInfo: undefined })).toBe('InvalidRequestException');
    expect(await status({ Username: 'añejo' })).toBe('InvalidParameterException');
    expect(await status({ Username: 'x'.repeat(65) })).toBe('InvalidParameterException');
  });

  test('an existing directory owns names and e-mail', async () => {
    const opened = await openSimulator({ identityType: 'EXISTING_DIRECTORY' });
    const { client, InstanceId } = opened;
    const bare = { Password: undefined, IdentityInfo: undefined, DirectoryUserId: 'dir-1' };
    const { UserId } = await client.send(newcomer(opened, bare));
    const { User } = await client.send(new DescribeUserCommand({ InstanceId, UserId }));
    expect(User?.IdentityInfo?.FirstName).toMatch(/\p{L}/u);
    expect(User).toMatchObject({ DirectoryUserId: 'dir-1' });
    const change = (IdentityInfo: object) =>
      client.send(new UpdateUserIdentityInfoCommand({ InstanceId, UserId, IdentityInfo }));
    expect(await refused(change({ FirstName: 'Other' }))).toMatchObject({ name: 'InvalidRequestException' });
    const given = { ...bare, Username: 'other' };
    for (const more of [{ Password: 'Passw0rd' }, { IdentityInfo: { Email: 'a@b.c' } }]) {
      expect(await refused(client.send(newcomer(opened, { ...given, ...more })))).toMatchObject({
        name: 'InvalidRequestException',
      });
    }
    await change({ SecondaryEmail: 'home@example.com' });
    const again = await client.send(new DescribeUserCommand({ InstanceId, UserId }));
    expect(again.User?.IdentityInfo).toEqual({ ...User?.IdentityInfo, SecondaryEmail: 'home@example.com' });
  });
});

describe('updates', () => {
  const described = async ({ client, InstanceId, UserId }: OpenedSimulator) =>
    (await client.send(new DescribeUserCommand({ InstanceId, UserId }))).User!;

  test('identity is replaced as a whole, and the time of change moves', async () => {
    const opened = await openSimulator();
    const { client, clock, InstanceId, UserId } = opened;
    clock.advance(5_000);
    const IdentityInfo = { FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com' };
    await client.send(new UpdateUserIdentityInfoCommand({ InstanceId, UserId, IdentityInfo }));
    expect(await described(opened)).toMatchObject({ LastModifiedTime: new Date('2026-01-01T00:00:05Z') });
    expect((await described(opened)).IdentityInfo).toEqual(IdentityInfo);
  });

  test('routing profile, security profiles and hierarchy', async () => {
    const opened = await openSimulator();
    const { client, simulator, InstanceId, UserId } = opened;
    const RoutingProfileId = simulator.state.routingProfiles.named('E-mail')!.Id;
    const SecurityProfileIds = simulator.state.securityProfiles.all().map(({ Id }) => Id);
    const HierarchyGroupId = simulator.state.hierarchyGroups.named('Austin')!.Id;
    await client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));
    await client.send(new UpdateUserSecurityProfilesCommand({ InstanceId, UserId, SecurityProfileIds }));
    await client.send(new UpdateUserHierarchyCommand({ InstanceId, UserId, HierarchyGroupId }));
    const user = await described(opened);
    expect(user).toMatchObject({ RoutingProfileId, HierarchyGroupId });
    expect(new Set(user.SecurityProfileIds)).toEqual(new Set(SecurityProfileIds));
    const only = SecurityProfileIds.slice(0, 1);
    await client.send(
      new UpdateUserSecurityProfilesCommand({ InstanceId, UserId, SecurityProfileIds: only }),
    );
    await client.send(new UpdateUserHierarchyCommand({ InstanceId, UserId, HierarchyGroupId: undefined }));
    expect((await described(opened)).SecurityProfileIds).toEqual(only);
    expect((await described(opened)).HierarchyGroupId).toBeUndefined();
  });

  test('the last security profile cannot be taken away', async () => {
    const { client, InstanceId, UserId } = await openSimulator();
    const none = new UpdateUserSecurityProfilesCommand({ InstanceId, UserId, SecurityProfileIds: [] });
    expect(await refused(client.send(none))).toMatchObject({
      name: 'InvalidParameterException',
      status: 400,
    });
  });

  test('UpdateUserConfig keeps channels apart; UpdateUserPhoneConfig flattens after-contact work', async () => {
    const opened = await openSimulator();
    const { client, InstanceId, UserId } = opened;
    const seconds = (AfterContactWorkTimeLimit: number) => ({ AfterContactWorkTimeLimit });
    await client.send(
      new UpdateUserConfigCommand({
        InstanceId,
        UserId,
        AfterContactWorkConfigs: [
          { Channel: 'VOICE', AfterContactWorkConfig: seconds(10) },
          { Channel: 'CHAT', AfterContactWorkConfig: seconds(20) },
        ],
      }),
    );
    expect((await described(opened)).PhoneConfig?.AfterContactWorkTimeLimit).toBe(10);
    const PhoneConfig = { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 45 } as const;
    await client.send(new UpdateUserPhoneConfigCommand({ InstanceId, UserId, PhoneConfig }));
    const user = await described(opened);
    expect(user.PhoneConfig).toEqual(PhoneConfig);
    expect(user.AfterContactWorkConfigs).toEqual([
      { Channel: 'VOICE', AfterContactWorkConfig: seconds(45) },
      { Channel: 'CHAT', AfterContactWorkConfig: seconds(45) },
    ]);
  });

  test('a channel twice in a list is refused', async () => {
    const { client, InstanceId, UserId } = await openSimulator();
    const twice = [1, 2].map(() => ({ Channel: 'VOICE' as const, AutoAccept: true }));
    const call = client.send(new UpdateUserConfigCommand({ InstanceId, UserId, AutoAcceptConfigs: twice }));
    expect(await refused(call)).toMatchObject({ name: 'InvalidParameterException', status: 400 });
  });
});

test('a deleted user is gone, and a second delete is 404', async () => {
  const { client, simulator, InstanceId, UserId } = await openSimulator({ seed: { users: 2 } });
  await client.send(new DeleteUserCommand({ InstanceId, UserId }));
  expect(await refused(client.send(new DeleteUserCommand({ InstanceId, UserId })))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  });
  const { UserSummaryList } = await client.send(new ListUsersCommand({ InstanceId }));
  expect(UserSummaryList?.map(({ Id }) => Id)).toEqual(simulator.state.users.all().map(({ Id }) => Id));
});

test('ListUsers tells id, ARN, login and time of change, and no more', async () => {
  const { client, simulator, InstanceId } = await openSimulator();
  const { UserSummaryList } = await client.send(new ListUsersCommand({ InstanceId }));
  const [user] = simulator.state.users.all();
  expect(UserSummaryList).toEqual([
    {
      Id: user?.Id,
      Arn: user?.Arn,
      Username: user?.Username,
      LastModifiedTime: new Date(user?.modifiedAt ?? 0),
      LastModifiedRegion: 'us-east-1',
    },
  ]);
});
