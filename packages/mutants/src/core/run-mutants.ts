import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const { stepProfile, isProfileAsSeen } = coreSubject;

export const runMutants: readonly CoreMutant[] = [
  mutant('run.again', 'writes-what-is', 'a profile that is at the goal is written once more', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current).map((write) =>
        write === undefined && current !== undefined && step.kind !== 'delete-profile'
          ? {
              kind: 'replace',
              profile: { ...current, version: current.version + 1 },
              expectedVersion: current.version,
            }
          : write,
      ),
  }),
  mutant('run.expected-version', 'not-counted-up', 'a write keeps the version that it read', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current).map((write) =>
        write?.kind === 'replace'
          ? { ...write, profile: { ...write.profile, version: write.expectedVersion } }
          : write,
      ),
  }),
  mutant('run.expected-version', 'link-lost', 'an apply loses the link', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current).map((write) => {
        if (write?.kind !== 'replace' || step.kind !== 'apply-template') return write;
        const { link: _, ...profile } = write.profile;
        return { ...write, profile };
      }),
  }),
  mutant('run.stale', 'version-alone', 'a profile is as seen as long as its version is', {
    isProfileAsSeen: (catalog, item, profile) =>
      profile.version === 1 || isProfileAsSeen(catalog, item, { ...profile, version: 1 }),
  }),
  mutant('run.stale', 'never-stale', 'the check is forgotten', { isProfileAsSeen: () => true }),
  mutant(
    'run.managed-outside',
    'deletion-asks-alone',
    'of all steps only a deletion asks who maintains the profile',
    {
      stepProfile: (context, step, current) =>
        step.kind === 'delete-profile'
          ? stepProfile(context, step, current)
          : stepProfile(context, step, current && { ...current, management: { kind: 'here' } }),
    },
  ),
  mutant('run.managed-outside', 'steps-trust-plans', 'a step does not ask who maintains the profile', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current && { ...current, management: { kind: 'here' } }),
  }),
];
