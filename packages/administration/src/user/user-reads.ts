import { err, looseLogin, ok } from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import type { UserReads } from './user-requests.js';

/** Reads of profiles over a store. */
export function userReads({ profiles }: PlanningContext): UserReads {
  return {
    list: ({ where, cursor, limit, signal } = {}) => profiles.list({ filter: where, cursor, limit, signal }),
    get: async (loginName, call = {}) => {
      const read = await profiles.standing({ key: looseLogin(loginName).key, ...call });
      if (read.isErr()) return err(read.error);
      return read.value === undefined ? err({ code: 'no-such-user' }) : ok(read.value);
    },
  };
}
