import type { User, UserProficiency } from '@aws-sdk/client-connect';
import {
  err,
  withoutUnkept,
  type CancelSignal,
  type DirectoryUser,
  type InvalidDirectoryUser,
  type PortError,
  type Result,
} from '@rollcall/core';
import { unexpectedAnswer } from '../call/failure.js';
import type { Instance } from '../instance/instance.js';
import { describedUser } from './map-user.js';

/** Maps a user as DescribeUser tells it. */
export type ToldUser = (
  raw: User,
  signal: CancelSignal | undefined,
  proficiencies?: readonly UserProficiency[],
) => Promise<Result<DirectoryUser, PortError | InvalidDirectoryUser>>;

/**
 * Maps with what only the instance's identity type tells: that a user without a primary e-mail has none kept under SAML,
 * and else has none. About a user with one nothing has to be asked.
 */
export function toldUserBy(instance: Instance): ToldUser {
  return async (raw, signal, proficiencies) => {
    const user = describedUser(raw, proficiencies);
    if (user.isErr() || user.value.fields.email !== undefined) return user;
    const identityType = await instance.identityType(signal);
    if (identityType.isErr()) return err(identityType.error);
    return user.map((read) => withoutUnkept(identityType.value, read));
  };
}

/** Why one user that was asked for could not be told. */
export function untold(error: PortError | InvalidDirectoryUser): PortError {
  return error.code === 'invalid-directory-user' ? unexpectedAnswer('DescribeUser') : error;
}
