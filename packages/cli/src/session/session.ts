import type { AnyCatalog, EnvironmentId } from '@rollcall/core';
import type { CommandIo } from '../terminal/command-io.js';
import type { Pace } from '../command/pace-options.js';
import type { Output } from '../output/output.js';
import type { StorePlace } from '../store/store-place.js';

/** What one command works with. */
export interface Session {
  readonly io: CommandIo;
  readonly output: Output;
  readonly catalog: AnyCatalog;
  readonly environment: EnvironmentId;
  readonly store: StorePlace;
  /** The Amazon Connect instance, if one was named. */
  readonly instance: string | undefined;
  /** How Amazon Connect is called. */
  readonly pace: Pace;
  /** Aborted by the first interrupt. */
  readonly signal: AbortSignal;
  /** Stops what is going on, as an interrupt does. */
  readonly cancel: () => void;
  /** Has something done when the command has ended, however it ends. */
  readonly atEnd: (action: () => void | Promise<void>) => void;
}
