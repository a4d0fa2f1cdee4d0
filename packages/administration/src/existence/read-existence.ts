import {
  err,
  existence,
  ok,
  type ExistenceView,
  type PortError,
  type Result,
  type SnapshotRequest,
} from '@rollcall/core';
import { allPages } from '../all-pages.js';
import type { PlanningContext, ReadableDirectory } from '../context.js';

/** Reads both sides and joins them. The directory is read first, so that a profile made meanwhile is not missed. */
export async function readExistence(
  { origin, profiles }: PlanningContext,
  directory: ReadableDirectory,
  request: SnapshotRequest,
): Promise<Result<ExistenceView, PortError>> {
  const snapshot = await directory.snapshot(request);
  if (snapshot.isErr()) return err(snapshot.error);
  const { signal } = request;
  const entries = await allPages((page) => profiles.entries({ ...page, signal }));
  if (entries.isErr()) return err(entries.error);
  const all = entries.value.filter(({ place }) => place === 'profile').map(({ profile }) => profile);
  return ok(existence({ origin, directory: snapshot.value, profiles: all }));
}
