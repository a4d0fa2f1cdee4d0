import type {
  AnyCatalog,
  CancelSignal,
  ItemOutcome,
  Origin,
  OutcomeCounts,
  Plan,
  TemplateVersion,
  UserProfile,
} from '@rollcall/core';

/** How a run ended: an outcome for each item, in the order of the plan. */
export interface RunEnd {
  readonly counts: OutcomeCounts;
  readonly items: readonly ItemOutcome[];
}

/** An executor of plans, with an environment of its own that is empty at first. */
export interface RunSubject {
  readonly origin: Origin;
  /** A generated catalog. */
  readonly catalog: AnyCatalog;
  /** Keeps these: every template from its version 1 on. */
  readonly arrange: (versions: readonly TemplateVersion[], profiles: readonly UserProfile[]) => Promise<void>;
  /** Everybody, also those deleted. */
  readonly profiles: () => Promise<readonly UserProfile[]>;
  /** Somebody else’s write: `profile.version` is one more than what is kept. */
  readonly replace: (profile: UserProfile) => Promise<void>;
  /** Runs a plan to its end; `undefined` if it is not run at all. */
  readonly execute: (
    plan: Plan,
    options?: { readonly signal?: CancelSignal; readonly onItemEnded?: () => void },
  ) => Promise<RunEnd | undefined>;
}
