import type { ProfileWrite } from '@rollcall/core';
import { unkeepable } from '../value/unkeepable.js';

/** What is wrong with a write that no state of the store could accept; `undefined` if it is well-formed. */
export function malformedWrite(write: ProfileWrite): string | undefined {
  if (write.kind !== 'insert' && (!Number.isInteger(write.expectedVersion) || write.expectedVersion < 1)) {
    return 'expectedVersion is a whole number from 1';
  }
  if (write.kind === 'delete') return undefined;
  const version = write.kind === 'insert' ? 1 : write.expectedVersion + 1;
  if (write.profile.version !== version)
    return 'the version of an insert is 1, of a replace expectedVersion + 1';
  return unkeepable(write.profile, 'profile');
}
