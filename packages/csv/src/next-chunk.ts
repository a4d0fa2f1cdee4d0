import { err, ok, type CancelSignal, type PortError, type Result } from '@rollcall/core';

type Next = Result<IteratorResult<Uint8Array>, PortError>;

/** Waits for the next chunk of a source, or for the signal. A source that hangs is left behind. */
export async function nextChunk(
  chunks: AsyncIterator<Uint8Array>,
  signal: CancelSignal | undefined,
): Promise<Next> {
  if (signal === undefined) return settle(chunks);
  if (signal.aborted) return err({ code: 'cancelled' });
  return new Promise((resolve) => {
    const cancel = (): void => resolve(err({ code: 'cancelled' }));
    signal.addEventListener('abort', cancel, { once: true });
    void settle(chunks).then((settled) => {
      signal.removeEventListener('abort', cancel);
      resolve(settled);
    });
  });
}

/** The adapter's one boundary to what a source throws; the thrown object may hold paths and is not kept. */
async function settle(chunks: AsyncIterator<Uint8Array>): Promise<Next> {
  try {
    return ok(await chunks.next());
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
    return err({ code: 'unavailable', cause: { name, ...(hasCode && { code: String(error.code) }) } });
  }
}
