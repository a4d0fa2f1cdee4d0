import type { Completeness, DirectorySnapshot } from '../directory/directory-snapshot.js';
import type { Origin } from '../environment/origin.js';
import type { Skeleton } from '../login/skeleton.js';
import type { UserProfile } from '../profile/user-profile.js';
import { placeOfRow } from './compare-rows.js';
import { countRows, type ExistenceCounts } from './count-rows.js';
import { crowdRows } from './crowd-rows.js';
import type { ExistenceRow } from './existence-row.js';
import { matchingOf } from './matching.js';
import { singleRows } from './single-rows.js';

/** Who exists here, who exists there, and what differs: the full outer join, as one read of both sides told it. */
export interface ExistenceView {
  readonly origin: Origin;
  /** Whether the directory read saw every user: only then is anybody's absence a fact. */
  readonly completeness: Completeness;
  /**
   * Each user and each profile in exactly one row. As a set they do not depend on the order of the input; the order that
   * they stand in does, because to sort a million rows takes longer than to join them. `sortRows` gives them theirs.
   */
  readonly rows: readonly ExistenceRow[];
  readonly counts: ExistenceCounts;
}

/** What is joined: the directory as it was read, and all profiles of the environment. */
export interface ExistenceInput {
  readonly origin: Origin;
  readonly directory: DirectorySnapshot;
  readonly profiles: readonly UserProfile[];
}

/** Joins directory users and profiles in memory, in time linear in both. */
export function existence({ origin, directory, profiles }: ExistenceInput): ExistenceView {
  const { users, completeness } = directory;
  const matching = matchingOf(origin, completeness);
  const crowded = new Set<Skeleton>();
  const singles = singleRows(users, profiles, matching, crowded);
  const rows =
    crowded.size === 0
      ? singles
      : singles
          .filter((row) => !crowded.has(placeOfRow(row).login.skeleton))
          .concat(crowdRows(users, profiles, matching, crowded));
  return { origin, completeness, rows, counts: countRows(rows) };
}
