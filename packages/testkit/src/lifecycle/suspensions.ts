import type { Plan, SecurityProfileId } from '@rollcall/core';
import { carryOut, type UserState } from '../plan/carry-out.js';
import { oneCallPerStep, type Environment } from '../plan/some-environment.js';
import type { LifecycleSubject } from './lifecycle-subject.js';

/** Pairs of an environment who can be suspended: there is a profile of people here, and something to put back. */
export function suspendable(subject: LifecycleSubject, environment: Environment): readonly UserState[] {
  const { origin, world } = environment;
  const { users, profiles, completeness } = world;
  const { rows } = subject.existence({ origin, directory: { users, completeness }, profiles });
  return rows.flatMap((row) => {
    if (row.presence !== 'both' || (row.directory.fields.securityProfileIds ?? []).length === 0) return [];
    const { lifecycle, ...profile } = row.profile;
    const { deleted: _, ...others } = lifecycle ?? {};
    const held = Object.keys(others).length === 0 ? {} : { lifecycle: others };
    return [{ profile: { ...profile, ...held, management: { kind: 'here' } }, user: row.directory }];
  });
}

/** Suspends, or reinstates, one user: plans it for the state at hand and carries out its first steps, all unless said. */
export function afterPlan(
  subject: LifecycleSubject,
  environment: Environment,
  state: UserState,
  wanted: SecurityProfileId | 'reinstate',
  steps = Infinity,
): UserState {
  const plan = planned(subject, environment, state, wanted);
  const item = plan.items[0]!;
  const intent =
    wanted === 'reinstate'
      ? ({ kind: 'reinstate', securityProfileIds: [] } as const)
      : ({ kind: 'suspend', securityProfileId: wanted } as const);
  const begun = { ...item, steps: item.steps.slice(0, steps) };
  const { profile, user } = carryOut(subject, { environment, intent }, plan, begun, state);
  return { profile, user };
}

function planned(
  subject: LifecycleSubject,
  { catalog, origin }: Environment,
  { profile, user }: UserState,
  wanted: SecurityProfileId | 'reinstate',
): Plan {
  const target = {
    kind: 'profile',
    profile: profile!,
    directory: { presence: 'present', user: user! },
  } as const;
  const context = { catalog, origin, manifest: oneCallPerStep, targets: [target] };
  if (wanted !== 'reinstate') return subject.planSuspend({ ...context, securityProfileId: wanted });
  const securityProfiles = ['s1', 's2', 's3', 'none'].map((id) => ({
    id: id as SecurityProfileId,
    name: id,
  }));
  return subject.planReinstate({ ...context, references: { securityProfiles } });
}
