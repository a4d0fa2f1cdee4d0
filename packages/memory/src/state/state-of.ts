import { compareCodePoints, type EnvironmentId } from '@rollcall/core';
import { copied } from '../copied.js';
import { MEMORY_STATE_FORMAT_VERSION, type MemoryState } from './memory-state.js';
import type { Tables } from './tables.js';

/** A copy of all that the tables hold. */
export function stateOf(environment: EnvironmentId, { profiles, templates }: Tables): MemoryState {
  const ids = [...templates.ids()].sort(compareCodePoints);
  const places = [...profiles.listed.after(undefined)];
  return copied({
    formatVersion: MEMORY_STATE_FORMAT_VERSION,
    environment,
    templates: ids.map((id) => ({
      deleted: templates.get(id)?.deleted === true,
      versions: templates.versionsOf(id),
    })),
    profiles: places.map(({ id }) => profiles.get(id)).filter((profile) => profile !== undefined),
  });
}
