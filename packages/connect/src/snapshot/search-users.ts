import type { UserSearchSummary } from '@aws-sdk/client-connect';
import type { CancelSignal, SnapshotRequest } from '@rollcall/core';
import { allPages, type Listing } from '../call/all-pages.js';
import type { Call } from '../call/call.js';

const PAGE_SIZE = 500;

/** Reads the configuration of all users from the search index, which may lag writes by seconds. */
export async function searchUsers(
  call: Call,
  signal: CancelSignal | undefined,
  onProgress: SnapshotRequest['onProgress'],
): Promise<Listing<UserSearchSummary>> {
  const operation = 'SearchUsers';
  return allPages<UserSearchSummary>({
    operation,
    read: async (token) => {
      const input = { MaxResults: PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
      const answer = await call({ operation, input }, signal);
      return answer.map(({ Users, NextToken, ApproximateTotalCount }) => ({
        items: Users,
        next: NextToken,
        total: ApproximateTotalCount,
      }));
    },
    onPage: (soFar, total) => {
      onProgress?.({ read: soFar.length, expected: total });
    },
  });
}
