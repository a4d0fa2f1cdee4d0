import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workplace } from '../testing/workplace.js';
import { acquireLock } from './lock-file.js';

describe('a lock', () => {
  it('is had by one at a time, and released', () => {
    const { store } = workplace();
    const first = acquireLock(store)._unsafeUnwrap();
    expect(acquireLock(store)._unsafeUnwrapErr()).toMatchObject({
      code: 'store-locked',
      owner: { pid: process.pid },
    });
    first.release();
    expect(existsSync(`${store}.lock`)).toBe(false);
    acquireLock(store)._unsafeUnwrap().release();
  });

  it('that somebody else has taken meanwhile is not released', () => {
    const { store, write } = workplace();
    const lock = acquireLock(store)._unsafeUnwrap();
    write('store.json.lock', '{"pid":1,"host":"elsewhere.example","token":"x"}');
    lock.release();
    expect(existsSync(`${store}.lock`)).toBe(true);
  });
});
