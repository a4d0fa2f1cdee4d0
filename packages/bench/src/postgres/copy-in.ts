import type { Client, Connection } from 'pg';

const CHUNK = 64 * 1024;

/** Sends a text over `COPY … FROM STDIN`, which `pg` speaks and has no method for. */
export function copyIn(client: Client, copy: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const ignore = (): void => {};
    client.query({
      submit: (connection: Connection) => connection.query(copy),
      handleCopyInResponse: (connection: CopyingConnection) => {
        const bytes = Buffer.from(text);
        for (let start = 0; start < bytes.length; start += CHUNK) {
          connection.sendCopyFromChunk(bytes.subarray(start, start + CHUNK));
        }
        connection.endCopyFrom();
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleRowDescription: ignore,
      handleDataRow: ignore,
      handleCommandComplete: ignore,
    });
  });
}

interface CopyingConnection {
  readonly sendCopyFromChunk: (chunk: Buffer) => void;
  readonly endCopyFrom: () => void;
}
