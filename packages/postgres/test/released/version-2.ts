import type { ReleasedVersion } from './released-version.js';
import { version1 } from './version-1.js';

const { north, south } = version1.kept;

/** Environments belong to an instance of the directory. */
export const version2: ReleasedVersion = {
  version: 2,
  fingerprint: '1895462652a916a2',
  data: (schema) => {
    const before = version1.data(schema);
    return {
      ...before,
      north: `${before['north']}; insert into ${schema}.environment_instances values ('north', 'i-north')`,
    };
  },
  kept: { north: { ...north!, instance: 'i-north' }, south: south! },
};
