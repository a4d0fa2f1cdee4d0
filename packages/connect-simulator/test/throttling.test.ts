import { DescribeInstanceCommand, DescribeUserCommand, ListUsersCommand } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

test('each operation has a bucket of five that fills by two a second', async () => {
  const { client, clock, simulator, InstanceId, UserId } = await openSimulator({ quotas: {} });
  const describe = () => client.send(new DescribeUserCommand({ InstanceId, UserId }));
  for (let call = 0; call < 5; call += 1) await describe();
  expect(await refused(describe())).toMatchObject({ name: 'ThrottlingException', status: 429 });
  await client.send(new ListUsersCommand({ InstanceId }));
  clock.advance(499);
  expect(await refused(describe())).toMatchObject({ status: 429 });
  clock.advance(1);
  await describe();
  expect(await refused(describe())).toMatchObject({ status: 429 });
  expect(simulator.counter('DescribeUser')).toMatchObject({
    calls: 9,
    answered: 6,
    throttled: 3,
    refused: 0,
  });
  expect(simulator.counter('DescribeUser').at.map((at) => at - Date.UTC(2026, 0, 1))).toEqual([
    0, 0, 0, 0, 0, 0, 499, 500, 500,
  ]);
});

test('instances of one account share a bucket', async () => {
  const { client, simulator, InstanceId } = await openSimulator({
    quotas: { default: { rate: 1, burst: 2 } },
  });
  const other = simulator.addInstance({ identityType: 'SAML' });
  const describe = (id: string) => client.send(new DescribeInstanceCommand({ InstanceId: id }));
  expect((await describe(InstanceId)).Instance?.IdentityManagementType).toBe('CONNECT_MANAGED');
  expect((await describe(other.id)).Instance?.IdentityManagementType).toBe('SAML');
  expect(await refused(describe(InstanceId))).toMatchObject({ status: 429 });
});

test('an operation may have a rate of its own', async () => {
  const quotas = { operations: { ListUsers: { rate: 10, burst: 1 } } };
  const { client, clock, InstanceId } = await openSimulator({ quotas });
  const list = () => client.send(new ListUsersCommand({ InstanceId }));
  await list();
  expect(await refused(list())).toMatchObject({ status: 429 });
  clock.advance(100);
  await list();
});

test('another client takes its share of the tokens, without a call over HTTP', async () => {
  const { client, clock, simulator, InstanceId } = await openSimulator({
    quotas: {},
    otherClients: [{ operation: ['ListUsers', 'SearchUsers'], rate: 1 }],
  });
  const list = () => client.send(new ListUsersCommand({ InstanceId }));
  let answered = 0;
  for (let tick = 0; tick < 200; tick += 1) {
    await list().then(
      () => (answered += 1),
      () => undefined,
    );
    clock.advance(500);
  }
  expect(simulator.otherClients('ListUsers').calls).toBe(100);
  const others = simulator.otherClients('ListUsers').calls - simulator.otherClients('ListUsers').throttled;
  expect(answered + others).toBeGreaterThanOrEqual(200);
  expect(answered + others).toBeLessThanOrEqual(205);
  expect(simulator.otherClients('DescribeUser')).toEqual({ calls: 0, throttled: 0 });
});
