import type { EnvironmentId, TemplateVersion, UserProfile } from '@rollcall/core';

/** The format of `MemoryState` that this version of the library writes and reads. */
export const MEMORY_STATE_FORMAT_VERSION = 1;

/** A template with every version it ever had, the first one first. */
export interface StoredTemplate {
  readonly deleted: boolean;
  readonly versions: readonly TemplateVersion[];
}

/**
 * All that the stores of one environment keep, as plain JSON. It is the store itself: it holds names, e-mails and the
 * values of secret settings, and is to be guarded like a database. Stores of equal content have equal states.
 */
export interface MemoryState {
  readonly formatVersion: typeof MEMORY_STATE_FORMAT_VERSION;
  readonly environment: EnvironmentId;
  /** By id. */
  readonly templates: readonly StoredTemplate[];
  /** By login, in the order of listings. */
  readonly profiles: readonly UserProfile[];
}
