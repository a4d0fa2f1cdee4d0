import type { ProfileStore, TemplateStore } from '@rollcall/core';

/** The stores of one environment. */
export interface Stores {
  readonly profiles: ProfileStore;
  readonly templates: TemplateStore;
}

/** Fresh and empty stores, and what can happen to them from outside. */
export interface StoresWorld extends Stores {
  /** Ends the use of the stores, as a host does that shuts down. */
  readonly shut: () => Promise<void>;
  /** Fresh and empty stores of another environment on the same ground: one database, one process. */
  readonly neighbour: Stores | undefined;
  /** Makes what lies beneath the stores fail from now on: a server that is gone, a file that cannot be read. */
  readonly strike: (() => Promise<void>) | undefined;
}

/** What decides which laws apply to stores. */
export interface StoresManifest {
  readonly name: string;
  /** Whether the world offers a `neighbour`; `one` if the stores cannot keep a second environment at all. */
  readonly environments: 'one' | 'many';
  /** Whether anything beneath can fail, which the world then does on demand by `strike`. */
  readonly beneath: 'this-process' | 'another-system';
}
