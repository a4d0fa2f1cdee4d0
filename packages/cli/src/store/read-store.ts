import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '@rollcall/core';
import { parseStoreDocument, type StoreDocument } from './store-document.js';
import type { StoreProblem } from './store-problem.js';
import { systemCode } from './system-code.js';

/** What was read, with a mark by which it is known whether the file is still the same. */
export interface ReadStore {
  readonly document: StoreDocument;
  readonly stamp: string;
}

/** Where the file really is: a symbolic link stays one when the file behind it is replaced. */
export function storePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Reads the file; one that does not exist is an empty store. */
export function readStore(path: string): Result<ReadStore, StoreProblem> {
  try {
    const file = openSync(path, 'r');
    try {
      const stamp = stampOf(fstatSync(file, { bigint: true }));
      return parseStoreDocument(path, readFileSync(file, 'utf8')).map((document) => ({ document, stamp }));
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    const reason = systemCode(thrown);
    return reason === 'ENOENT'
      ? ok({ document: [], stamp: '' })
      : err({ code: 'store-unreadable', path, reason });
  }
}

/** The mark of the file as it is now. */
export function currentStamp(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : stampOf(stats);
}

function stampOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs}`;
}
