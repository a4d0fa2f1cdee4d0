import type { DirectoryReferences, Json } from '@rollcall/core';

/** Puts names for the ids in a value of a directory field. */
export type NamedValue = (value: Json | undefined) => Json | undefined;

/** Names of routing profiles and security profiles, and paths of hierarchy groups, by id. */
export function referenceNames({
  routingProfiles,
  securityProfiles,
  hierarchyGroups,
}: DirectoryReferences): NamedValue {
  const names = new Map<string, string>([
    ...[...routingProfiles, ...securityProfiles].map(({ id, name }): [string, string] => [id, name]),
    ...hierarchyGroups.map(({ id, path }): [string, string] => [id, path.join(' / ')]),
  ]);
  const nameOf = (value: Json): Json => {
    if (typeof value === 'string') return names.get(value) ?? value;
    return Array.isArray(value) ? value.map(nameOf) : value;
  };
  return (value) => (value === undefined ? undefined : nameOf(value));
}

/** Where no names are at hand. */
export const withoutNames: NamedValue = (value) => value;
