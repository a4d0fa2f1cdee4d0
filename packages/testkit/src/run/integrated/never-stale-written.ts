import type { PlanItem } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { interfere, interferencesWith } from './interference.js';
import { showWithGround } from './show-ground.js';
import { everythingGiven, keptIn, profilesIn, settled, someGround, type Kept } from './some-ground.js';

export const neverStaleWritten = defineLaw({
  id: 'integrated.stale',
  state: 'stateful',
  statement:
    'An item is stale, and nothing of it is written on either side, if before its check somebody changed or deleted what its steps read or write: a field of the directory user that the planner had read, or of the profile.',
  classes: [
    'there',
    'gone there',
    'here',
    'gone here',
    'login taken here',
    'promotion',
    'edit there and here',
    'deletion',
    'creation',
    'others went on',
  ],
  input: fc.record({ ground: someGround, choice: fc.nat(23) }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, choice }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const profiles = await profilesIn(subject);
    const interfered = new Set<PlanItem>();
    for (const [index, item] of plan.items.entries()) {
      if (index % 3 === 2) continue;
      const possible = interferencesWith(item, profiles);
      const chosen = possible[choice % Math.max(possible.length, 1)];
      if (chosen === undefined) continue;
      cover(chosen.where);
      await interfere(subject, profiles, chosen);
      interfered.add(item);
    }
    const before = await keptIn(subject);
    const end = await subject.executorOver(subject.ports)(plan, everythingGiven);
    const after = await keptIn(subject);
    for (const [index, item] of plan.items.entries()) {
      const outcome = end!.items[index]!;
      if (!interfered.has(item)) {
        if (outcome.outcome === 'done' && interfered.size > 0) cover('others went on');
        continue;
      }
      const kinds = item.steps.map(({ kind }) => kind);
      if (plan.action.kind === 'apply' && kinds.includes('create-profile')) cover('promotion');
      if (kinds.includes('update-directory-user') && kinds.length > 2) cover('edit there and here');
      if (kinds.includes('delete-directory-user')) cover('deletion');
      if (kinds.includes('create-directory-user')) cover('creation');
      demand(outcome.outcome === 'stale', `${item.loginName} is ${outcome.outcome}`);
      demandEqual(outcome.stepsDone, [], `${item.loginName} says that it did something`);
      demandEqual(partOf(item, after), partOf(item, before), `${item.loginName} was written`);
    }
  },
});

/** What is kept of the user of an item. */
function partOf({ profileId, directoryId, loginName, steps }: PlanItem, { profiles, users }: Kept) {
  const isMadeThere = steps.some(({ kind }) => kind === 'create-directory-user');
  const isMadeHere = steps.some(({ kind }) => kind === 'create-profile');
  return {
    profiles: profiles.filter(({ id, login }) => (isMadeHere ? login.name === loginName : id === profileId)),
    users: users.filter(({ id, login }) => (isMadeThere ? login.name === loginName : id === directoryId)),
  };
}
