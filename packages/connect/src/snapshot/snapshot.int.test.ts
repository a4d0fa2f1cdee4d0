import {
  startConnectSimulator,
  unlimitedRate,
  type ConnectSimulatorOptions,
  type SimulatedUser,
} from '@rollcall/connect-simulator';
import type { DirectoryUser } from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from '../../test/directory-on.js';

const quotas = { usersPerInstance: 10_000, default: unlimitedRate };

async function simulated(options: ConnectSimulatorOptions) {
  const simulator = await startConnectSimulator({ quotas, ...options });
  onTestFinished(simulator.close);
  return { simulator, directory: directoryOn(simulator) };
}

/** The user as a snapshot is to tell it, spelt out from the simulator's own record. */
function expected(user: SimulatedUser) {
  const { FirstName: firstName, LastName: lastName } = user.IdentityInfo;
  const phone = user.PhoneConfig;
  const tags = Object.entries(user.Tags).map(([key, value]) => ({ key, value }));
  return {
    id: user.Id,
    login: expect.objectContaining({ name: user.Username }),
    fields: {
      firstName,
      lastName,
      routingProfileId: user.RoutingProfileId,
      securityProfileIds: user.SecurityProfileIds,
      ...(user.HierarchyGroupId !== undefined && { hierarchyGroupId: user.HierarchyGroupId }),
      phoneType: phone.PhoneType === 'DESK_PHONE' ? 'desk' : 'soft',
      ...(phone.DeskPhoneNumber !== undefined && { deskPhoneNumber: phone.DeskPhoneNumber }),
      autoAccept: phone.AutoAccept,
      afterContactWorkSeconds: phone.AfterContactWorkTimeLimit,
      ...(tags.length > 0 && { tags }),
    },
    unread: ['afterContactWorkByChannel', 'email', 'mobile', 'proficiencies', 'secondaryEmail'],
    lastModified: new Date(user.modifiedAt).toISOString(),
  };
}

const idsOf = (users: readonly { readonly id: string }[]) => users.map(({ id }) => id).toSorted();
const idsIn = (users: readonly SimulatedUser[]) => users.map(({ Id }) => Id).toSorted();

