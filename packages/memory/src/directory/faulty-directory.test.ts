import type { PortError } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { expect, it } from 'vitest';
import { faultyDirectory } from './faulty-directory.js';
import { memoryDirectory } from './memory-directory.js';

const error: PortError = { code: 'throttled', operation: 'delete', retryAfterMs: 100 };
const seed = { users: [{ loginName: 'ana' }, { loginName: 'eva' }, { loginName: 'ida' }] };

it('fails at the call that is named, and at no other', async () => {
  const { directory, users } = memoryDirectory(seed);
  const faulty = faultyDirectory(directory, [{ kind: 'fail', operation: 'deleteUser', call: 2, error }]);
  const answers = [];
  for (const { id } of users.all()) answers.push(await faulty.deleteUser({ id }));
  expect(answers.map((answer) => (answer.isOk() ? 'ok' : answer.error))).toEqual(['ok', error, 'ok']);
  expect(users.all().map(({ login }) => login.name)).toEqual(['eva']);
});

it('loses the answer of a call that did its work', async () => {
  const { directory, users } = memoryDirectory(seed);
  const lost: PortError = { code: 'timed-out' };
  const faulty = faultyDirectory(directory, [
    { kind: 'lose-answer', operation: 'deleteUser', call: 1, error: lost },
  ]);
  const { id } = users.get('ana');
  expect((await faulty.deleteUser({ id }))._unsafeUnwrapErr()).toEqual(lost);
  expect((await faulty.deleteUser({ id }))._unsafeUnwrapErr().code).toBe('directory-user-not-found');
});

it('cuts a snapshot, which then proves nobody absent', async () => {
  const { directory } = memoryDirectory(seed);
  const gap = { reason: 'count-differs', expected: 3, read: 1 } as const;
  const faulty = faultyDirectory(directory, [
    { kind: 'cut-snapshot', call: 1, users: 1, gap },
    { kind: 'fail', operation: 'snapshot', call: 2, error },
  ]);
  const cut = orThrow(await faulty.snapshot());
  expect([cut.users.length, cut.completeness]).toEqual([1, { complete: false, gap }]);
  expect((await faulty.snapshot())._unsafeUnwrapErr()).toEqual(error);
  expect(orThrow(await faulty.snapshot())).toMatchObject({ completeness: { complete: true } });
});
