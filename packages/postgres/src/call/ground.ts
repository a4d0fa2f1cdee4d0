import type { PortCall, PortError, Result } from '@rollcall/core';
import type { Session } from './session.js';

/** What is done in a transaction. */
export type Act<T, E> = (session: Session) => Promise<Result<T, E | PortError>>;

/** Looks at a request before anything is asked of the database: what is to be done, or why it is refused. */
export type Plan<T, E> = () => Result<Act<T, E>, E | PortError>;

/** Does what a caller wants. It never rejects for what the driver throws. */
export type Run = <T, E = never>(
  operation: string,
  call: PortCall,
  plan: Plan<T, E>,
) => Promise<Result<T, E | PortError>>;

/** What stores stand on: it opens transactions of one environment. */
export interface Ground {
  /** One snapshot, read only. */
  readonly read: Run;
  /** All of it or nothing. An act that answers an error has written nothing. */
  readonly write: Run;
  /** One statement by itself, which sets the environment on its own. */
  readonly single: Run;
}
