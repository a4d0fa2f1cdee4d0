import type { Plan, StepKind } from '@rollcall/core';

/** What carrying out a plan takes away. */
export interface PlanLosses {
  readonly overrides: number;
  readonly usersLosingOverrides: number;
  readonly profilesDeleted: number;
  readonly directoryUsersDeleted: number;
}

/** Counts what is lost. */
export function planLosses({ items }: Plan): PlanLosses {
  const destroyed = items.map(
    ({ apply }) => apply?.overrides.filter(({ fate }) => fate === 'destroyed').length ?? 0,
  );
  const having = (kind: StepKind) =>
    items.filter(({ steps }) => steps.some((step) => step.kind === kind)).length;
  return {
    overrides: destroyed.reduce((sum, count) => sum + count, 0),
    usersLosingOverrides: destroyed.filter((count) => count > 0).length,
    profilesDeleted: having('delete-profile'),
    directoryUsersDeleted: having('delete-directory-user'),
  };
}
