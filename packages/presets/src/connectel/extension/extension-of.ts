import type { UserProfile } from '@rollcall/core';
import { parseExtension, type Extension } from './extension.js';

/** The internal number that a user has: what to release once the user is deleted for ever. */
export function extensionOf({ configuration }: UserProfile): Extension | undefined {
  return parseExtension(configuration.userValues.internal).unwrapOr(undefined);
}
