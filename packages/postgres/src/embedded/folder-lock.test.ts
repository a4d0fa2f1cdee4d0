import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.js';
import { thisOwner } from './lock-owner.js';

const place = mkdtempSync(join(tmpdir(), 'rollcall-lock-'));
const folder = join(place, 'store');
const lock = join(folder, 'lock');
mkdirSync(folder);
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(() => rmSync(lock, { force: true }));

describe('the lock of a folder', () => {
  it('is had by one at a time, and released', () => {
    const first = lockFolder(folder)._unsafeUnwrap();
    const { pid, host } = thisOwner();
    expect(lockFolder(folder)._unsafeUnwrapErr()).toEqual({
      code: 'folder-in-use',
      lock,
      owner: { pid, host },
    });
    first.release();
    expect(existsSync(lock)).toBe(false);
    lockFolder(folder)._unsafeUnwrap().release();
  });

  it('is refused while another process lives, and taken over once that has died', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    await new Promise((resolve) => other.once('spawn', resolve));
    const text = JSON.stringify({ pid: other.pid, host: hostname() });
    writeFileSync(lock, text);
    expect(lockFolder(folder)._unsafeUnwrapErr()).toMatchObject({ owner: { pid: other.pid } });
    expect(readFileSync(lock, 'utf8')).toBe(text);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    lockFolder(folder)._unsafeUnwrap().release();
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['another machine', { pid: 2 ** 22 + 1, host: 'elsewhere.example' }],
    ['nobody', {}],
    ['nothing that is JSON', undefined],
  ])('is refused where it is of %s', (_, owner) => {
    writeFileSync(lock, JSON.stringify(owner) ?? '{');
    expect(lockFolder(folder)._unsafeUnwrapErr().code).toBe('folder-in-use');
    expect(existsSync(lock)).toBe(true);
  });

  it('that somebody else has taken meanwhile is not released', () => {
    const mine = lockFolder(folder)._unsafeUnwrap();
    writeFileSync(lock, '{"pid":1,"host":"elsewhere.example"}');
    mine.release();
    expect(existsSync(lock)).toBe(true);
  });

  it('cannot be had where nothing can be written', () => {
    const nowhere = join(place, 'missing', 'store');
    expect(lockFolder(nowhere)._unsafeUnwrapErr()).toEqual({
      code: 'folder-unusable',
      folder: nowhere,
      reason: 'ENOENT',
    });
  });
});
