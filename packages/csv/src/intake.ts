import { err, ok, type Result } from '@rollcall/core';
import type { RosterDialect, RosterFileProblem } from '@rollcall/core/roster';
import { recognizeBytes, START_BYTES } from './recognize-bytes.js';

/** Where the bytes of a file come in: tells what they are, drops the byte-order mark, and holds the dialect's limit. */
export interface Intake {
  /** The bytes that are ready to be split. */
  readonly add: (bytes: Uint8Array) => Result<Uint8Array, RosterFileProblem>;
  /** The bytes that were held back. */
  readonly end: () => Result<Uint8Array, RosterFileProblem>;
}

/** Makes an intake. A file with a limit is held back as a whole, so that nothing is read of one that is over it. */
export function createIntake({ maxBytes }: RosterDialect): Intake {
  const wanted = maxBytes === undefined ? START_BYTES : Infinity;
  let state: 'held' | 'flowing' = 'held';
  let held: Uint8Array[] = [];
  let size = 0;
  const release = (): Result<Uint8Array, RosterFileProblem> => {
    const bytes = Buffer.concat(held);
    held = [];
    state = 'flowing';
    const start = recognizeBytes(bytes);
    if (start.kind !== 'text') return err({ line: 1, code: 'wrong-encoding', found: start.kind });
    return ok(bytes.subarray(start.markBytes));
  };
  return {
    add: (bytes) => {
      if (state === 'flowing') return ok(bytes);
      size += bytes.length;
      if (maxBytes !== undefined && size > maxBytes)
        return err({ line: 1, code: 'file-too-large', maxBytes });
      held.push(Buffer.from(bytes));
      return size < wanted ? ok(new Uint8Array()) : release();
    },
    end: () => (state === 'flowing' ? ok(new Uint8Array()) : release()),
  };
}
