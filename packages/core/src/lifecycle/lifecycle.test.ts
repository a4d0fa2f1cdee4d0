import { describe, expect, it } from 'vitest';
import { userActions } from '../action/user-action.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import { afterReinstatement, afterSuspension, afterTransition, isAfter } from './after-transition.js';
import { forbiddenByLifecycle, lifecycleForbids } from './forbidden-by-lifecycle.js';
import { isInState } from './is-in-state.js';
import { conditions, conditionsOf, lifecycleState, type Lifecycle } from './lifecycle.js';
import { transitionRules, type ProfileTransition, type Transition } from './transition.js';

const suspended = { securityProfileIds: ['agent' as SecurityProfileId] };
const every: readonly Lifecycle[] = conditions.reduce<readonly Lifecycle[]>(
  (sets, condition) => [
    ...sets,
    ...sets.map((set) => ({ ...set, [condition]: condition === 'suspended' ? suspended : true })),
  ],
  [{}],
);
const transitions = Object.keys(transitionRules) as Transition[];
const onProfiles = transitions.filter(
  (name): name is ProfileTransition => transitionRules[name].condition !== 'suspended',
);

describe('the table of transitions', () => {
  it('has one transition to set each condition and one to lift it, inverse to each other', () => {
    const made = transitions.map(
      (name) => `${transitionRules[name].condition} ${transitionRules[name].makes}`,
    );
    expect([...made].sort()).toEqual(
      conditions.flatMap((condition) => [`${condition} lifted`, `${condition} set`]).sort(),
    );
    for (const name of transitions) {
      const { condition, inverse } = transitionRules[name];
      expect(transitionRules[inverse]).toMatchObject({ condition, inverse: name });
    }
  });

  it.each(onProfiles)('%s changes its own condition and no other, and its inverse takes it back', (name) => {
    for (const lifecycle of every) {
      if (isAfter(lifecycle, name)) continue;
      const after = afterTransition(lifecycle, name);
      expect(isAfter(after, name)).toBe(true);
      const others = (of: Lifecycle) => ({ ...of, [transitionRules[name].condition]: undefined });
      expect(others(after ?? {})).toEqual(others(lifecycle));
      const back = afterTransition(after, transitionRules[name].inverse as ProfileTransition);
      expect(back ?? {}).toEqual(lifecycle);
    }
  });
});

describe('a suspension', () => {
  it('remembers what was there, and keeps it when it is made again', () => {
    const first = afterSuspension({ locked: true }, suspended);
    const again = afterSuspension(first, { securityProfileIds: ['none' as SecurityProfileId] });
    expect(again).toEqual({ locked: true, suspended });
    expect(afterReinstatement(again)).toEqual({ locked: true });
    expect(afterReinstatement({ suspended })).toBeUndefined();
  });
});

describe('what is forbidden', () => {
  it('is told of known actions', () => {
    const told = Object.values(forbiddenByLifecycle).flat();
    expect(told.filter((action) => !userActions.includes(action))).toEqual([]);
  });

  it('leaves somebody deleted to be restored, or deleted for ever', () => {
    const left = userActions.filter((action) => lifecycleForbids({ deleted: true }, action) === undefined);
    expect(left).toEqual(['delete', 'delete-everywhere', 'restore']);
  });

  it('tells the gravest condition that forbids it', () => {
    const both: Lifecycle = { deleted: true, suspended };
    expect(lifecycleForbids(both, 'create-in-directory')).toEqual({
      code: 'lifecycle-forbids',
      state: 'deleted',
    });
    expect(lifecycleForbids(both, 'delete')).toEqual({ code: 'lifecycle-forbids', state: 'suspended' });
    expect(lifecycleForbids({ disabled: true, locked: true }, 'apply')).toBeUndefined();
    expect(lifecycleForbids(undefined, 'apply')).toBeUndefined();
  });
});

describe('the state', () => {
  it('is the gravest condition that holds', () => {
    expect(lifecycleState({})).toBe('active');
    expect(lifecycleState({ lifecycle: { locked: true, disabled: true } })).toBe('disabled');
    expect(lifecycleState({ lifecycle: { locked: true, suspended } })).toBe('suspended');
    expect(conditionsOf({ locked: true, deleted: true })).toEqual(['deleted', 'locked']);
  });

  it('is listed by each condition that holds, but for somebody deleted', () => {
    expect(isInState({ locked: true, disabled: true }, ['locked'])).toBe(true);
    expect(isInState({ locked: true, disabled: true }, ['active', 'suspended'])).toBe(false);
    expect(isInState({ locked: true, deleted: true }, ['locked'])).toBe(false);
    expect(isInState({ locked: true, deleted: true }, ['deleted'])).toBe(true);
    expect([isInState({ deleted: true }, undefined), isInState({ locked: true }, undefined)]).toEqual([
      false,
      true,
    ]);
    expect([isInState(undefined, ['active']), isInState(undefined, [])]).toEqual([true, false]);
  });
});
