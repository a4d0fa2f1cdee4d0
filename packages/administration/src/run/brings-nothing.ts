import { canonicalJson, type Plan, type ProfileWrite, type UserProfile } from '@rollcall/core';

/**
 * Whether a write would change no more of a profile than when the directory was read, and when it last changed the
 * user. An own write in the directory moves that time too, so only a resync, which goes by it, takes it over for itself.
 */
export function bringsNothing(
  { action }: Plan,
  write: ProfileWrite,
  current: UserProfile | undefined,
): boolean {
  if (action.kind === 'resync' || write.kind !== 'replace' || current === undefined) return false;
  return canonicalJson(withoutTimes(write.profile)) === canonicalJson(withoutTimes(current));
}

function withoutTimes({ mirror, ...profile }: UserProfile): object {
  const seen = mirror && { ...mirror, readAt: undefined, lastModified: undefined };
  return { ...profile, version: undefined, mirror: seen };
}
