import type { Json, NewUser, PlanItem, ProfileChanges, ProfileId } from '@rollcall/core';
import type { PlanCase, PlanIntent } from './plan-case.js';
import type { Environment } from './some-environment.js';

/** What an edit wants of one profile. */
export function changesOf(
  { world: { profiles } }: Environment,
  { changes }: Extract<PlanIntent, { kind: 'edit' | 'maintain' }>,
  id: ProfileId | undefined,
): ProfileChanges {
  const place = Math.max(
    profiles.findIndex((profile) => profile.id === id),
    0,
  );
  return changes[place % changes.length]!;
}

/** The new user whom an item makes. */
export function newUserOf(
  { users }: Extract<PlanIntent, { kind: 'create' }>,
  { loginName }: PlanItem,
): NewUser {
  const found = users.find((user): user is NewUser => user.loginName === loginName && !('refusal' in user));
  if (found === undefined) throw new Error(`Nobody asked for ${loginName}.`);
  return found;
}

/** The value of a secret setting that the host hands over for an item. */
export function secretOf(
  { environment, intent }: PlanCase,
  item: PlanItem,
  setting: string,
): Json | undefined {
  switch (intent.kind) {
    case 'create':
      return newUserOf(intent, item).userValues?.[setting] as Json | undefined;
    case 'edit':
    case 'maintain': {
      const { overrides, userValues } = changesOf(environment, intent, item.profileId);
      const wanted = overrides?.[setting] ?? userValues?.[setting];
      return wanted?.kind === 'set' ? wanted.value : undefined;
    }
    default:
      return undefined;
  }
}
