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

/** Template versions, each read once from the store, for as long as the cache is kept: they never change. */
export interface VersionCache {
  /** Reads what is not known yet. A version that the store does not have stays unknown. */
  readonly load: (refs: Iterable<TemplateVersionRef>, call: PortCall) => Promise<Result<void, PortError>>;
  readonly has: (ref: TemplateVersionRef) => boolean;
  /** Throws for a version that is not known: ask `has` first. */
  readonly versionOf: VersionLookup;
}

/** Makes an empty cache over a store. */
export function versionCache(templates: Pick<TemplateStore, 'versions'>): VersionCache {
  const known = new Map<string, TemplateVersion>();
  return {
    load: async (refs, call) => {
      const missing = new Map<string, TemplateVersionRef>();
      for (const ref of refs) {
        if (!known.has(keyOf(ref))) missing.set(keyOf(ref), ref);
      }
      if (missing.size === 0) return ok(undefined);
      const read = await templates.versions({ refs: [...missing.values()], ...call });
      return read.map((versions) => versions.forEach((version) => known.set(keyOf(version), version)));
    },
    has: (ref) => known.has(keyOf(ref)),
    versionOf: (ref) => {
      const version = known.get(keyOf(ref));
      if (version === undefined) throw new TypeError('A template version is looked up that is not known.');
      return version;
    },
  };
}

/** The versions on which profiles stand: a store that has lost one of them has not answered properly. */
export async function loadStoodVersions(
  templates: Pick<TemplateStore, 'versions'>,
  refs: readonly TemplateVersionRef[],
  call: PortCall,
): Promise<Result<VersionLookup, PortError>> {
  const cache = versionCache(templates);
  const loaded = await cache.load(refs, call);
  if (loaded.isErr()) return err(loaded.error);
  if (!refs.every(cache.has)) return err({ code: 'unexpected-answer', operation: 'TemplateStore.versions' });
  return ok(cache.versionOf);
}

function keyOf({ id, version }: TemplateVersionRef): string {
  return `${version} ${id}`;
}
