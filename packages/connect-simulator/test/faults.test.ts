import {
  type ConnectClient,
  CreateUserCommand,
  DeleteUserCommand,
  DescribeUserCommand,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../src/index.js';
import { type OpenedSimulator, openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

const create = ({ client, simulator, InstanceId }: OpenedSimulator, Username = 'newcomer') =>
  client.send(
    new CreateUserCommand({
      InstanceId,
      Username,
      Password: 'Passw0rd',
      IdentityInfo: { FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com' },
      RoutingProfileId: simulator.state.routingProfiles.named('Voice')!.Id,
      SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')!.Id],
    }),
  );

describe('a create whose answer is lost', () => {
  const internal = { name: 'InternalServiceException', status: 500 };
  const reset = { message: expect.stringMatching(/ECONNRESET|socket hang up/u), status: undefined };

  test.each([
    ['error-before-commit', internal],
    ['reset-before-commit', reset],
  ] as const)('%s: it may be repeated', async (kind, lost) => {
    const opened = await openSimulator({ faults: [{ kind, operation: 'CreateUser', nth: 1 }] });
    expect(await refused(create(opened))).toMatchObject(lost);
    expect(opened.simulator.state.users.byUsername('newcomer')).toBeUndefined();
    expect(opened.simulator.counter('CreateUser')).toMatchObject({ calls: 1, failed: 1 });
    expect(await create(opened)).toHaveProperty('UserId');
  });

  test.each([
    ['error-after-commit', internal],
    ['reset-after-commit', reset],
  ] as const)('%s: repeated, it is a duplicate', async (kind, lost) => {
    const opened = await openSimulator({ faults: [{ kind, operation: 'CreateUser', nth: 1 }] });
    expect(await refused(create(opened))).toMatchObject(lost);
    expect(opened.simulator.state.users.byUsername('newcomer')).toHaveProperty('Id');
    expect(opened.simulator.counter('CreateUser')).toMatchObject({ calls: 1, failed: 1 });
    expect(await refused(create(opened))).toMatchObject({ name: 'DuplicateResourceException' });
  });

  test('a delete after commit ends 404 when repeated', async () => {
    const faults: Fault[] = [{ kind: 'error-after-commit', operation: 'DeleteUser', nth: 1 }];
    const { client, InstanceId, UserId } = await openSimulator({ faults });
    const remove = () => client.send(new DeleteUserCommand({ InstanceId, UserId }));
    expect(await refused(remove())).toMatchObject({ status: 500 });
    expect(await refused(remove())).toMatchObject({ status: 404 });
  });
});

test.each([
  ['stall-before-commit', 1],
  ['stall-after-commit', 2],
] as const)('%s: no answer comes until the client gives up', async (kind, left) => {
  const opened = await openSimulator({ faults: [{ kind, operation: 'CreateUser' }] });
  const { client, simulator } = opened;
  const controller = new AbortController();
  const call = client.send(
    new CreateUserCommand({
      InstanceId: opened.InstanceId,
      Username: 'newcomer',
      Password: 'Passw0rd',
      IdentityInfo: { FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com' },
      RoutingProfileId: simulator.state.routingProfiles.named('Voice')?.Id,
      SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')?.Id ?? ''],
    }),
    { abortSignal: controller.signal },
  );
  const arrived = async (): Promise<void> => {
    while (simulator.counter('CreateUser').calls === 0)
      await client.send(new ListUsersCommand({ InstanceId: opened.InstanceId }));
  };
  await arrived();
  controller.abort();
  expect(await refused(call)).toMatchObject({ name: 'AbortError' });
  expect(simulator.state.users.size()).toBe(left);
});

test('a 503 of a gateway is no JSON', async () => {
  const { client, InstanceId } = await openSimulator({ faults: [{ kind: 'unavailable' }] });
  const { name, status } = await refused(client.send(new ListUsersCommand({ InstanceId })));
  expect({ name, status }).toEqual({ name: 'SyntaxError', status: 503 });
});

test('a throttle storm has a beginning and an end', async () => {
  const { client, clock, simulator, InstanceId } = await openSimulator({
    faults: [{ kind: 'throttle', from: 10_000, until: 70_000 }],
  });
  const list = () => client.send(new ListUsersCommand({ InstanceId }));
  await list();
  clock.advance(10_000);
  expect(await refused(list())).toMatchObject({ name: 'ThrottlingException', status: 429 });
  clock.advance(59_999);
  expect(await refused(list())).toMatchObject({ status: 429 });
  clock.advance(1);
  await list();
  expect(simulator.counter('ListUsers')).toMatchObject({ calls: 4, throttled: 2, answered: 2 });
});

describe('pages', () => {
  const walk = async (client: ConnectClient, InstanceId: string) => {
    const ids: string[] = [];
    for await (const page of paginateListUsers({ client, pageSize: 10 }, { InstanceId })) {
      ids.push(...(page.UserSummaryList ?? []).map(({ Id = '' }) => Id));
    }
    return ids;
  };
  const open = (fault: Fault) => openSimulator({ seed: { users: 35 }, faults: [fault] });

  test('an item may come twice', async () => {
    const { client, simulator, InstanceId } = await open({ kind: 'duplicate-item', nth: 2 });
    const ids = await walk(client, InstanceId);
    expect(ids).toHaveLength(36);
    expect(new Set(ids)).toEqual(new Set(simulator.state.users.all().map(({ Id }) => Id)));
  });

  test('a page may be missing', async () => {
    const { client, simulator, InstanceId } = await open({ kind: 'missing-page', nth: 1 });
    const all = simulator.state.users.all().map(({ Id }) => Id);
    expect(await walk(client, InstanceId)).toEqual([...all.slice(0, 10), ...all.slice(20)]);
  });

  test('a token may have expired', async () => {
    const { client, InstanceId } = await open({ kind: 'expired-token', nth: 3 });
    expect(await refused(walk(client, InstanceId))).toMatchObject({ name: 'InvalidToken', status: 400 });
  });
});

describe('chance', () => {
  const outcomes = async (faultSeed: number, more: readonly Fault[] = []) => {
    const faults: readonly Fault[] = [
      { kind: 'error-before-commit', probability: 0.2, operation: ['DescribeUser', 'ListUsers'] },
      ...more,
    ];
    const { client, simulator, InstanceId, UserId } = await openSimulator({ faults, faultSeed });
    for (let call = 0; call < 100; call += 1) {
      await client.send(new DescribeUserCommand({ InstanceId, UserId })).catch(() => undefined);
    }
    return simulator.calls().map(({ outcome }) => outcome);
  };

  test('the same seed strikes the same calls, another seed others, and another fault moves none', async () => {
    const struck = await outcomes(5);
    expect(struck.filter((outcome) => outcome === 'failed').length).toBeGreaterThan(8);
    expect(struck.filter((outcome) => outcome === 'failed').length).toBeLessThan(35);
    expect(await outcomes(5)).toEqual(struck);
    expect(await outcomes(6)).not.toEqual(struck);
    expect(await outcomes(5, [{ kind: 'reset-before-commit', operation: 'ListUsers' }])).toEqual(struck);
  });
});
