import { expect, test } from 'vitest';
import { memoryAgentStatuses } from './memory-agent-statuses.js';

test('a status is made once, by its exact name, up to the limit', async () => {
  const statuses = memoryAgentStatuses({ names: ['Available'], limit: 3 });
  const lunch = (await statuses.ensure({ name: 'Lunch' }))._unsafeUnwrap();
  expect((await statuses.ensure({ name: 'Lunch' }))._unsafeUnwrap()).toEqual(lunch);
  (await statuses.ensure({ name: 'lunch' }))._unsafeUnwrap();
  expect((await statuses.list())._unsafeUnwrap().map(({ name }) => name)).toEqual([
    'Available',
    'Lunch',
    'lunch',
  ]);
  expect((await statuses.ensure({ name: 'Break' }))._unsafeUnwrapErr().code).toBe('directory-quota-reached');
  expect((await statuses.ensure({ name: '' }))._unsafeUnwrapErr().code).toBe('invalid-request');
  const nothing = { name: 'Lunch', description: '' };
  expect((await statuses.ensure(nothing))._unsafeUnwrapErr().code).toBe('invalid-request');
});

test('a call that was cancelled does nothing', async () => {
  const statuses = memoryAgentStatuses();
  const signal = AbortSignal.abort();
  expect((await statuses.ensure({ name: 'Lunch', signal }))._unsafeUnwrapErr().code).toBe('cancelled');
  expect((await statuses.list({ signal }))._unsafeUnwrapErr().code).toBe('cancelled');
  expect((await statuses.list())._unsafeUnwrap()).toHaveLength(2);
});
