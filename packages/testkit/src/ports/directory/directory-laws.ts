import { directoryLikeModel } from './behaves-like-the-model.js';
import type { DirectoryLaw } from './directory-law.js';
import {
  directoryAbsence,
  directoryCancellation,
  directoryClosed,
  directoryFaults,
  directoryIsolation,
  directoryLostAnswers,
  directorySharesNoMemory,
} from './memory-and-life.js';
import { directoryNeverRejects } from './never-rejects.js';
import {
  directoryReadsAgree,
  directoryUsersAreKept,
  snapshotHoldsEveryone,
  snapshotUnread,
} from './reading.js';
import { directoryPasswords, directoryRules } from './refusing.js';
import {
  directoryDeletes,
  directoryGroupsApart,
  directoryReadsItsWrites,
  directorySecurityProfiles,
  directoryUniqueLogins,
} from './writing.js';

/** Everything that a `Directory` promises. */
export const directoryLaws: readonly DirectoryLaw[] = [
  directoryNeverRejects,
  directoryUsersAreKept,
  directoryAbsence,
  snapshotHoldsEveryone,
  snapshotUnread,
  directoryReadsAgree,
  directoryReadsItsWrites,
  directoryGroupsApart,
  directorySecurityProfiles,
  directoryDeletes,
  directoryUniqueLogins,
  directoryRules,
  directoryPasswords,
  directorySharesNoMemory,
  directoryCancellation,
  directoryClosed,
  directoryFaults,
  directoryLostAnswers,
  directoryIsolation,
  directoryLikeModel,
];
