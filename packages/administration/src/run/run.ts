import type {
  CancelSignal,
  Instant,
  ItemOutcome,
  Json,
  Origin,
  OutcomeCounts,
  PlanAction,
  PlanItem,
  Secret,
} from '@rollcall/core';

/** How far a run has come. */
export interface RunProgress {
  readonly total: number;
  readonly ended: number;
  readonly counts: OutcomeCounts;
}

/** What is known of a run while it goes on, and after. */
export type RunStatus =
  | ({ readonly state: 'running' | 'cancelling' } & RunProgress)
  | ({ readonly state: 'ended'; readonly report: RunReport } & RunProgress);

/** How a run ended: an outcome for every user, in the order of the plan; the counts add up to their number. */
export interface RunReport {
  readonly formatVersion: 1;
  readonly origin: Origin;
  readonly action: PlanAction;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** `cancelled` if the signal stopped it before every item was begun. */
  readonly end: 'complete' | 'cancelled';
  readonly counts: OutcomeCounts;
  readonly items: readonly ItemOutcome[];
}

/** The execution of a plan. It goes on by itself; ask for its status, or wait for its report. */
export interface Run {
  readonly status: () => RunStatus;
  readonly finished: Promise<RunReport>;
}

/** What the host hands over at execution. */
export interface ExecuteOptions {
  /** Stops the run: items that were begun are brought to their end, the others are `not-started`. */
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /**
   * The password of a user to be made in the directory. It is asked for when it is needed, before anything is written for
   * the user, and not kept; one that breaks Amazon Connect's rule is refused as `invalid-password`.
   */
  readonly passwordFor?: ((item: PlanItem) => Secret | undefined | Promise<Secret | undefined>) | undefined;
  /** The value of a secret setting that an item sets, asked for once and before anything is written for the user. */
  readonly secretFor?: ((item: PlanItem, setting: string) => Json | undefined) | undefined;
  /** How many users are written in the directory side by side, at least 1; 8 unless it is said. */
  readonly concurrency?: number | undefined;
}
