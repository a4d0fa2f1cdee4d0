import type { StoresLaw } from '../stores-law.js';
import { profilesLikeModel } from './behaves-like-the-model.js';
import {
  profileNoLostUpdate,
  profileOneWinner,
  profileUniqueKeys,
  profileUniqueLinks,
} from './concurrent-writes.js';
import { hostileProfileKeys, nulInProfiles, profilesAreKept } from './keeps-what-was-written.js';
import {
  profileAbsence,
  profileCancellation,
  profileIsolation,
  profilesClosed,
  profilesShareNoMemory,
} from './memory-and-life.js';
import { profilesNeverReject } from './never-rejects.js';
import { profileFilters, profileOrder, profilePagesCoverOnce } from './paging.js';
import {
  profileBatches,
  profileMalformedWrites,
  profilePageRequests,
  profileVersions,
} from './versions-and-batches.js';
import { profileWalkUnderWrites } from './walk-under-writes.js';

/** Everything that a `ProfileStore` promises. */
export const profileStoreLaws: readonly StoresLaw[] = [
  profilesNeverReject,
  profilesAreKept,
  hostileProfileKeys,
  nulInProfiles,
  profileAbsence,
  profilePagesCoverOnce,
  profileOrder,
  profileFilters,
  profileWalkUnderWrites,
  profilePageRequests,
  profileOneWinner,
  profileNoLostUpdate,
  profileUniqueKeys,
  profileUniqueLinks,
  profileVersions,
  profileBatches,
  profileMalformedWrites,
  profilesShareNoMemory,
  profileCancellation,
  profilesClosed,
  profileIsolation,
  profilesLikeModel,
];
