import type { ItemOutcome, UserProfile } from '@rollcall/core';
import type { Extension } from './extension.js';
import { extensionOf } from './extension-of.js';
import type { ExtensionRegister } from './extension-register.js';

/**
 * Releases the numbers of those whom a run has deleted for ever. Who was gone already is left out: the number may be
 * somebody else's by now. Answers the numbers that are still claimed, since the register could not be reached.
 */
export async function releaseExtensions(
  register: ExtensionRegister,
  /** As they were before the run. */
  profiles: readonly UserProfile[],
  items: readonly ItemOutcome[],
): Promise<readonly Extension[]> {
  const gone = new Set(items.flatMap(({ outcome, profileId }) => (outcome === 'done' ? [profileId] : [])));
  const left: Extension[] = [];
  for (const profile of profiles.filter(({ id }) => gone.has(id))) {
    const extension = extensionOf(profile);
    if (extension === undefined) continue;
    const released = await register.release({ extension });
    if (released.isErr()) left.push(extension);
  }
  return left;
}
