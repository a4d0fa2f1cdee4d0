import type { Condition, Transition } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { LifecycleSubject } from './lifecycle-subject.js';
import { someLifecycle, someProfileTransition } from './some-lifecycle.js';
import { ledTo } from './words-of-transition.js';

export const transitions = defineLaw({
  id: 'lifecycle.transitions',
  statement:
    'The table of transitions is closed: each condition is set by one and lifted by its inverse; each changes its own condition, no other, and its inverse takes it back.',
  classes: ['set', 'lifted', 'there already', 'back to active', 'among others'],
  input: fc.record({ lifecycle: someLifecycle, name: someProfileTransition }),
  holds: (subject: LifecycleSubject, { lifecycle, name }, cover) => {
    const { transitionRules, afterTransition, isAfter, userActions } = subject;
    const names = Object.keys(transitionRules) as Transition[];
    demand(
      names.every((one) => userActions.includes(one)),
      'a transition is no action',
    );
    for (const condition of conditions) {
      const of = names.filter((one) => transitionRules[one].condition === condition);
      demandEqual(of.map((one) => transitionRules[one].makes).toSorted(), ['lifted', 'set'], condition);
      demand(
        of.every((one) => of.includes(transitionRules[one].inverse)),
        `${condition} is lifted by another`,
      );
      demand(
        of.every((one) => transitionRules[one].inverse !== one),
        `${condition} is its own inverse`,
      );
    }
    const wanted = ledTo(lifecycle, name);
    const isThere = Object.keys(wanted).length === Object.keys(lifecycle ?? {}).length;
    demand(isAfter(lifecycle, name) === isThere, `${name} is told ${isThere ? 'not ' : ''}to be made`);
    if (isThere) return cover('there already');
    cover(transitionRules[name].makes);
    const after = afterTransition(lifecycle, name);
    demandEqual(after ?? {}, wanted, 'it leads elsewhere');
    if (Object.keys(wanted).length > 1) cover('among others');
    if (Object.keys(wanted).length === 0) {
      cover('back to active');
      demand(after === undefined, 'an active user has a trace of conditions');
    }
    const { inverse } = transitionRules[name];
    if (inverse === 'suspend' || inverse === 'reinstate') return;
    demandEqual(afterTransition(after, inverse) ?? {}, lifecycle ?? {}, 'its inverse leads elsewhere');
  },
});

const conditions: readonly Condition[] = ['suspended', 'disabled', 'locked', 'deleted'];
