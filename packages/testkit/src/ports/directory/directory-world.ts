import type { Directory, DirectoryManifest, DirectoryUserId } from '@rollcall/core';

/** A user as the directory's own console shows it. */
export interface ConsoleUser {
  readonly id: string;
  readonly loginName: string;
  readonly lastName: string | undefined;
  readonly routingProfileId: string | undefined;
  readonly securityProfileIds: readonly string[];
}

/** The directory by another path than the port: what it really holds, and a hand in it behind the library's back. */
export interface DirectoryConsole {
  readonly users: () => readonly ConsoleUser[];
  readonly changeLastName: (id: DirectoryUserId, lastName: string) => void;
  readonly remove: (id: DirectoryUserId) => void;
}

/**
 * What can go wrong beneath a directory: nothing gets through, a refusal to be asked so often, answers that are lost.
 * Of these last the work is done, and some of the answers may come, to those who ask again.
 */
export type DirectoryWorldFault = 'down' | 'throttling' | 'answers-lost';

/**
 * A directory without users, and what can happen to it from outside. It has at least one routing profile and one
 * security profile, and hierarchy groups if it likes: users to be made are given what it lists.
 */
export interface DirectoryWorld {
  readonly directory: Directory;
  readonly console: DirectoryConsole;
  /** Ends the use of the adapter, where it has an end of its own. */
  readonly shut: (() => Promise<void>) | undefined;
  /** A directory of another environment on the same ground, without users. */
  readonly neighbour: Directory | undefined;
  /** Makes what lies beneath fail from now on. */
  readonly strike: ((fault: DirectoryWorldFault) => void) | undefined;
}

/** What decides which laws apply to a directory. */
export interface DirectoryLawsManifest {
  readonly directory: DirectoryManifest;
  /** Whether the adapter is closed by itself (`shut`), or ends with a client that belongs to the host. */
  readonly closing: 'by-itself' | 'with-the-host';
  /** Whether the world offers a `neighbour`. */
  readonly environments: 'one' | 'many';
  /** Whether anything beneath can fail, which the world then does on demand by `strike`. */
  readonly beneath: 'this-process' | 'another-system';
}
