import {
  err,
  ok,
  type CancelSignal,
  type PortError,
  type Result,
  type RoutingProfile,
  type RoutingProfileId,
  type SecurityProfile,
  type SecurityProfileId,
} from '@rollcall/core';
import { allPages, whole } from '../call/all-pages.js';
import type { Call } from '../call/call.js';
import { unexpectedAnswer } from '../call/failure.js';
import { named, type Named } from './map-references.js';

const PAGE_SIZE = 1000;

/** Reads all routing profiles. */
export async function listRoutingProfiles(
  call: Call,
  signal: CancelSignal | undefined,
): Promise<Result<readonly RoutingProfile[], PortError>> {
  const operation = 'ListRoutingProfiles';
  const listing = await allPages<Named>({
    operation,
    read: async (token) => {
      const answer = await call({ operation, input: page(token) }, signal);
      return answer.map((told) => ({ items: told.RoutingProfileSummaryList, next: told.NextToken }));
    },
  });
  return whole(listing).andThen((entries) => {
    const profiles = named<RoutingProfileId>(entries);
    return profiles === undefined ? err(unexpectedAnswer(operation)) : ok(profiles);
  });
}

/** Reads all security profiles. */
export async function listSecurityProfiles(
  call: Call,
  signal: CancelSignal | undefined,
): Promise<Result<readonly SecurityProfile[], PortError>> {
  const operation = 'ListSecurityProfiles';
  const listing = await allPages<Named>({
    operation,
    read: async (token) => {
      const answer = await call({ operation, input: page(token) }, signal);
      return answer.map((told) => ({ items: told.SecurityProfileSummaryList, next: told.NextToken }));
    },
  });
  return whole(listing).andThen((entries) => {
    const profiles = named<SecurityProfileId>(entries);
    return profiles === undefined ? err(unexpectedAnswer(operation)) : ok(profiles);
  });
}

function page(token: string | undefined): { readonly MaxResults: number; readonly NextToken?: string } {
  return { MaxResults: PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
}
