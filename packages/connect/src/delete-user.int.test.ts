import { startConnectSimulator, unlimitedRate } from '@rollcall/connect-simulator';
import type { DirectoryUserId } from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from './testing/directory-on.js';

async function simulated() {
  const simulator = await startConnectSimulator({ quotas: { default: unlimitedRate }, seed: { users: 3 } });
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
