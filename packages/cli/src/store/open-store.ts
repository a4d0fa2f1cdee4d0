import { err, ok, type EnvironmentId, type Result } from '@rollcall/core';
import { memoryStores, parseMemoryState, type MemoryState, type MemoryStores } from '@rollcall/memory';
import { acquireLock } from './lock-file.js';
import { currentStamp, readStore, storePath } from './read-store.js';
import { replaceFile } from './replace-file.js';
import { storeText, type StoreDocument, type StoredEnvironment } from './store-document.js';
import type { StoreProblem } from './store-problem.js';

/** Which store is opened, and what for. */
export interface OpenStoreRequest {
  readonly path: string;
  readonly environment: EnvironmentId;
  /** The Amazon Connect instance that is administered, if one is. */
  readonly instance: string | undefined;
  readonly access: 'read' | 'write';
}

/** The stores of one environment, kept in a file between commands. */
export interface OpenStore {
  readonly stores: MemoryStores;
  readonly markChanged: () => void;
  /** Writes the file, if anything has changed since it was last written. */
  readonly save: () => Result<void, StoreProblem>;
  /** Lets go of the lock. Changes that were not saved are lost. */
  readonly close: () => void;
}

/** Opens the store. Whoever is to write has the lock from the first read on. */
export function openStore(request: OpenStoreRequest): Result<OpenStore, StoreProblem> {
  const path = storePath(request.path);
  const lock = request.access === 'write' ? acquireLock(path) : ok({ release: () => undefined });
  if (lock.isErr()) return err(lock.error);
  const opened = readStore(path).andThen(({ document, stamp }) =>
    loadEnvironment(path, document, request).map((stores) =>
      keptIn(path, { document, stamp, stores, request }),
    ),
  );
  const { release } = lock.value;
  if (opened.isErr()) release();
  return opened.map((store) => ({ ...store, close: release }));
}

function loadEnvironment(
  path: string,
  document: StoreDocument,
  { environment, instance }: OpenStoreRequest,
): Result<MemoryStores, StoreProblem> {
  const stored = document.find((entry) => entry.environment === environment);
  if (stored === undefined) return ok(memoryStores({ environment }));
  if (instance !== undefined && stored.instance !== undefined && stored.instance !== instance) {
    return err({ code: 'wrong-instance', environment, expected: stored.instance, got: instance });
  }
  return parseState(path, stored).map((state) => memoryStores({ environment, state }));
}

function parseState(
  path: string,
  { environment, state }: StoredEnvironment,
): Result<MemoryState, StoreProblem> {
  const parsed = parseMemoryState(state);
  if (parsed.isErr()) {
    const { path: place, expected } = parsed.error;
    if (place[0] === 'formatVersion') return err({ code: 'store-newer', path });
    return err({ code: 'store-corrupt', path, place: [environment, ...place].join('.'), expected });
  }
  if (parsed.value.environment === environment) return ok(parsed.value);
  return err({ code: 'store-corrupt', path, place: environment, expected: 'the state of this environment' });
}

interface Kept {
  readonly document: StoreDocument;
  readonly stamp: string;
  readonly stores: MemoryStores;
  readonly request: OpenStoreRequest;
}

function keptIn(path: string, { document, stamp, stores, request }: Kept): Omit<OpenStore, 'close'> {
  let lastStamp = stamp;
  let state: 'saved' | 'changed' = 'saved';
  const { environment } = request;
  const before = document.find((entry) => entry.environment === environment);
  const others = document.filter((entry) => entry !== before);
  const instance = request.instance ?? before?.instance;
  return {
    stores,
    markChanged: () => {
      state = 'changed';
    },
    save: () => {
      if (state === 'saved') return ok(undefined);
      if (currentStamp(path) !== lastStamp) return err({ code: 'store-changed', path });
      const entry = {
        environment,
        ...(instance === undefined ? {} : { instance }),
        state: stores.exportState(),
      };
      const written = replaceFile(path, storeText([...others, entry]));
      if (written.isErr()) return err({ code: 'store-not-written', path, reason: written.error });
      lastStamp = currentStamp(path);
      state = 'saved';
      return ok(undefined);
    },
  };
}
