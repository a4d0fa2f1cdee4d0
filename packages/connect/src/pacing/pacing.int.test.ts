import type { ConnectSimulatorOptions, Fault } from '@rollcall/connect-simulator';
import { set, type RoutingProfileId } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { connectDirectory, type ConnectDirectoryOptions } from '../connect-directory.js';
import { clientOn } from '../../test/directory-on.js';
import { sideBySide, simulatedCentre } from '../../test/simulated-centre.js';
import { connectPacing } from './connect-pacing.js';

const USERS = 600;
const operation = 'UpdateUserRoutingProfile';

/** Gives every user of a centre another routing profile, and tells what became of it. */
async function assigned(
  options: ConnectSimulatorOptions = {},
  directoryOptions: Partial<ConnectDirectoryOptions> = {},
) {
  const { simulator, time, directory } = await simulatedCentre(
    { seed: { users: USERS }, quotas: { usersPerInstance: USERS }, ...options },
    directoryOptions,
  );
  const { users } = (await directory.snapshot())._unsafeUnwrap();
  const routingProfileId = simulator.state.routingProfiles.all().at(-1)?.Id as RoutingProfileId;
  const others = users.filter(({ fields }) => fields.routingProfileId !== routingProfileId);
  const change = { group: 'routing-profile', fields: { routingProfileId: set(routingProfileId) } } as const;
  const start = time.now();
  const ends: string[] = [];
  await sideBySide(others, 8, async (user) => {
    const answer = await directory.updateUser({ user, change });
    ends.push(answer.isOk() ? 'ok' : answer.error.code);
  });
  const { calls, throttled } = simulator.counter(operation);
  return {
    seconds: (time.now() - start) / 1000,
    bound: (perSecond: number) => (others.length - 5) / perSecond,
    calls,
    users: others.length,
    throttledShare: throttled / calls,
    othersThrottledShare:
      simulator.otherClients(operation).throttled / simulator.otherClients(operation).calls,
    ended: new Set(ends),
    right: simulator.state.users.all().every((user) => user.RoutingProfileId === routingProfileId),
  };
}

describe('bulk work', () => {
  test('takes the time that the quota makes of it', async () => {
    const run = await assigned();
    expect(run).toMatchObject({ ended: new Set(['ok']), right: true });
    expect(run.seconds).toBeLessThanOrEqual(1.03 * run.bound(2));
    expect(run.throttledShare).toBeLessThanOrEqual(0.01);
  });

  test('with a budget of a half it takes half of the quota', async () => {
    const run = await assigned({}, { budget: 0.5 });
    expect(run.seconds).toBeLessThanOrEqual(1.03 * run.bound(1));
    expect(run.seconds).toBeGreaterThanOrEqual(0.97 * run.bound(1));
    expect(run.throttledShare).toBe(0);
  });

  test('beside another client it takes what is left, and leaves the other its part', async () => {
    const run = await assigned({ otherClients: [{ operation, rate: 0.6 }] });
    expect(run).toMatchObject({ ended: new Set(['ok']), right: true });
    expect(run.seconds).toBeLessThanOrEqual(1.2 * run.bound(1.4));
    expect(run.throttledShare).toBeLessThanOrEqual(0.05);
    expect(run.othersThrottledShare).toBeLessThanOrEqual(0.1);
  });

  test('finds the quota of an account that has less than it was told', async () => {
    const run = await assigned({}, { quotas: { [operation]: { perSecond: 10, burst: 15 } } });
    expect(run).toMatchObject({ ended: new Set(['ok']), right: true });
    expect(run.seconds).toBeLessThanOrEqual(1.05 * run.bound(2));
    expect(run.throttledShare).toBeLessThanOrEqual(0.15);
  });

  test('outlasts a storm and faults of every kind', async () => {
    const storm = { from: 60_000, until: 120_000 };
    const faults: readonly Fault[] = [
      { kind: 'throttle', ...storm },
      { kind: 'error-before-commit', probability: 0.03 },
      { kind: 'unavailable', probability: 0.02 },
      { kind: 'error-after-commit', probability: 0.03 },
      { kind: 'reset-after-commit', probability: 0.02 },
      { kind: 'stall-before-commit', probability: 0.01 },
      { kind: 'stall-after-commit', probability: 0.01 },
    ];
    const run = await assigned({ faults });
    expect(run).toMatchObject({ ended: new Set(['ok']), right: true });
    // Each failure costs a call, and the storm its minute; what is added to both is small.
    expect(run.seconds).toBeLessThanOrEqual(60 + 1.05 * ((run.calls - 5) / 2));
    expect(run.calls).toBeLessThanOrEqual(1.25 * run.users);
  });
});

test('directories of one account share its lanes', async () => {
  const { simulator, time } = await simulatedCentre({ seed: { users: 20 } });
  const neighbour = simulator.addInstance({ seed: { users: 20 } });
  const client = clientOn(simulator, time);
  const pacing = connectPacing({ clock: time, random: () => 0.5 });
  const start = time.now();
  await Promise.all(
    [simulator.state, neighbour].map(async ({ id, users }) => {
      const directory = connectDirectory({ client, instanceId: id, pacing });
      await sideBySide(users.all(), 4, ({ Id }) => directory.readUser({ id: Id as never }));
    }),
  );
  expect(simulator.counter('DescribeUser')).toMatchObject({ calls: 40, throttled: 0 });
  expect((time.now() - start) / 1000).toBeCloseTo((40 - 4) / 2, 0);
});

test('lanes run side by side: three changes of each user take the time of one', async () => {
  const { simulator, time, directory } = await simulatedCentre({ seed: { users: 60 } });
  const { users } = (await directory.snapshot())._unsafeUnwrap();
  const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
  const start = time.now();
  const changes = [
    {
      group: 'routing-profile',
      fields: { routingProfileId: set(routingProfiles.all().at(-1)!.Id as never) },
    },
    { group: 'hierarchy', fields: { hierarchyGroupId: set(hierarchyGroups.all().at(-1)!.Id as never) } },
    {
      group: 'security-profiles',
      fields: { securityProfileIds: set(securityProfiles.all().map(({ Id }) => Id as never)) },
    },
  ] as const;
  await sideBySide(users, 12, async (user) => {
    for (const change of changes) await directory.updateUser({ user, change });
  });
  expect((time.now() - start) / 1000).toBeLessThanOrEqual(1.1 * ((60 - 5) / 2));
});

test('the client attempts once, however often it is told to', async () => {
  const { simulator, directory } = await simulatedCentre(
    { seed: { users: 1 }, faults: [{ kind: 'error-before-commit', operation: 'SearchUsers' }] },
    { attempts: 1 },
  );
  await directory.snapshot();
  expect(simulator.counter('SearchUsers').calls).toBe(1);
});

test('cancelling leaves nothing behind, in a lane and during a call', async () => {
  const { simulator, time, directory } = await simulatedCentre({
    seed: { users: 8 },
    faults: [{ kind: 'stall-before-commit', operation: 'DescribeUser', nth: 1 }],
  });
  const controller = new AbortController();
  const reads = simulator.state.users
    .all()
    .map(({ Id }) => directory.readUser({ id: Id as never, signal: controller.signal }));
  await time.sleep(1000);
  controller.abort();
  const at = time.now();
  const codes = (await Promise.all(reads)).map((read) => (read.isOk() ? 'ok' : read.error.code));
  expect(codes.filter((code) => code === 'cancelled').length).toBeGreaterThan(1);
  expect(time.now() - at).toBeLessThan(200);
  expect(time.sleepers()).toBe(0);
});
