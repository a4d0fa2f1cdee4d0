import type { UserProficiency } from '@aws-sdk/client-connect';
import type { CancelSignal, PortError, Result } from '@rollcall/core';
import { allPages, whole } from '../call/all-pages.js';
import type { Call } from '../call/call.js';

const PAGE_SIZE = 100;

/** Reads all proficiencies of a user. */
export type ListProficiencies = (
  id: string,
  signal: CancelSignal | undefined,
) => Promise<Result<readonly UserProficiency[], PortError>>;

/** ListUserProficiencies, to the last page. */
export function listProficienciesBy(call: Call): ListProficiencies {
  return async (id, signal) => {
    const operation = 'ListUserProficiencies';
    const listing = await allPages<UserProficiency>({
      operation,
      read: async (token) => {
        const input = {
          UserId: id,
          MaxResults: PAGE_SIZE,
          ...(token === undefined ? {} : { NextToken: token }),
        };
        const answer = await call({ operation, input }, signal);
        return answer.map(({ UserProficiencyList, NextToken }) => ({
          items: UserProficiencyList,
          next: NextToken,
        }));
      },
    });
    return whole(listing);
  };
}
