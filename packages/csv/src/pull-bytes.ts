import { err, ok, type CancelSignal, type PortError, type Result } from '@rollcall/core';
import { nextChunk } from './next-chunk.js';
import type { RosterSource } from './roster-source.js';

const PIECE_BYTES = 64 * 1024;

/** The bytes of a source in small pieces, until it ends, fails or is cancelled. */
export async function* pullBytes(
  source: RosterSource,
  signal: CancelSignal | undefined,
): AsyncGenerator<Result<Uint8Array, PortError>, void, undefined> {
  if (source instanceof Uint8Array) return yield* pieces(source, signal);
  const chunks = source[Symbol.asyncIterator]();
  let state: 'open' | 'over' = 'open';
  try {
    for (;;) {
      const next = await nextChunk(chunks, signal);
      if (next.isErr()) {
        state = next.error.code === 'cancelled' ? 'open' : 'over';
        return yield err(next.error);
      }
      if (next.value.done === true) {
        state = 'over';
        return;
      }
      yield* pieces(next.value.value, signal);
    }
  } finally {
    // Not awaited: a source that hangs in `next` would hang here too.
    if (state === 'open') void chunks.return?.().then(undefined, () => undefined);
  }
}

function* pieces(
  bytes: Uint8Array,
  signal: CancelSignal | undefined,
): Generator<Result<Uint8Array, PortError>, void, undefined> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    if (signal?.aborted === true) return yield err({ code: 'cancelled' });
    yield ok(bytes.subarray(from, from + PIECE_BYTES));
  }
}