describe('snapshot', () => {
  test.each([
    [0, 1, 1],
    [1, 1, 1],
    [500, 1, 1],
    [501, 2, 1],
    [1001, 3, 2],
    [2300, 5, 3],
  ])('reads %i users, each as it is, in %i + %i calls', async (users, searches, lists) => {
    const { simulator, directory } = await simulated({ seed: { users } });
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toEqual({ complete: true });
    expect(snapshot.users).toEqual(simulator.state.users.all().map(expected));
    expect(simulator.counter('SearchUsers').calls).toBe(searches);
    expect(simulator.counter('ListUsers').calls).toBe(lists);
    expect(simulator.calls()).toHaveLength(searches + lists);
  });

  test('tells how far it is', async () => {
    const { directory } = await simulated({ seed: { users: 1001 } });
    const progress: unknown[] = [];
    await directory.snapshot({ onProgress: (step) => progress.push(step) });
    expect(progress).toEqual([500, 1000, 1001].map((read) => ({ read, expected: 1001 })));
  });

  test('sees through a search index that lags', async () => {
    const { simulator, directory } = await simulated({
      seed: { users: 3 },
      switches: { searchLagMs: 3_600_000 },
    });
    const [gone, kept] = simulator.state.users.all();
    const made = simulator.state.users.add({ ...(kept as SimulatedUser), Username: 'brand.new' });
    simulator.state.users.remove(gone?.Id ?? '');
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toEqual({ complete: true });
    expect(idsOf(snapshot.users)).toEqual(idsIn(simulator.state.users.all()));
    const fresh = snapshot.users.find(({ id }) => id === made.Id) as DirectoryUser;
    expect(fresh.fields.email).toBe(made.IdentityInfo.Email);
    expect(fresh.unread).toEqual(['proficiencies']);
    expect(simulator.counter('DescribeUser').calls).toBe(2);
  });

  test('is incomplete when a user cannot be looked up, and keeps what the listings told', async () => {
    const { simulator, directory } = await simulated({
      seed: { users: 3 },
      switches: { searchLagMs: 3_600_000 },
      faults: [{ kind: 'unavailable', operation: 'DescribeUser' }],
    });
    const [gone] = simulator.state.users.all();
    const made = simulator.state.users.add({ ...(gone as SimulatedUser), Username: 'brand.new' });
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toMatchObject({ complete: false, gap: { reason: 'failed' } });
    expect(idsOf(snapshot.users)).toEqual(idsIn(simulator.state.users.all()));
    expect(snapshot.users.find(({ id }) => id === made.Id)?.unread).toHaveLength(21);
  });

  test.each(['SearchUsers', 'ListUsers'] as const)('repeats in %s are one user', async (operation) => {
    const { simulator, directory } = await simulated({
      seed: { users: 1201 },
      faults: [{ kind: 'duplicate-item', operation }],
    });
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toEqual({ complete: true });
    expect(idsOf(snapshot.users)).toEqual(idsIn(simulator.state.users.all()));
  });

  test.each(['SearchUsers', 'ListUsers'] as const)(
    'a page that %s leaves out is made good',
    async (operation) => {
      const { simulator, directory } = await simulated({
        seed: { users: 1101 },
        faults: [{ kind: 'missing-page', operation, nth: 1 }],
      });
      const snapshot = (await directory.snapshot())._unsafeUnwrap();
      expect(snapshot.completeness).toEqual({ complete: true });
      expect(idsOf(snapshot.users)).toEqual(idsIn(simulator.state.users.all()));
    },
  );

  test('users that neither listing tells are missed by their count', async () => {
    const { directory } = await simulated({
      seed: { users: 1101 },
      faults: [
        { kind: 'missing-page', operation: 'SearchUsers', nth: 2 },
        { kind: 'missing-page', operation: 'ListUsers', nth: 1 },
      ],
    });
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toMatchObject({
      complete: false,
      gap: { reason: 'count-differs', expected: 1101, read: 1000 },
    });
  });

  test.each(['SearchUsers', 'ListUsers'] as const)(
    'is incomplete when %s fails midway',
    async (operation) => {
      const { directory } = await simulated({
        seed: { users: 1201 },
        faults: [{ kind: 'throttle', operation, nth: Array.from({ length: 1000 }, (_, index) => index + 2) }],
      });
      const snapshot = (await directory.snapshot())._unsafeUnwrap();
      expect(snapshot.completeness).toMatchObject({
        complete: false,
        gap: { reason: 'failed', error: { code: 'throttled', operation } },
      });
      expect(snapshot.users).toHaveLength(1201);
    },
  );

  test('an expired page token is a gap', async () => {
    const { directory } = await simulated({
      seed: { users: 1201 },
      faults: [{ kind: 'expired-token', operation: 'SearchUsers' }],
    });
    const snapshot = (await directory.snapshot())._unsafeUnwrap();
    expect(snapshot.completeness).toMatchObject({
      complete: false,
      gap: { error: { code: 'invalid-request' } },
    });
  });

  test('fails when nothing could be read', async () => {
    const { directory } = await simulated({ seed: { users: 3 }, faults: [{ kind: 'unavailable' }] });
    expect((await directory.snapshot())._unsafeUnwrapErr()).toMatchObject({
      code: 'unavailable',
      cause: { status: 503 },
    });
  });

  test('stops when it is cancelled midway', async () => {
    const { simulator, directory } = await simulated({ seed: { users: 2001 } });
    const controller = new AbortController();
    const onProgress = () => {
      controller.abort();
    };
    const snapshot = await directory.snapshot({ signal: controller.signal, onProgress });
    expect(snapshot._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
    expect(simulator.counter('SearchUsers').calls).toBe(1);
  });
});
