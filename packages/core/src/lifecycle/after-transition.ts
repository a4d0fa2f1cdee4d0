import type { Lifecycle, Suspension } from './lifecycle.js';
import { transitionRules, type ProfileTransition, type Transition } from './transition.js';

/** Whether the condition of a transition is as the transition makes it. */
export function isAfter(lifecycle: Lifecycle | undefined, transition: Transition): boolean {
  const { condition, makes } = transitionRules[transition];
  return (lifecycle?.[condition] !== undefined) === (makes === 'set');
}

/** The conditions after a transition; the others stay as they are. */
export function afterTransition(
  lifecycle: Lifecycle | undefined,
  transition: ProfileTransition,
): Lifecycle | undefined {
  const { condition, makes } = transitionRules[transition];
  return makes === 'set' ? { ...lifecycle, [condition]: true } : without(lifecycle, condition);
}

/** The conditions after a suspension. What an earlier one remembers stays: it is what was there before both. */
export function afterSuspension(lifecycle: Lifecycle | undefined, suspended: Suspension): Lifecycle {
  return { suspended, ...lifecycle };
}

/** The conditions once what was suspended is put back. */
export function afterReinstatement(lifecycle: Lifecycle | undefined): Lifecycle | undefined {
  return without(lifecycle, 'suspended');
}

function without(lifecycle: Lifecycle | undefined, condition: keyof Lifecycle): Lifecycle | undefined {
  const { [condition]: _lifted, ...rest } = lifecycle ?? {};
  return Object.keys(rest).length === 0 ? undefined : rest;
}
