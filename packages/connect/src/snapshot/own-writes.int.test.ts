import type { ConnectSimulatorOptions } from '@rollcall/connect-simulator';
import { set, type DirectoryUser, type DirectoryUserId } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { simulatedCentre } from '../../test/simulated-centre.js';

/** A centre of four users whose listings lag by a minute. */
async function lagging(options: ConnectSimulatorOptions = {}) {
  const { simulator, time, directory } = await simulatedCentre({
    seed: { users: 4 },
    identityType: 'SAML',
    switches: { searchLagMs: 60_000, listLagMs: 60_000 },
    ...options,
  });
  const snapshot = async () => (await directory.snapshot())._unsafeUnwrap();
  const rename = async (user: DirectoryUser, lastName: string) => {
    const read = (await directory.readUser({ id: user.id }))._unsafeUnwrap();
    return directory.updateUser({
      user: read,
      change: { group: 'identity', fields: { lastName: set(lastName) } },
    });
  };
  return { simulator, time, directory, snapshot, rename };
}

const nameOf = (users: readonly DirectoryUser[], id: DirectoryUserId) =>
  users.find((user) => user.id === id)?.fields.lastName;

describe('a snapshot after own writes, whatever the lag', () => {
  test('shows what was written, and looks up nobody else', async () => {
    const { simulator, snapshot, rename } = await lagging();
    const [user] = (await snapshot()).users;
    await rename(user!, 'Written');
    simulator.clearCalls();
    expect(nameOf((await snapshot()).users, user!.id)).toBe('Written');
    expect(simulator.counter('DescribeUser').calls).toBe(1);
  });

  test('shows what others wrote after it', async () => {
    const { simulator, time, snapshot, rename } = await lagging();
    const [user] = (await snapshot()).users;
    await rename(user!, 'Written');
    const { IdentityInfo } = simulator.state.users.get(user!.id)!;
    simulator.state.users.change(user!.id, { IdentityInfo: { ...IdentityInfo, LastName: 'Another' } });
    expect(nameOf((await snapshot()).users, user!.id)).toBe('Another');
    await time.sleep(61_000);
    simulator.clearCalls();
    expect(nameOf((await snapshot()).users, user!.id)).toBe('Another');
    expect(simulator.counter('DescribeUser').calls).toBe(0);
  });

  test('has those who were made, and not those who were deleted', async () => {
    const { simulator, directory, snapshot } = await lagging();
    const before = (await snapshot()).users;
    const [gone, other] = before;
    const { routingProfileId, securityProfileIds } = other!.fields;
    const made = await directory.createUser({
      user: {
        loginName: 'brand.new',
        fields: { firstName: 'Jo', lastName: 'Roe', routingProfileId, securityProfileIds } as never,
      },
    });
    await directory.deleteUser({ id: gone!.id });
    const { users, completeness } = await snapshot();
    expect(completeness).toEqual({ complete: true });
    expect(users.map(({ id }) => id).toSorted()).toEqual(
      simulator.state.users
        .all()
        .map(({ Id }) => Id)
        .toSorted(),
    );
    expect(users.some(({ id }) => id === made._unsafeUnwrap().id)).toBe(true);
  });

  test('forgets a user whom somebody else deleted after it was made', async () => {
    const { simulator, time, directory, snapshot } = await lagging();
    const [other] = (await snapshot()).users;
    const { routingProfileId, securityProfileIds } = other!.fields;
    const fields = { firstName: 'Jo', lastName: 'Roe', routingProfileId, securityProfileIds } as never;
    const made = (await directory.createUser({ user: { loginName: 'brand.new', fields } }))._unsafeUnwrap();
    simulator.state.users.remove(made.id);
    await time.sleep(30_000);
    expect((await snapshot()).users).toHaveLength(4);
    simulator.clearCalls();
    expect((await snapshot()).users).toHaveLength(4);
    expect(simulator.counter('DescribeUser').calls).toBe(0);
  });

  test('of a write whose end is unknown the truth is looked up', async () => {
    const { simulator, snapshot, rename } = await lagging({
      faults: [
        { kind: 'reset-after-commit', operation: 'UpdateUserIdentityInfo', nth: [1, 2, 3, 4, 5, 6, 7, 8] },
      ],
    });
    const [user] = (await snapshot()).users;
    const written = await rename(user!, 'Perhaps');
    expect(written._unsafeUnwrapErr()).toMatchObject({ code: 'unavailable' });
    expect(simulator.state.users.get(user!.id)?.IdentityInfo.LastName).toBe('Perhaps');
    expect(nameOf((await snapshot()).users, user!.id)).toBe('Perhaps');
  });
});

test('a user whose deletion has an unknown end is looked up, and is not there', async () => {
  const { simulator, directory, snapshot } = await lagging({
    faults: [{ kind: 'reset-after-commit', operation: 'DeleteUser', nth: 1 }],
  });
  const [user] = (await snapshot()).users;
  const controller = new AbortController();
  // Given up while it is repeated.
  const deletion = directory.deleteUser({ id: user!.id, signal: controller.signal });
  while (simulator.state.users.get(user!.id) !== undefined) await new Promise(setImmediate);
  controller.abort();
  expect((await deletion)._unsafeUnwrapErr().code).toBe('cancelled');
  expect((await snapshot()).users.map(({ id }) => id)).not.toContain(user!.id);
});

test.each([{ phoneConfig: 'mirrors-voice' }, { phoneConfig: 'independent' }] as const)(
  'after-contact work that is set for a channel shows in no second place as it was before: %o',
  async (switches) => {
    const { simulator, directory, snapshot } = await lagging({
      switches: { searchLagMs: 30_000, listLagMs: 30_000, ...switches },
    });
    const [user] = (await snapshot()).users;
    const work = { voice: { seconds: 77 } } as const;
    const change = { group: 'channels', fields: { afterContactWorkByChannel: set(work) } } as const;
    expect((await directory.updateUser({ user: user!, change })).isOk()).toBe(true);
    const shown = (await snapshot()).users.find(({ id }) => id === user!.id);
    const { PhoneConfig } = simulator.state.users.get(user!.id)!;
    expect(shown?.fields.afterContactWorkSeconds).toBe(PhoneConfig.AfterContactWorkTimeLimit);
  },
);

test('a user just made is read, though DescribeUser does not know it for a while', async () => {
  const { directory, snapshot } = await lagging({ switches: { describeLagMs: 5000 } });
  const [other] = (await snapshot()).users;
  const { routingProfileId, securityProfileIds } = other!.fields;
  const fields = { firstName: 'Jo', lastName: 'Roe', routingProfileId, securityProfileIds } as never;
  const made = (await directory.createUser({ user: { loginName: 'brand.new', fields } }))._unsafeUnwrap();
  expect((await directory.readUser({ id: made.id }))._unsafeUnwrap().fields.lastName).toBe('Roe');
});
