import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@rollcall/core';
import { isGone, parseOwner, thisOwner, type LockOwner } from './lock-owner.js';

/** The right to use a folder, until it is released. */
export interface FolderLock {
  readonly release: () => void;
}

/** Another process uses the folder, or this one does already. */
export interface FolderInUse {
  readonly code: 'folder-in-use';
  /** The file to delete if it is certain that nobody uses the folder. */
  readonly lock: string;
  readonly owner?: { readonly pid: number; readonly host: string };
}

/** The folder cannot be read or written, or holds no database that this version can open. */
export interface FolderUnusable {
  readonly code: 'folder-unusable';
  readonly folder: string;
  /** The system's code, the name of what was thrown, or what is wrong. It shows no content. */
  readonly reason: string;
}

const ATTEMPTS = 5;

/** The file that names who has the folder. What is made on the way to it begins with the same name. */
export const LOCK = 'lock';

/**
 * Takes the lock of a folder, which is a file in it: the embedded Postgres has none of its own, and two processes in one
 * folder lose rows without a word. The lock of a process that has ended is taken over.
 */
export function lockFolder(folder: string): Result<FolderLock, FolderInUse | FolderUnusable> {
  const path = join(folder, LOCK);
  const text = JSON.stringify({ ...thisOwner(), token: randomUUID() });
  let found: string | undefined;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (createLock(path, text)) return ok({ release: () => releaseLock(path, text) });
      found = readLock(path);
      if (found === undefined) continue;
      const owner = parseOwner(found);
      if (owner === undefined || !isGone(owner)) return err(inUse(path, owner));
      removeDeadLock(path, found);
    }
  } catch (thrown) {
    return err({ code: 'folder-unusable', folder, reason: systemCode(thrown) });
  }
  return err(inUse(path, found === undefined ? undefined : parseOwner(found)));
}

function inUse(lock: string, owner: LockOwner | undefined): FolderInUse {
  return { code: 'folder-in-use', lock, ...(owner && { owner: { pid: owner.pid, host: owner.host } }) };
}

/** A link comes into being with its content, so that no one ever finds a lock without an owner. */
function createLock(path: string, text: string): boolean {
  const temporary = `${path}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    linkSync(temporary, path);
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Several processes may find the same dead lock: each moves it aside, and puts back what is not the dead one. */
function removeDeadLock(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readLock(aside) !== text) linkSync(aside, path);
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw thrown;
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(path: string, text: string): void {
  if (readLock(path) === text) rmSync(path, { force: true });
}

/** The code of an error that the system reported (`ENOENT`, say); what is not one is thrown on. */
function systemCode(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') return thrown.code;
  throw thrown;
}
