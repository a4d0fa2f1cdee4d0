import { clear, directoryUser, set, type DirectoryFields, type DirectoryUser } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { recentWrites } from './recent-writes.js';

const SECOND = 1000;

function world() {
  let at = 0;
  const writes = recentWrites(() => at);
  return { writes, pass: (milliseconds: number) => (at += milliseconds) };
}

const user = (id: string, fields: DirectoryFields, unread: DirectoryUser['unread'] = []): DirectoryUser =>
  directoryUser({ id, loginName: 'jane.doe', fields, unread })._unsafeUnwrap();

const renamed = (lastName: string) => ({ group: 'identity', fields: { lastName: set(lastName) } }) as const;

describe('recentWrites', () => {
  test('a listing agrees when it shows what was written, as far as it tells', () => {
    const { writes } = world();
    expect(writes.agrees(user('u-1', { lastName: 'Doe' }))).toBe(true);
    writes.changed('u-1', renamed('Roe'));
    expect(writes.agrees(user('u-1', { lastName: 'Doe' }))).toBe(false);
    expect(writes.agrees(user('u-1', { lastName: 'Roe', firstName: 'Jane' }))).toBe(true);
    expect(writes.agrees(user('u-1', {}, ['lastName']))).toBe(true);
    writes.changed('u-1', { group: 'hierarchy', fields: { hierarchyGroupId: clear } });
    expect(writes.agrees(user('u-1', { lastName: 'Roe', hierarchyGroupId: 'g-1' as never }))).toBe(false);
  });

  test('of a write whose end is unknown no listing can be sure, until DescribeUser tells', () => {
    const { writes } = world();
    writes.perhapsChanged('u-1', renamed('Roe'));
    expect(writes.agrees(user('u-1', { lastName: 'Roe' }))).toBe(false);
    writes.settled(user('u-1', { lastName: 'Doe' }));
    expect(writes.agrees(user('u-1', { lastName: 'Roe' }))).toBe(false);
    expect(writes.agrees(user('u-1', { lastName: 'Doe' }))).toBe(true);
  });

  test('what may show in a second place is looked up there for as long as the index may lag', () => {
    const { writes, pass } = world();
    const work = { voice: { seconds: 60 } } as const;
    const change = { group: 'channels', fields: { afterContactWorkByChannel: set(work) } } as const;
    const listed = (seconds: number, id = 'u-1') =>
      user(id, { afterContactWorkSeconds: seconds }, ['afterContactWorkByChannel']);
    writes.changed('u-1', change);
    expect([30, 60].map((seconds) => writes.agrees(listed(seconds)))).toEqual([false, false]);
    writes.settled(listed(60));
    expect([30, 60].map((seconds) => writes.agrees(listed(seconds)))).toEqual([false, true]);
    writes.changed('u-2', change);
    pass(61 * SECOND);
    expect(writes.agrees(listed(30, 'u-2'))).toBe(true);
  });

  test('of a user who may have been deleted no listing can be sure, until DescribeUser tells', () => {
    const { writes } = world();
    const there = user('u-1', { lastName: 'Doe' });
    writes.perhapsDeleted('u-1');
    expect([writes.isDeleted('u-1'), writes.agrees(there)]).toEqual([false, false]);
    writes.changed('u-1', renamed('Doe'));
    expect(writes.agrees(there)).toBe(false);
    writes.settled(there);
    expect(writes.agrees(there)).toBe(true);
    writes.perhapsDeleted('u-1');
    writes.gone('u-1');
    expect(writes.isDeleted('u-1')).toBe(true);
    writes.created(user('u-2', {}));
    writes.perhapsDeleted('u-2');
    expect([writes.isNew('u-2'), writes.createdBeside(new Set()).length]).toEqual([false, 1]);
  });

  test('an entry that listings agree with goes after a minute, any other after an hour', () => {
    const { writes, pass } = world();
    writes.changed('u-1', renamed('Roe'));
    writes.changed('u-2', renamed('Roe'));
    expect(writes.agrees(user('u-1', { lastName: 'Roe' }))).toBe(true);
    expect(writes.agrees(user('u-1', { lastName: 'Doe' }))).toBe(false);
    pass(61 * SECOND);
    expect(writes.agrees(user('u-1', { lastName: 'Roe' }))).toBe(true);
    expect(writes.agrees(user('u-1', { lastName: 'Doe' }))).toBe(true);
    pass(3600 * SECOND);
    writes.deleted('u-3');
    expect(writes.agrees(user('u-2', { lastName: 'Doe' }))).toBe(true);
  });

  test('the memory is bounded: the oldest go first', () => {
    const { writes } = world();
    for (let index = 0; index <= 20_000; index += 1) writes.deleted(`u-${index}`);
    expect(writes.isDeleted('u-0')).toBe(false);
    expect(writes.isDeleted('u-1')).toBe(true);
    expect(writes.isDeleted('u-20000')).toBe(true);
  });

  test('who was made is known beside a listing, until gone', () => {
    const { writes, pass } = world();
    const made = user('u-1', { lastName: 'Doe' });
    writes.created(made);
    expect(writes.isNew('u-1')).toBe(true);
    pass(21 * SECOND);
    expect(writes.isNew('u-1')).toBe(false);
    expect(writes.createdBeside(new Set())).toEqual([made]);
    expect(writes.createdBeside(new Set(['u-1']))).toEqual([]);
    writes.gone('u-1');
    expect(writes.createdBeside(new Set())).toEqual([]);
    writes.gone('u-2');
    expect(writes.isDeleted('u-2')).toBe(false);
  });
});
