import type { EnvironmentId, Outcome, OutcomeCounts, PlanAction, PlanCounts } from '@rollcall/core';

/** What telemetry is told: kinds, codes and numbers, never a login name, a value or an id of a person. */
export type Observation = { readonly environment: EnvironmentId } & (
  | { readonly kind: 'planned'; readonly action: PlanAction['kind']; readonly counts: PlanCounts }
  | { readonly kind: 'run-started'; readonly action: PlanAction['kind']; readonly items: number }
  | {
      readonly kind: 'item-ended';
      readonly action: PlanAction['kind'];
      readonly outcome: Outcome;
      /** The code of the reason, where there is one. */
      readonly code?: string;
    }
  | { readonly kind: 'run-ended'; readonly action: PlanAction['kind']; readonly counts: OutcomeCounts }
);
