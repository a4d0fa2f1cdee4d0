import { err, ok, type ProfileWrite, type ProfileWriteError, type Result } from '@rollcall/core';
import { copied } from '../copied.js';
import type { ProfileTable } from './profile-table.js';

/**
 * Carries out one write, or says which rule forbids it. Who is absent has version 0 here, so that an insert of an id
 * that exists is a conflict of versions like any other.
 */
export function writeProfile(table: ProfileTable, write: ProfileWrite): Result<void, ProfileWriteError> {
  const id = write.kind === 'delete' ? write.id : write.profile.id;
  const expected = write.kind === 'insert' ? 0 : write.expectedVersion;
  const actual = table.get(id)?.version;
  if ((actual ?? 0) !== expected) {
    return err({ code: 'version-conflict', expected, ...(actual === undefined ? {} : { actual }) });
  }
  if (write.kind === 'delete') return ok(table.remove(id));
  const { login, link } = write.profile;
  if ((table.idOfKey(login.key) ?? id) !== id) return err({ code: 'login-name-taken' });
  if (link !== undefined && (table.idOfLink(link.id) ?? id) !== id) return err({ code: 'link-taken' });
  return ok(table.put(copied(write.profile)));
}
