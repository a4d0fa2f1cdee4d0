import { err, type PortError, type Result } from '@rollcall/core';

/** What can be made to fail. */
export interface Breakage {
  readonly error: () => PortError | undefined;
  readonly strike: (error: PortError) => void;
  readonly relieve: () => void;
}

/** Nothing is broken yet. */
export function breakage(): Breakage {
  let now: PortError | undefined;
  return {
    error: () => now,
    strike: (error) => {
      now = error;
    },
    relieve: () => {
      now = undefined;
    },
  };
}

type Call = (...request: never[]) => Promise<Result<unknown, { readonly code: string }>>;

/** The same port, on ground that can break: its functions then answer the error, and nothing happens. */
export function breakable<Port extends object>(port: Port, { error }: Breakage): Port {
  const members = Object.entries(port).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    const call = member as Call;
    const guarded: Call = async (...request) => {
      const broken = error();
      return broken === undefined ? call(...request) : err(broken);
    };
    return [name, guarded];
  });
  return Object.fromEntries(members) as Port;
}
