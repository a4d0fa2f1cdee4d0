import type { TemplateVersion, TemplateVersionRef } from '@rollcall/core';

/**
 * Versions that were read and are committed. A version never changes and is never removed, so that it needs no second
 * read. All readers share the one object, which is frozen.
 */
export interface KnownVersions {
  readonly get: (ref: TemplateVersionRef) => TemplateVersion | undefined;
  /** Remembers a version, and gives it back as all readers share it. */
  readonly add: (version: TemplateVersion) => TemplateVersion;
  /** Those asked for last, by `keyOf`. */
  readonly recent: () => ReadonlyMap<string, TemplateVersion>;
}

/** How many the hot read tells the database that it need not send. */
const RECENT = 16;

/** Remembers so many versions at most, those asked for last. */
export function knownVersions(limit: number): KnownVersions {
  const known = new Map<string, TemplateVersion>();
  let recent: ReadonlyMap<string, TemplateVersion> | undefined;
  const putLast = (key: string, version: TemplateVersion): void => {
    recent = undefined;
    known.delete(key);
    known.set(key, version);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
  };
  return {
    get: (ref) => {
      const version = known.get(keyOf(ref));
      if (version !== undefined) putLast(keyOf(ref), version);
      return version;
    },
    add: (version) => {
      putLast(keyOf(version), frozen(version));
      return version;
    },
    recent: () => (recent ??= new Map([...known].slice(-RECENT))),
  };
}

/** A text that names a version; the statement of the hot read makes the same. */
export function keyOf({ id, version }: TemplateVersionRef): string {
  return `${version} ${id}`;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
