import type * as core from '@rollcall/core';
import type * as storedPlan from '@rollcall/core/stored-plan';
import type { ExistenceSubject } from '../existence/existence-subject.js';

/** The functions that plan, write plans down, and carry out the pure part of a step. */
export type PlanSubject = Pick<
  typeof core,
  | 'changesOfItem'
  | 'existence'
  | 'isDirectoryUserAsSeen'
  | 'isEmptyPlan'
  | 'isProfileAsSeen'
  | 'originMismatch'
  | 'planApply'
  | 'planChangeLifecycle'
  | 'planChangeManagement'
  | 'planConfirmLink'
  | 'planCounts'
  | 'planCreate'
  | 'planCreateInDirectory'
  | 'planDelete'
  | 'planEdit'
  | 'planEditDirectory'
  | 'planReinstate'
  | 'planResync'
  | 'planSuspend'
  | 'stepProfile'
  | 'targetOfRow'
> &
  Pick<ExistenceSubject, 'compareEntries' | 'entriesOf' | 'joinSortedPages' | 'sortDirectoryUsers'> &
  Pick<typeof storedPlan, 'parsePlan' | 'serialisePlan'>;
