import { err, type Directory } from '@rollcall/core';
import { unexpectedAnswer } from '../call/failure.js';
import type { IdentitySettings } from '../instance/identity-settings.js';
import type { Instance } from '../instance/instance.js';
import type { RecentWrites } from '../user/recent-writes.js';
import { checkNewUser } from './check-new-user.js';
import type { CreateOnce } from './create-once.js';
import { createdUser, createUserInput, normalised } from './map-new-user.js';

/**
 * Makes a user, after checking the rules of the instance's identity type. A 404 cannot be the user's, nor, its identity
 * type being known, the instance's: a routing profile, security profile or hierarchy group is unknown.
 */
export function createUserBy(parts: {
  readonly createOnce: CreateOnce;
  readonly instance: Instance;
  readonly settings: IdentitySettings;
  readonly writes: Pick<RecentWrites, 'created'>;
}): Directory['createUser'] {
  return async ({ user: given, password, signal }) => {
    const identityType = await parts.instance.identityType(signal);
    if (identityType.isErr()) return err(identityType.error);
    const user = normalised(given);
    const refused = checkNewUser(
      user,
      password === undefined ? 'none' : 'given',
      identityType.value,
      parts.settings,
    );
    if (refused !== undefined) return err(refused);
    const id = await parts.createOnce(createUserInput(user, password), signal);
    if (id.isErr()) return err(id.error);
    const created = createdUser(id.value, user).mapErr(() => unexpectedAnswer('CreateUser'));
    if (created.isOk()) parts.writes.created(created.value);
    return created;
  };
}
