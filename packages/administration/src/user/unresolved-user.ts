import type { AnyCatalog } from '@rollcall/core';
import type { DirectorySettings, UnresolvedUser } from './resolve-new-users.js';
import type { NewUserRequest } from './user-requests.js';

/** A user of a form, as it is resolved like the entries of a file. */
export function unresolvedUser<C extends AnyCatalog>(
  { loginName, identity = {}, template, userValues, management }: NewUserRequest<C>,
  directory?: DirectorySettings,
): UnresolvedUser {
  return { loginName, identity, template, userValues, management, directory };
}
