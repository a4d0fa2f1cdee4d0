import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between a pool and its server, and can break their connections. */
export interface Relay {
  readonly port: number;
  /** Ends the connections that there are, without a word to either side. Others can be made. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Relays to a port of this machine. */
export async function openRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
