import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '@rollcall/core';
import { endOwnership, isGone, parseOwner, takeOwnership, type LockOwner } from './lock-owner.js';
import type { StoreProblem } from './store-problem.js';
import { systemCode } from './system-code.js';

/** The right to write a store, until it is released. */
export interface Lock {
  readonly release: () => void;
}

const ATTEMPTS = 3;

/** Takes the lock of a store. That of a process which has died is taken over. */
export function acquireLock(store: string): Result<Lock, StoreProblem> {
  const path = `${store}.lock`;
  const owner = takeOwnership(randomUUID());
  const text = JSON.stringify(owner);
  const taken = tryAcquire(store, path, text);
  if (taken.isErr()) {
    endOwnership(owner);
    return err(taken.error);
  }
  return ok({ release: () => releaseLock(path, text, owner) });
}

function tryAcquire(store: string, path: string, text: string): Result<void, StoreProblem> {
  let found: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const created = createLock(path, text);
    if (created.isErr() && created.error !== 'EEXIST') {
      return err({ code: 'store-not-written', path: store, reason: created.error });
    }
    if (created.isOk()) return ok(undefined);
    found = readLock(path);
    if (found === undefined) continue;
    const owner = parseOwner(found);
    if (owner === undefined || !isGone(owner)) return err(locked(path, owner));
    removeDeadLock(path, found);
  }
  return err(locked(path, found === undefined ? undefined : parseOwner(found)));
}

function locked(lock: string, owner: LockOwner | undefined): StoreProblem {
  return { code: 'store-locked', lock, ...(owner && { owner: { pid: owner.pid, host: owner.host } }) };
}

/** A link comes into being with its content, so that no one ever finds a lock without an owner. */
function createLock(path: string, text: string): Result<void, string> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
    linkSync(temporary, path);
    return ok(undefined);
  } catch (thrown) {
    return err(systemCode(thrown));
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

function releaseLock(path: string, text: string, owner: LockOwner): void {
  endOwnership(owner);
  if (readLock(path) === text) rmSync(path, { force: true });
}
