import type { Law } from '../../law/law.js';
import { accessKept } from './access-kept.js';
import { absenceProven } from './absence.js';
import { authorizedRun } from './authorized.js';
import { completes } from './completes.js';
import { forbiddenRun } from './forbidden-run.js';
import { handedOver } from './handed-over.js';
import { inOrder } from './in-order.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { neverStaleWritten } from './never-stale-written.js';
import { oneCreate } from './one-create.js';
import { integratedOutcomes } from './outcomes.js';
import { ruledRun } from './ruled.js';
import { runAgain } from './run-again.js';
import { stepRecord } from './step-record.js';
import { twoExecutors } from './two-executors.js';

/** The laws of whatever executes plans with a directory. */
export const integratedRunLaws: readonly Law<IntegratedRunSubject>[] = [
  integratedOutcomes,
  inOrder,
  stepRecord,
  oneCreate,
  neverStaleWritten,
  runAgain,
  completes,
  handedOver,
  twoExecutors,
  absenceProven,
  accessKept,
  forbiddenRun,
  authorizedRun,
  ruledRun,
];
