import type { SecurityProfileId, UserProfile } from '@rollcall/core';
import type { ReleasedVersion } from './released-version.js';
import { version3 } from './version-3.js';

const { north, south } = version3.kept;

const lifecycles: Readonly<Record<string, UserProfile['lifecycle']>> = {
  p1: { deleted: true, locked: true },
  p2: { suspended: { securityProfileIds: ['agent', 'admin'] as readonly string[] as SecurityProfileId[] } },
};

/** Profiles have conditions. */
export const version4: ReleasedVersion = {
  version: 4,
  fingerprint: '9a311151d19a6c62',
  data: (schema) => {
    const before = version3.data(schema);
    const updates = Object.entries(lifecycles).map(
      ([id, lifecycle]) =>
        `update ${schema}.profiles set lifecycle = '${JSON.stringify(lifecycle)}' where environment = 'north' and id = '${id}'`,
    );
    return { ...before, north: [before['north'], ...updates].join('; ') };
  },
  kept: {
    north: {
      ...north!,
      profiles: north!.profiles.map((profile) => {
        const lifecycle = lifecycles[profile.id];
        return lifecycle === undefined ? profile : { ...profile, lifecycle };
      }),
    },
    south: south!,
  },
};
