import type { ProfileWrite } from '@rollcall/core';
import type { Context } from '../context.js';

/** Tells the host that a profile has been written. */
export function tellProfileChange({ onChange, origin }: Context, write: ProfileWrite): void {
  const base = { formatVersion: 1, environment: origin.environment } as const;
  if (write.kind === 'delete') {
    onChange({ ...base, kind: 'profile-deleted', profileId: write.id });
    return;
  }
  const kind = write.kind === 'insert' ? 'profile-created' : 'profile-changed';
  onChange({ ...base, kind, profileId: write.profile.id, version: write.profile.version });
}
