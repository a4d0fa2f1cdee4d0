import type { ConnectSimulatorOptions, Fault } from '@rollcall/connect-simulator';
import type { NewDirectoryUser, RoutingProfileId, SecurityProfileId } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import type { ConnectDirectoryOptions } from '../connect-directory.js';
import { sideBySide, simulatedCentre } from '../../test/simulated-centre.js';

async function centre(
  options: ConnectSimulatorOptions = {},
  directoryOptions: Partial<ConnectDirectoryOptions> = {},
) {
  const { simulator, time, directory } = await simulatedCentre(
    { identityType: 'SAML', ...options },
    directoryOptions,
  );
  const newUser = (loginName: string): NewDirectoryUser => ({
    loginName,
    fields: {
      firstName: 'Jane',
      lastName: 'Doe',
      routingProfileId: simulator.state.routingProfiles.all()[0]?.Id as RoutingProfileId,
      securityProfileIds: [simulator.state.securityProfiles.all()[0]?.Id as SecurityProfileId],
      tags: [{ key: 'team', value: 'red' }],
    },
  });
  return {
    simulator,
    time,
    directory,
    newUser,
    create: (login: string) => directory.createUser({ user: newUser(login) }),
  };
}

const first = (kind: Fault['kind']): Fault => ({ kind, operation: 'CreateUser', nth: 1 });
const lost = ['error-after-commit', 'reset-after-commit', 'stall-after-commit'] as const;
const undone = ['error-before-commit', 'reset-before-commit', 'stall-before-commit', 'unavailable'] as const;

describe('createUser', () => {
  test.each(lost)('after %s the user is found and taken for its own, in one creation', async (kind) => {
    const { simulator, create } = await centre({ faults: [first(kind)] });
    const created = (await create('jane.doe'))._unsafeUnwrap();
    expect(created.id).toBe(simulator.state.users.byUsername('jane.doe')?.Id);
    expect(simulator.counter('CreateUser').calls).toBe(1);
    expect(simulator.state.users.size()).toBe(1);
  });

  test.each(undone)('after %s it is tried again', async (kind) => {
    const { simulator, create } = await centre({ faults: [first(kind)] });
    expect((await create('jane.doe')).isOk()).toBe(true);
    expect(simulator.counter('CreateUser').calls).toBe(2);
    expect(simulator.state.users.size()).toBe(1);
  });

  const lags: readonly ConnectSimulatorOptions['switches'][] = [
    { searchLagMs: 5000 },
    { searchLagMs: 5000, describeLagMs: 8000 },
    { searchLagMs: 3_600_000, listLagMs: 2000 },
    { searchLagMs: 5000, loginCase: 'variants-refused' },
    { searchLagMs: 5000, searchCase: 'respected' },
  ];
  test.each(lags)('a user whom the index does not know yet is found: %o', async (switches = {}) => {
    const { simulator, create } = await centre({ switches, faults: [first('reset-after-commit')] });
    const created = (await create('jane.doe'))._unsafeUnwrap();
    expect(created.id).toBe(simulator.state.users.byUsername('jane.doe')?.Id);
    expect(simulator.state.users.size()).toBe(1);
  });

  test('somebody else of that login is not taken for the user', async () => {
    const faults: readonly Fault[] = [{ kind: 'error-before-commit', operation: 'CreateUser', nth: 2 }];
    const { simulator, create } = await centre({ faults });
    await create('jane.doe');
    expect((await create('jane.doe'))._unsafeUnwrapErr()).toEqual({ code: 'directory-login-taken' });
    expect(simulator.state.users.size()).toBe(1);
  });

  test('a user of that login who is gone, and whom the index still knows, is not in the way', async () => {
    const { simulator, time, directory, create } = await centre({
      switches: { searchLagMs: 20_000 },
      faults: [{ kind: 'error-before-commit', operation: 'CreateUser', nth: 2 }],
    });
    const { id } = (await create('jane.doe'))._unsafeUnwrap();
    await time.sleep(30_000);
    await directory.deleteUser({ id });
    const again = (await create('jane.doe'))._unsafeUnwrap();
    expect(again.id).not.toBe(id);
    expect(simulator.state.users.all().map(({ Id }) => Id)).toEqual([again.id]);
  });

  test('the last place of the quota may be the lost user’s own', async () => {
    const { create } = await centre({
      quotas: { usersPerInstance: 1 },
      switches: { searchLagMs: 3000 },
      faults: [first('stall-after-commit')],
    });
    expect((await create('jane.doe')).isOk()).toBe(true);
    expect((await create('john.doe'))._unsafeUnwrapErr()).toEqual({ code: 'directory-quota-reached' });
  });

  test('the mark is nobody’s business: it is neither told nor untagged', async () => {
    const { simulator, directory, create, newUser } = await centre();
    const { id } = (await create('jane.doe'))._unsafeUnwrap();
    const user = (await directory.readUser({ id }))._unsafeUnwrap();
    expect(user.fields.tags).toEqual(newUser('').fields.tags);
    const [listed] = (await directory.snapshot())._unsafeUnwrap().users;
    expect(listed?.fields.tags).toEqual(newUser('').fields.tags);
    await directory.updateUser({ user, change: { group: 'tags', fields: { tags: { kind: 'clear' } } } });
    expect(Object.keys(simulator.state.users.get(id)?.Tags ?? {})).toEqual(['rollcall:create']);
  });

  test('without marks, or room for one, a lost user cannot be told from another', async () => {
    const { create } = await centre({ faults: [first('reset-after-commit')] }, { creationMarks: 'none' });
    expect((await create('jane.doe'))._unsafeUnwrapErr()).toEqual({ code: 'directory-login-taken' });
    const full = await centre();
    const user = full.newUser('jane.doe');
    const tags = Array.from({ length: 50 }, (_, index) => ({ key: `k${index}`, value: '' }));
    const created = await full.directory.createUser({ user: { ...user, fields: { ...user.fields, tags } } });
    expect(created.isOk()).toBe(true);
  });

  test('a service that stays away ends in its failure, and cancelling in `cancelled`', async () => {
    const { time, create, directory, newUser } = await centre({
      faults: [{ kind: 'unavailable', operation: 'CreateUser' }],
    });
    expect((await create('jane.doe'))._unsafeUnwrapErr()).toMatchObject({ code: 'unavailable' });
    const controller = new AbortController();
    const creating = directory.createUser({ user: newUser('jane.doe'), signal: controller.signal });
    await time.sleep(2000);
    controller.abort();
    expect((await creating)._unsafeUnwrapErr()).toEqual({ code: 'cancelled' });
    expect(time.sleepers()).toBe(0);
  });

  test('many at once, with every fault: each once, none twice', async () => {
    const faults: readonly Fault[] = [...lost, ...undone].map((kind) => ({ kind, probability: 0.04 }));
    const { simulator, create } = await centre({
      faults,
      switches: { searchLagMs: 4000, describeLagMs: 2000 },
    });
    const logins = Array.from({ length: 80 }, (_, index) => `user${index}`);
    const ends: string[] = [];
    await sideBySide(logins, 8, async (login) => {
      const created = await create(login);
      ends.push(created.isOk() ? 'ok' : created.error.code);
    });
    expect(new Set(ends)).toEqual(new Set(['ok']));
    expect(
      simulator.state.users
        .all()
        .map(({ Username }) => Username)
        .toSorted(),
    ).toEqual(logins.toSorted());
  });
});
