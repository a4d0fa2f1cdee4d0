import type { DirectoryFieldName, DirectoryManifest } from '@rollcall/core';

/** What the directory in memory says of itself: a step is one operation of the same name, and none has a quota. */
export function memoryManifest(unreadInSnapshot: readonly DirectoryFieldName[]): DirectoryManifest {
  return {
    name: 'memory',
    operations: {
      read: ['read'],
      // A read of a user tells the proficiencies with everything else.
      'read-proficiencies': [],
      create: ['create'],
      delete: ['delete'],
      'update-identity': ['update-identity'],
      'update-routing-profile': ['update-routing-profile'],
      'update-security-profiles': ['update-security-profiles'],
      'update-hierarchy': ['update-hierarchy'],
      'update-phone': ['update-phone'],
      'update-channels': ['update-channels'],
      'update-tags': ['update-tags'],
      'update-proficiencies': ['update-proficiencies'],
    },
    quotas: {},
    unreadInSnapshot,
    unsupported: [],
  };
}
