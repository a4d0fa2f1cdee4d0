import { refOf, type Plan, type TemplateVersion, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

/** What somebody else does to a profile: every edit, apply and deletion reads both. */
const meddlings = {
  management: (profile: UserProfile): UserProfile => ({
    ...profile,
    management: { kind: 'outside', system: 'other' },
  }),
  template: (profile: UserProfile, versions: readonly TemplateVersion[]): UserProfile => {
    const { configuration } = profile;
    const { id, version } = configuration.template;
    const other = versions.find((one) => one.id !== id || one.version !== version)!;
    return { ...profile, configuration: { ...configuration, template: refOf(other) } };
  },
};
type Meddling = keyof typeof meddlings;

export const staleNotWritten = defineLaw({
  id: 'run.stale-not-written',
  state: 'stateful',
  statement:
    'An item whose read or written fields changed before its check is stale, and nothing of it is written; where somebody else brought it to its goal, it is unchanged.',
  classes: ['apply', 'edit', 'delete', 'management', 'template'],
  input: fc.record({ run: someRun, what: fc.constantFrom<Meddling>('management', 'template') }),
  holds: async (subject: RunSubject, { run, what: wanted }, cover) => {
    const { plan, environment } = await arranged(subject, run);
    const what = isOfNames(plan) ? 'management' : wanted;
    const meddled = new Map<string, UserProfile>();
    for (const profile of await subject.profiles()) {
      if (profile.management.kind === 'outside') continue;
      const changed = {
        ...meddlings[what](profile, environment.versions),
        version: profile.version + 1,
      };
      await subject.replace(changed);
      meddled.set(profile.id, changed);
    }
    const end = await subject.execute(plan);
    for (const [index, { steps, profileId }] of plan.items.entries()) {
      if (steps.length === 0 || profileId === undefined) continue;
      const outcome = end?.items[index]?.outcome;
      cover(run.kind);
      cover(what);
      const isThere = outcome === 'unchanged' && what === 'template' && run.kind !== 'delete';
      demand(outcome === 'stale' || isThere, `it ended as ${outcome}`);
    }
    const after = new Map((await subject.profiles()).map((profile) => [profile.id as string, profile]));
    for (const [id, profile] of meddled) demandEqual(after.get(id), profile, `${id} was written`);
  },
});

/** An edit of names alone does not read the template. */
function isOfNames({ items }: Plan): boolean {
  return items.some(({ steps }) =>
    steps.some((step) => step.kind === 'change-profile' && step.changes.identity !== undefined),
  );
}
