import type { HierarchyGroup as ConnectGroup, HierarchyGroupSummary } from '@aws-sdk/client-connect';
import { err, ok, type CancelSignal, type HierarchyGroup, type PortError, type Result } from '@rollcall/core';
import { allPages, whole } from '../call/all-pages.js';
import type { Call } from '../call/call.js';
import { isNotFound, portErrorOf, unexpectedAnswer } from '../call/failure.js';
import { hierarchyGroup } from './map-references.js';

const LIST_PAGE_SIZE = 1000;
const SEARCH_PAGE_SIZE = 100;

/**
 * Reads all hierarchy groups with their paths. ListUserHierarchyGroups says which there are; the search tells the paths
 * of a hundred in one call; the groups that its index does not know yet are described one by one.
 */
export async function readHierarchy(
  call: Call,
  signal: CancelSignal | undefined,
): Promise<Result<readonly HierarchyGroup[], PortError>> {
  const [listed, found] = await Promise.all([listGroups(call, signal), searchGroups(call, signal)]);
  if (listed.isErr()) return err(listed.error);
  if (found.isErr()) return err(found.error);
  const foundById = new Map(found.value.map((group) => [group.Id, group]));
  const groups = new Map<string, HierarchyGroup>();
  for (const { Id } of listed.value) {
    if (!Id) return err(unexpectedAnswer('ListUserHierarchyGroups'));
    const known = foundById.get(Id);
    const group = known === undefined ? await describeGroup(call, Id, signal) : ok(known);
    if (group.isErr()) return err(group.error);
    if (group.value !== undefined) groups.set(Id, hierarchyGroup(group.value));
  }
  return ok([...groups.values()]);
}

async function listGroups(call: Call, signal: CancelSignal | undefined) {
  const operation = 'ListUserHierarchyGroups';
  const listing = await allPages<HierarchyGroupSummary>({
    operation,
    read: async (token) => {
      const input = { MaxResults: LIST_PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
      const answer = await call({ operation, input }, signal);
      return answer.map((page) => ({ items: page.UserHierarchyGroupSummaryList, next: page.NextToken }));
    },
  });
  return whole(listing);
}

async function searchGroups(call: Call, signal: CancelSignal | undefined) {
  const operation = 'SearchUserHierarchyGroups';
  const listing = await allPages<ConnectGroup>({
    operation,
    read: async (token) => {
      const input = { MaxResults: SEARCH_PAGE_SIZE, ...(token === undefined ? {} : { NextToken: token }) };
      const answer = await call({ operation, input }, signal);
      return answer.map((page) => ({ items: page.UserHierarchyGroups, next: page.NextToken }));
    },
  });
  return whole(listing);
}

/** The group, or `undefined` if it has gone since it was listed. */
async function describeGroup(
  call: Call,
  id: string,
  signal: CancelSignal | undefined,
): Promise<Result<ConnectGroup | undefined, PortError>> {
  const operation = 'DescribeUserHierarchyGroup';
  const answer = await call({ operation, input: { HierarchyGroupId: id } }, signal);
  if (answer.isErr()) return isNotFound(answer.error) ? ok(undefined) : err(portErrorOf(answer.error));
  const { HierarchyGroup: group } = answer.value;
  return group?.Id ? ok(group) : err(unexpectedAnswer(operation));
}
