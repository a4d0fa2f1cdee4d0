import type { UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

export const staleNotWritten = defineLaw({
  id: 'run.stale-not-written',
  state: 'stateful',
  statement:
    'An item whose read or written fields changed before its check is stale, and nothing of it is written.',
  classes: ['stale'],
  input: fc.record({ run: someRun.filter(({ kind }) => kind !== 'edit') }),
  holds: async (subject: RunSubject, { run }, cover) => {
    const { plan } = await arranged(subject, run);
    const meddled = new Map<string, UserProfile>();
    for (const profile of await subject.profiles()) {
      if (profile.management.kind === 'outside') continue;
      const changed: UserProfile = {
        ...profile,
        management: { kind: 'outside', system: 'other' },
        version: profile.version + 1,
      };
      await subject.replace(changed);
      meddled.set(profile.id, changed);
    }
    const end = await subject.execute(plan);
    for (const [index, { steps, profileId }] of plan.items.entries()) {
      if (steps.length === 0 || profileId === undefined) continue;
      cover('stale');
      demand(end?.items[index]?.outcome === 'stale', `it ended as ${end?.items[index]?.outcome}`);
    }
    const after = new Map((await subject.profiles()).map((profile) => [profile.id as string, profile]));
    for (const [id, profile] of meddled) demandEqual(after.get(id), profile, `${id} was written`);
  },
});
