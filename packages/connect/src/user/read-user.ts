import type { User, UserProficiency } from '@aws-sdk/client-connect';
import {
  err,
  ok,
  type Directory,
  type DirectoryReadError,
  type DirectoryUser,
  type Result,
} from '@rollcall/core';
import { unexpectedAnswer } from '../call/failure.js';
import type { DescribeUser } from './describe-user.js';
import type { ListProficiencies } from './list-proficiencies.js';
import { describedUser } from './map-user.js';
import type { UserMemory } from './user-memory.js';

/** Reads one user: by DescribeUser, and by ListUserProficiencies only if proficiencies are asked for. */
export function readUserBy(parts: {
  readonly describe: DescribeUser;
  readonly listProficiencies: ListProficiencies;
  readonly memory: UserMemory;
}): Directory['readUser'] {
  const toldUser = (
    raw: User,
    proficiencies?: readonly UserProficiency[],
  ): Result<DirectoryUser, DirectoryReadError> => {
    const user = describedUser(raw, proficiencies);
    if (user.isErr()) return err(unexpectedAnswer('DescribeUser'));
    parts.memory.remember(user.value, raw);
    return ok(user.value);
  };
  return async ({ id, fields, signal }) => {
    if (fields?.includes('proficiencies') !== true) {
      return (await parts.describe(id, signal)).andThen((raw) => toldUser(raw));
    }
    const [raw, proficiencies] = await Promise.all([
      parts.describe(id, signal),
      parts.listProficiencies(id, signal),
    ]);
    if (raw.isErr()) return err(raw.error);
    if (proficiencies.isErr()) return err(proficiencies.error);
    return toldUser(raw.value, proficiencies.value);
  };
}
