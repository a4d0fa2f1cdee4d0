import { err, ok, type Directory } from '@rollcall/core';
import type { DescribeUser } from './describe-user.js';
import type { ListProficiencies } from './list-proficiencies.js';
import { untold, type ToldUser } from './told-user.js';
import type { UserMemory } from './user-memory.js';

/** Reads one user: by DescribeUser, and by ListUserProficiencies only if proficiencies are asked for. */
export function readUserBy(parts: {
  readonly describe: DescribeUser;
  readonly told: ToldUser;
  readonly listProficiencies: ListProficiencies;
  readonly memory: UserMemory;
}): Directory['readUser'] {
  return async ({ id, fields, signal }) => {
    const withProficiencies = fields?.includes('proficiencies') === true;
    const [raw, proficiencies] = await Promise.all([
      parts.describe(id, signal),
      withProficiencies ? parts.listProficiencies(id, signal) : ok(undefined),
    ]);
    if (raw.isErr()) return err(raw.error);
    if (proficiencies.isErr()) return err(proficiencies.error);
    const user = await parts.told(raw.value, signal, proficiencies.value);
    if (user.isOk()) parts.memory.remember(user.value, raw.value);
    return user.mapErr(untold);
  };
}
