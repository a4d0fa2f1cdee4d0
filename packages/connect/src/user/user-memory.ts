import type { User } from '@aws-sdk/client-connect';
import type { DirectoryUser } from '@rollcall/core';

/**
 * What DescribeUser said of the users handed out, member for member: whole-block updates send it back, also where our
 * fields do not hold it. It lives as long as the reading that it belongs to: copies of a user, with the changes made
 * since, share its login and with it this memory. It ends when the user is written by way of another reading.
 */
export interface UserMemory {
  readonly recall: (user: DirectoryUser) => User | undefined;
  /** Without `told`, what was known of the user no longer holds. */
  readonly remember: (user: DirectoryUser, told: User | undefined) => void;
}

/** An empty memory; `writesOf` counts the writes of a user. */
export function userMemory(writesOf: (id: string) => number): UserMemory {
  const known = new WeakMap<DirectoryUser['login'], { readonly told: User; readonly writes: number }>();
  return {
    recall: ({ id, login }) => {
      const memory = known.get(login);
      return memory?.writes === writesOf(id) ? memory.told : undefined;
    },
    remember: ({ id, login }, told) => {
      if (told === undefined) known.delete(login);
      else known.set(login, { told, writes: writesOf(id) });
    },
  };
}
