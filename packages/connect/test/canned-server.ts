import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The bytes of an answer, or how there is none. */
export type CannedAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  | { readonly instead: 'reset' | 'silence' };

/** A server for a test that answers bytes, right or wrong. */
export async function startCannedServer(answerTo: (request: IncomingMessage) => CannedAnswer): Promise<{
  readonly endpoint: string;
  readonly instanceId: string;
  readonly close: () => Promise<void>;
}> {
  const server = createServer((request, response) => {
    const answer = answerTo(request);
    if (!('instead' in answer)) response.writeHead(answer.status, answer.headers).end(answer.body);
    else if (answer.instead === 'reset') request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    instanceId: 'i-1',
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
