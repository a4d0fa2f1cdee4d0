import { DEFAULT_SCHEMA, identifier } from './identifier.js';
import { instancesOfEnvironments } from './instances-of-environments.js';
import { lifecycles } from './lifecycles.js';
import type { Migration } from './migration.js';
import { profilesAndTemplates } from './profiles-and-templates.js';
import { readsInOneRoundTrip } from './reads-in-one-round-trip.js';

/**
 * Every step of the schema, in order, for a host that runs its own migrations: each step in one transaction and once, in a
 * schema that exists. `migrate` does the same.
 */
export function migrations(options: { readonly schema?: string } = {}): readonly Migration[] {
  const schema = identifier(options.schema ?? DEFAULT_SCHEMA);
  return [
    profilesAndTemplates(schema),
    instancesOfEnvironments(schema),
    readsInOneRoundTrip(schema),
    lifecycles(schema),
  ];
}
