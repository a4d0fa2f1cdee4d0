import type { UserSummary } from '@aws-sdk/client-connect';
import type { CancelSignal } from '@rollcall/core';
import { allPages, type Listing } from '../call/all-pages.js';
import type { Call } from '../call/call.js';

const PAGE_SIZE = 1000;

/** Reads id, login and time of change of all users. */
export async function listUsers(call: Call, signal: CancelSignal | undefined): Promise<Listing<UserSummary>> {
  const operation = 'ListUsers';
  return allPages<UserSummary>({
    operation,
    read: async (token) => {
      const input = { MaxResults: PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
      const answer = await call({ operation, input }, signal);
      return answer.map(({ UserSummaryList, NextToken }) => ({ items: UserSummaryList, next: NextToken }));
    },
  });
}
