import type { User } from '@aws-sdk/client-connect';
import type { DirectoryUser } from '@rollcall/core';

/**
 * What DescribeUser said of the users handed out, member for member: whole-block updates send it back, also where our
 * fields do not hold it. It lives as long as the user that it belongs to.
 */
export interface UserMemory {
  readonly recall: (user: DirectoryUser) => User | undefined;
  /** Without `told`, what was known of the user no longer holds. */
  readonly remember: (user: DirectoryUser, told: User | undefined) => void;
}

/** An empty memory. */
export function userMemory(): UserMemory {
  const known = new WeakMap<DirectoryUser, User>();
  return {
    recall: (user) => known.get(user),
    remember: (user, told) => {
      if (told === undefined) known.delete(user);
      else known.set(user, told);
    },
  };
}
