import { startConnectSimulator, unlimitedRate, type Fault } from '@rollcall/connect-simulator';
import type { DirectoryUserId } from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from '../test/directory-on.js';

async function simulated(faults: readonly Fault[] = []) {
  const quotas = { default: unlimitedRate };
  const simulator = await startConnectSimulator({ quotas, faults, seed: { users: 3 } });
  onTestFinished(simulator.close);
  return { simulator, directory: directoryOn(simulator) };
}

describe('deleteUser', () => {
  test('deletes this user and no other', async () => {
    const { simulator, directory } = await simulated();
    const [first, ...others] = simulator.state.users.all().map(({ Id }) => Id);
    expect((await directory.deleteUser({ id: first as DirectoryUserId })).isOk()).toBe(true);
    expect(simulator.state.users.all().map(({ Id }) => Id)).toEqual(others);
  });

  test.each(['reset-after-commit', 'error-after-commit', 'stall-after-commit', 'unavailable'] as const)(
    'is done after %s, though the repetition finds nobody',
    async (kind) => {
      const { simulator, directory } = await simulated([{ kind, operation: 'DeleteUser', nth: 1 }]);
      const [first, ...others] = simulator.state.users.all().map(({ Id }) => Id);
      expect((await directory.deleteUser({ id: first as DirectoryUserId })).isOk()).toBe(true);
      expect(simulator.state.users.all().map(({ Id }) => Id)).toEqual(others);
      expect(simulator.counter('DeleteUser').calls).toBe(2);
    },
  );

  test('a user who was gone before is not found', async () => {
    const { directory } = await simulated();
    expect((await directory.deleteUser({ id: 'nobody' as DirectoryUserId }))._unsafeUnwrapErr()).toEqual({
      code: 'directory-user-not-found',
    });
  });

  test('an empty id does not go out', async () => {
    const { simulator, directory } = await simulated();
    expect((await directory.deleteUser({ id: '' as DirectoryUserId }))._unsafeUnwrapErr()).toEqual({
      code: 'invalid-request',
      operation: 'DeleteUser',
      detail: 'empty UserId',
    });
    expect(simulator.calls()).toEqual([]);
  });
});
