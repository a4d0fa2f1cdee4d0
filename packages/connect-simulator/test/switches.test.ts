import {
  CreateAgentStatusCommand,
  CreateUserCommand,
  type CreateUserCommandInput,
  DeleteUserCommand,
  DescribeUserCommand,
  ListUsersCommand,
  SearchUsersCommand,
  TagResourceCommand,
  UpdateUserConfigCommand,
  UpdateUserIdentityInfoCommand,
  UpdateUserPhoneConfigCommand,
  UpdateUserRoutingProfileCommand,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import type { ConnectSimulatorOptions, SimulatorSwitches } from '../src/index.js';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

const openWith = async (switches: Partial<SimulatorSwitches>, options: ConnectSimulatorOptions = {}) => {
  const opened = await openSimulator({ ...options, switches });
  const { client, simulator, InstanceId, UserId } = opened;
  const create = (more: Partial<CreateUserCommandInput> = {}) =>
    client.send(
      new CreateUserCommand({
        InstanceId,
        Username: 'newcomer',
        Password: 'Passw0rd',
        IdentityInfo: { FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com' },
        RoutingProfileId: simulator.state.routingProfiles.named('Voice')?.Id,
        SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')?.Id ?? ''],
        ...more,
      }),
    );
  const describeUser = async (id = UserId) =>
    (await client.send(new DescribeUserCommand({ InstanceId, UserId: id }))).User;
  const searched = async () =>
    (await client.send(new SearchUsersCommand({ InstanceId }))).Users?.map(({ Username }) => Username);
  const listed = async () =>
    (await client.send(new ListUsersCommand({ InstanceId }))).UserSummaryList?.map(
      ({ Username }) => Username,
    );
  return { ...opened, create, describeUser, searched, listed };
};

test('loginCase: variants may be refused', async () => {
  const { create } = await openWith({ loginCase: 'variants-refused' });
  await create();
  expect(await refused(create({ Username: 'NewComer' }))).toMatchObject({ status: 409 });
});

test('loginLength: a hundred characters, as in the model', async () => {
  const { create } = await openWith({ loginLength: 'model' });
  await create({ Username: 'x'.repeat(100) });
  expect(await refused(create({ Username: 'x'.repeat(101) }))).toMatchObject({ status: 400 });
});

test('identityUpdate: what is not named may be kept', async () => {
  const { client, InstanceId, UserId, describeUser } = await openWith({ identityUpdate: 'merges' });
  const before = await describeUser();
  const IdentityInfo = { FirstName: 'Ada' };
  await client.send(new UpdateUserIdentityInfoCommand({ InstanceId, UserId, IdentityInfo }));
  expect((await describeUser())?.IdentityInfo).toEqual({ ...before?.IdentityInfo, ...IdentityInfo });
});

describe('UpdateUserConfig', () => {
  const accept = (Channel: 'VOICE' | 'CHAT', AutoAccept: boolean) => ({ Channel, AutoAccept });
  test.each([
    ['replaces-list', [accept('VOICE', true)]],
    ['merges-channels', [accept('CHAT', true), accept('VOICE', true)]],
  ] as const)('configUpdate: %s', async (configUpdate, expected) => {
    const { client, InstanceId, UserId, describeUser } = await openWith({ configUpdate });
    const update = (AutoAcceptConfigs: ReturnType<typeof accept>[]) =>
      client.send(new UpdateUserConfigCommand({ InstanceId, UserId, AutoAcceptConfigs }));
    await update([accept('CHAT', true)]);
    await update([accept('VOICE', true)]);
    expect((await describeUser())?.AutoAcceptConfigs).toEqual(expected);
  });

  test('phoneConfig: the two may be independent', async () => {
    const { client, InstanceId, UserId, describeUser } = await openWith({ phoneConfig: 'independent' });
    const before = (await describeUser())?.PhoneConfig;
    const AutoAcceptConfigs = [accept('VOICE', before?.AutoAccept !== true)];
    await client.send(new UpdateUserConfigCommand({ InstanceId, UserId, AutoAcceptConfigs }));
    expect((await describeUser())?.PhoneConfig).toEqual(before);
  });
});

test('samlEmail: a primary e-mail may be allowed', async () => {
  const { create } = await openWith({ samlEmail: 'allowed' }, { identityType: 'SAML' });
  expect(await create({ Password: undefined })).toHaveProperty('UserId');
});

test('directory: out of reach, it wants DirectoryUserId', async () => {
  const options = { identityType: 'EXISTING_DIRECTORY' } as const;
  const { create } = await openWith({ directory: 'unreachable' }, options);
  const bare = { Password: undefined, IdentityInfo: undefined };
  expect(await refused(create(bare))).toMatchObject({ name: 'InvalidRequestException' });
  await create({ ...bare, DirectoryUserId: 'dir-1' });
});

test('lastModifiedMovedBy: some changes may leave the time of change as it is', async () => {
  const { client, simulator, clock, InstanceId, UserId, describeUser } = await openWith({
    lastModifiedMovedBy: ['RoutingProfileId'],
  });
  const before = (await describeUser())?.LastModifiedTime;
  clock.advance(1_000);
  const resourceArn = simulator.state.users.get(UserId)?.Arn;
  await client.send(new TagResourceCommand({ resourceArn, tags: { a: 'b' } }));
  expect((await describeUser())?.LastModifiedTime).toEqual(before);
  const RoutingProfileId = simulator.state.routingProfiles.named('E-mail')?.Id;
  await client.send(new UpdateUserRoutingProfileCommand({ InstanceId, UserId, RoutingProfileId }));
  expect((await describeUser())?.LastModifiedTime?.getTime()).toBe(clock.now());
});

describe('lags', () => {
  test('SearchUsers sees a change late, DescribeUser at once', async () => {
    const { create, clock, client, searched, describeUser, simulator, InstanceId, UserId } = await openWith({
      searchLagMs: 3_000,
    });
    const [seeded = ''] = simulator.state.users.all().map(({ Username }) => Username);
    const PhoneConfig = { PhoneType: 'SOFT_PHONE', AfterContactWorkTimeLimit: 77 } as const;
    await client.send(new UpdateUserPhoneConfigCommand({ InstanceId, UserId, PhoneConfig }));
    await create();
    const seconds = async () =>
      (await client.send(new SearchUsersCommand({ InstanceId }))).Users?.[0]?.PhoneConfig
        ?.AfterContactWorkTimeLimit;
    expect((await describeUser())?.PhoneConfig?.AfterContactWorkTimeLimit).toBe(77);
    expect(await seconds()).not.toBe(77_000);
    clock.advance(2_999);
    expect(await searched()).toEqual([seeded]);
    clock.advance(1);
    expect(await seconds()).toBe(77_000);
    expect(await searched()).toEqual([seeded, 'newcomer']);
    simulator.state.users.remove(UserId);
    expect(await searched()).toEqual([seeded, 'newcomer']);
    clock.advance(3_000);
    expect(await searched()).toEqual(['newcomer']);
  });

  test('ListUsers may lag as well', async () => {
    const { create, clock, listed } = await openWith({ listLagMs: 1_000 });
    await create();
    expect(await listed()).toHaveLength(1);
    clock.advance(1_000);
    expect(await listed()).toHaveLength(2);
  });

  test('DescribeUser may not know a new user for a while', async () => {
    const { create, clock, describeUser } = await openWith({ describeLagMs: 500 });
    const { UserId } = await create();
    expect(await refused(describeUser(UserId))).toMatchObject({ status: 404 });
    clock.advance(500);
    expect(await describeUser(UserId)).toMatchObject({ Username: 'newcomer' });
  });
});

describe('SearchUsers', () => {
  const named = (Value: string) => ({
    StringCondition: { FieldName: 'Username', Value, ComparisonType: 'EXACT' as const },
  });

  test('searchCase: case may count', async () => {
    const seed = { users: [{ Username: 'Ada' }] };
    const ask = async (searchCase: SimulatorSwitches['searchCase']) => {
      const { client, InstanceId } = await openWith({ searchCase }, { seed });
      return (await client.send(new SearchUsersCommand({ InstanceId, SearchCriteria: named('ada') }))).Users
        ?.length;
    };
    expect(await ask('ignored')).toBe(1);
    expect(await ask('respected')).toBe(0);
  });

  test('searchChannelAfterContactWork: seconds', async () => {
    const AfterContactWorkConfigs = [
      { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 5 } },
    ] as const;
    const seed = { users: [{ Username: 'ada', AfterContactWorkConfigs }] };
    const { client, InstanceId } = await openWith({ searchChannelAfterContactWork: 'seconds' }, { seed });
    const { Users } = await client.send(new SearchUsersCommand({ InstanceId }));
    expect(Users?.[0]?.AfterContactWorkConfigs).toEqual(AfterContactWorkConfigs);
  });

  test('searchCriteriaDepth: deeper criteria are refused', async () => {
    const { client, InstanceId } = await openWith({ searchCriteriaDepth: 2 });
    const ask = (SearchCriteria: object) =>
      client.send(new SearchUsersCommand({ InstanceId, SearchCriteria }));
    const two = { AndConditions: [named('a')] };
    await ask(two);
    expect(await refused(ask({ OrConditions: [two] }))).toMatchObject({ status: 400 });
  });

  test('searchCriteriaNodes: more conditions are refused', async () => {
    const { client, InstanceId } = await openWith({ searchCriteriaNodes: 3 });
    const ask = (count: number) => {
      const SearchCriteria = { OrConditions: Array.from({ length: count }, () => named('a')) };
      return client.send(new SearchUsersCommand({ InstanceId, SearchCriteria }));
    };
    await ask(2);
    expect(await refused(ask(3))).toMatchObject({ status: 400 });
  });
});

describe('quickConnects', () => {
  const openLinked = async (quickConnects: SimulatorSwitches['quickConnects']) => {
    const { client, simulator, InstanceId, UserId } = await openWith({ quickConnects });
    const quickConnect = simulator.state.quickConnects.add({ Name: 'Desk', Tags: {}, UserId });
    const remove = () => client.send(new DeleteUserCommand({ InstanceId, UserId }));
    return { state: simulator.state, quickConnect, remove };
  };

  test('may be left without their user', async () => {
    const { state, quickConnect, remove } = await openLinked('orphaned');
    await remove();
    expect(state.users.size()).toBe(0);
    expect(state.quickConnects.all()).toEqual([quickConnect]);
  });

  test('may keep their user from being deleted', async () => {
    const { state, quickConnect, remove } = await openLinked('refuse-deletion');
    expect(await refused(remove())).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    state.quickConnects.remove(quickConnect.Id);
    await remove();
    expect(state.users.size()).toBe(0);
  });
});

test.each([
  ['quota-reached', 'LimitExceededException'],
  ['name-taken', 'DuplicateResourceException'],
] as const)('takenStatusInFullInstance: %s', async (takenStatusInFullInstance, name) => {
  const agentStatuses = Array.from({ length: 48 }, (_, index) => `Status ${index}`);
  const { client, InstanceId } = await openWith({ takenStatusInFullInstance }, { seed: { agentStatuses } });
  const create = new CreateAgentStatusCommand({ InstanceId, Name: 'Status 7', State: 'ENABLED' });
  expect(await refused(client.send(create))).toMatchObject({ name });
});

test('throttle: another name, and Retry-After', async () => {
  const quotas = { default: { rate: 1, burst: 1 } };
  const throttle = { name: 'TooManyRequestsException', retryAfterSeconds: 7 } as const;
  const { client, InstanceId, simulator } = await openWith({ throttle }, { quotas });
  const list = () => client.send(new ListUsersCommand({ InstanceId }));
  await list();
  expect(await refused(list())).toMatchObject({ name: 'TooManyRequestsException', status: 429 });
  expect(simulator.counter('ListUsers')).toMatchObject({ throttled: 1 });
});

test.each([
  ['always-invalid-parameter', 'InvalidParameterException'],
  ['always-invalid-request', 'InvalidRequestException'],
] as const)('refusals: %s', async (refusals, name) => {
  const { create } = await openWith({ refusals });
  expect(await refused(create({ Password: undefined }))).toMatchObject({ name, status: 400 });
  expect(await refused(create({ SecurityProfileIds: [] }))).toMatchObject({ name, status: 400 });
});
