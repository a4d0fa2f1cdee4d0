import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingCall } from './incoming-call.js';
import { readCall } from './incoming-call.js';
import type { Reply } from './reply.js';

/** A server on the loopback interface. */
export interface HttpServer {
  readonly endpoint: string;
  /** How many calls wait for an answer that does not come. */
  readonly stalled: () => number;
  /** Stops listening and drops every connection, stalled ones included. */
  readonly close: () => Promise<void>;
}

/** Serves calls; each gets a request id, which goes back in `x-amzn-requestid`. */
export async function startHttpServer(
  port: number,
  serve: (call: IncomingCall, requestId: string) => Reply,
  newRequestId: () => string,
): Promise<HttpServer> {
  const stalled = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const requestId = newRequestId();
    readCall(request)
      .then((call) => {
        const reply = serve(call, requestId);
        if (reply.kind === 'stall') {
          stalled.add(response);
          response.once('close', () => stalled.delete(response));
        }
        send(reply, requestId, request, response);
      })
      // The client went away in the middle of its request.
      .catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${bound}`,
    stalled: () => stalled.size,
    close: () => close(server),
  };
}

function send(reply: Reply, requestId: string, request: IncomingMessage, response: ServerResponse): void {
  switch (reply.kind) {
    case 'answer':
      response.writeHead(reply.answer.status, { ...reply.answer.headers, 'x-amzn-requestid': requestId });
      response.end(reply.answer.body);
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'stall':
      return;
    default:
      reply satisfies never;
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
