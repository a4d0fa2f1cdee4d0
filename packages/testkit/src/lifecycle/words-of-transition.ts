import type { Lifecycle, ProfileTransition } from '@rollcall/core';

/** What each transition is about: said once more from the words of the rules. */
const words: {
  readonly [Name in ProfileTransition]: readonly ['disabled' | 'locked' | 'deleted', 'yes' | 'no'];
} = {
  disable: ['disabled', 'yes'],
  enable: ['disabled', 'no'],
  lock: ['locked', 'yes'],
  unlock: ['locked', 'no'],
  'soft-delete': ['deleted', 'yes'],
  restore: ['deleted', 'no'],
};

/** The conditions that a transition leads to, whatever rules speak against it. */
export function ledTo(lifecycle: Lifecycle = {}, transition: ProfileTransition): Lifecycle {
  const [condition, holds] = words[transition];
  const { [condition]: _, ...others } = lifecycle;
  return holds === 'yes' ? { ...others, [condition]: true } : others;
}
