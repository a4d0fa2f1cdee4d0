import { err, type Directory } from '@rollcall/core';
import type { Call } from '../call/call.js';
import { unexpectedAnswer, writeErrorOf } from '../call/failure.js';
import type { IdentitySettings } from '../instance/identity-settings.js';
import type { Instance } from '../instance/instance.js';
import { checkNewUser } from './check-new-user.js';
import { createdUser, createUserInput, normalised } from './map-new-user.js';

/**
 * Makes a user, after checking the rules of the instance's identity type. A 404 cannot be the user's, nor, its identity
 * type being known, the instance's: a routing profile, security profile or hierarchy group is unknown.
 */
export function createUserBy(parts: {
  readonly call: Call;
  readonly instance: Instance;
  readonly settings: IdentitySettings;
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
    const answer = await parts.call(
      { operation: 'CreateUser', input: createUserInput(user, password) },
      signal,
    );
    if (answer.isErr()) return err(writeErrorOf(answer.error));
    return createdUser(answer.value.UserId ?? '', user).mapErr(() => unexpectedAnswer('CreateUser'));
  };
}
