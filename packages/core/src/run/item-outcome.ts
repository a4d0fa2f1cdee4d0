import type { DirectoryWriteError } from '../directory/directory.js';
import type { DirectoryUserId } from '../directory/directory-user.js';
import type { ItemRefusal } from '../plan/item-refusal.js';
import type { StepKind } from '../plan/step.js';
import type { PortError } from '../port/port-error.js';
import type { InvalidPassword } from '../secret/password.js';
import type { LinkTaken, LoginNameTaken } from '../profile/profile-store.js';
import type { ProfileId } from '../profile/user-profile.js';

/** What became of one user of a plan. Every item ends as exactly one of these. */
export type Outcome = 'done' | 'unchanged' | 'stale' | 'refused' | 'failed' | 'not-started';

/** All outcomes, in the order in which they are shown. */
export const outcomes: readonly Outcome[] = [
  'done',
  'unchanged',
  'stale',
  'refused',
  'failed',
  'not-started',
];

/** Something that the plan relies on has changed since it was made: plan again. */
export type Staleness =
  /** A field that the steps read or write is not what the planner saw. */
  | { readonly code: 'changed-since-planned' }
  /** The profile is gone. */
  | { readonly code: 'profile-gone' }
  /** The directory user is gone. */
  | { readonly code: 'directory-user-gone' }
  /** Somebody else wrote the profile between check and write. */
  | { readonly code: 'version-conflict' }
  /** A profile of this login name has been made since. */
  | LoginNameTaken
  /** Another profile has been linked to this directory user since. */
  | LinkTaken;

/** The plan needs a directory, and none is integrated. */
export interface DirectoryNotIntegrated {
  readonly code: 'directory-not-integrated';
}

/** What the host did not hand over at execution, or not as it has to be. */
export type MissingSecret =
  | { readonly code: 'password-missing' }
  | InvalidPassword
  | { readonly code: 'secret-missing'; readonly setting: string };

/** A function that the host gave – its clock, its ids, a port – threw while the item was worked on. */
export interface HostFailed {
  readonly code: 'host-failed';
}

/** What became of one item, with the reason where it is not done. */
export type ItemOutcome = {
  readonly loginName: string;
  readonly profileId?: ProfileId;
  readonly directoryId?: DirectoryUserId;
  /** The steps that were carried out, also where a later one failed: a half-done item says what was done. */
  readonly stepsDone: readonly StepKind[];
} & OutcomeReason;

/** An outcome and why. */
export type OutcomeReason =
  | { readonly outcome: 'done' | 'unchanged' | 'not-started' }
  | { readonly outcome: 'stale'; readonly reason: Staleness }
  | { readonly outcome: 'refused'; readonly reason: ItemRefusal | MissingSecret }
  | { readonly outcome: 'failed'; readonly reason: PortError | DirectoryWriteError | HostFailed };

/** How many items ended in each way. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Counts outcomes; every outcome has a number. */
export function countOutcomes(items: Iterable<{ readonly outcome: Outcome }>): OutcomeCounts {
  const counts = { done: 0, unchanged: 0, stale: 0, refused: 0, failed: 0, 'not-started': 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}
