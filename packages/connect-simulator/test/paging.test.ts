import {
  ListUsersCommand,
  paginateListUsers,
  paginateSearchUsers,
  SearchUsersCommand,
} from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

test.each([1, 7, 50, 120, 500])('pages of %i give each user once', async (pageSize) => {
  const { client, simulator, InstanceId } = await openSimulator({ seed: { users: 120 } });
  const listed: (string | undefined)[] = [];
  for await (const page of paginateListUsers({ client, pageSize }, { InstanceId })) {
    listed.push(...(page.UserSummaryList ?? []).map(({ Id }) => Id));
  }
  const searched: (string | undefined)[] = [];
  for await (const page of paginateSearchUsers({ client, pageSize }, { InstanceId })) {
    expect(page.ApproximateTotalCount).toBe(120);
    searched.push(...(page.Users ?? []).map(({ Id }) => Id));
  }
  const ids = simulator.state.users.all().map(({ Id }) => Id);
  expect(listed).toEqual(ids);
  expect(searched).toEqual(ids);
  expect(simulator.counter('ListUsers').calls).toBe(Math.ceil(120 / pageSize));
});

test('a page has a hundred where nothing is said, and limits are the model’s', async () => {
  const { client, InstanceId } = await openSimulator({ seed: { users: 120 } });
  const { UserSummaryList, NextToken } = await client.send(new ListUsersCommand({ InstanceId }));
  expect(UserSummaryList).toHaveLength(100);
  expect(NextToken).toBeDefined();
  const list = (MaxResults: number) => client.send(new ListUsersCommand({ InstanceId, MaxResults }));
  const search = (MaxResults: number) => client.send(new SearchUsersCommand({ InstanceId, MaxResults }));
  expect(await refused(list(1_001))).toMatchObject({ name: 'InvalidParameterException', status: 400 });
  expect(await refused(search(501))).toMatchObject({ name: 'InvalidParameterException', status: 400 });
  expect(await refused(search(0))).toMatchObject({ name: 'InvalidParameterException', status: 400 });
});

test('a token is bound to its arguments and dies after 24 hours', async () => {
  const { client, clock, InstanceId } = await openSimulator({ seed: { users: 10 } });
  const page = (more: object) => client.send(new ListUsersCommand({ InstanceId, MaxResults: 4, ...more }));
  const { NextToken } = await page({});
  expect(await refused(page({ NextToken, MaxResults: 5 }))).toMatchObject({ status: 400 });
  expect(await refused(page({ NextToken: 'made-up' }))).toMatchObject({ status: 400 });
  const search = client.send(new SearchUsersCommand({ InstanceId, MaxResults: 4, NextToken }));
  expect(await refused(search)).toMatchObject({ status: 400 });
  clock.advance(24 * 3_600_000 - 1);
  expect((await page({ NextToken })).UserSummaryList).toHaveLength(4);
  clock.advance(1);
  expect(await refused(page({ NextToken }))).toMatchObject({ name: 'InvalidToken', status: 400 });
});

test('a user deleted between pages does not hide another', async () => {
  const { client, simulator, InstanceId } = await openSimulator({ seed: { users: 6 } });
  const page = (NextToken?: string) =>
    client.send(new ListUsersCommand({ InstanceId, MaxResults: 3, NextToken }));
  const first = await page();
  const [gone, ...others] = simulator.state.users.all().map(({ Id }) => Id);
  simulator.state.users.remove(gone ?? '');
  const second = await page(first.NextToken);
  const seen = [...(first.UserSummaryList ?? []), ...(second.UserSummaryList ?? [])].map(({ Id }) => Id);
  expect(seen).toEqual([gone, ...others]);
});
