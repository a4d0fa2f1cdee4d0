import {
  err,
  ok,
  type PortCall,
  type PortError,
  type Result,
  type TemplateStore,
  type TemplateVersion,
  type TemplateVersionRef,
} from '@rollcall/core';

/** Gives a version that was loaded. */
export type VersionLookup = (ref: TemplateVersionRef) => TemplateVersion;

/**
 * Template versions, each read once from the store, for as long as the cache is kept: they never change. A store that
 * has lost a version on which a profile stands is an error.
 */
export interface VersionCache {
  readonly load: (refs: Iterable<TemplateVersionRef>, call: PortCall) => Promise<Result<VersionLookup, PortError>>;
}

/** Makes an empty cache over a store. */
export function versionCache(templates: TemplateStore): VersionCache {
  const known = new Map<string, TemplateVersion>();
  const lookup: VersionLookup = (ref) => {
    const version = known.get(keyOf(ref));
    if (version === undefined) throw new TypeError('A template version is looked up that was not loaded.');
    return version;
  };
  return {
    load: async (refs, call) => {
      const missing = new Map<string, TemplateVersionRef>();
      for (const ref of refs) {
        if (!known.has(keyOf(ref))) missing.set(keyOf(ref), ref);
      }
      if (missing.size === 0) return ok(lookup);
      const read = await templates.versions({ refs: [...missing.values()], ...call });
      if (read.isErr()) return err(read.error);
      for (const version of read.value) known.set(keyOf(version), version);
      const isLost = [...missing.keys()].some((key) => !known.has(key));
      return isLost ? err({ code: 'unexpected-answer', operation: 'TemplateStore.versions' }) : ok(lookup);
    },
  };
}

function keyOf({ id, version }: TemplateVersionRef): string {
  return `${version} ${id}`;
}
