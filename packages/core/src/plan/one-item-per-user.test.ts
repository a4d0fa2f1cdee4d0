import { expect, it } from 'vitest';
import {
  agents,
  catalog,
  linkedTo,
  lookup,
  manifest,
  origin,
  profile,
  routing,
  standing,
  user,
  version,
} from '../../test/samples.js';
import { set } from '../intent/intent.js';
import { planApply } from './plan-apply.js';
import { planDelete } from './plan-delete.js';
import { planEditDirectory } from './plan-edit-directory.js';
import { serialisePlan } from './plan-format.js';
import { targetOfProfile, type PlanTarget } from './plan-target.js';
import type { Plan } from './plan.js';

const context = { origin, manifest, catalog };
const template = version({ version: 2, values: { volume: 5 } });
const before = version({ values: { volume: 1 } });
const there = user('ann', { routingProfileId: routing, securityProfileIds: [agents] });
const ann = { ...profile('ann', standing(before)), ...linkedTo(there) };
const present = { presence: 'present', user: there } as const;
/** One user as three reads of different times tell it. */
const reads: readonly PlanTarget[] = [
  { kind: 'profile', profile: ann, directory: present },
  { kind: 'profile', profile: { ...ann, identity: { firstName: 'Ann' }, version: 2 }, directory: present },
  targetOfProfile({ ...ann, version: 2 }),
  { kind: 'directory-only', user: there, hindrance: 'none' },
];

const planners: readonly (readonly [string, (targets: readonly PlanTarget[]) => Plan])[] = [
  [
    'an apply',
    (targets) =>
      planApply({
        ...context,
        template,
        overrides: 'overwrite',
        promote: 'include',
        targets,
        versionOf: lookup(before, template),
      }),
  ],
  [
    'a deletion',
    (targets) =>
      planDelete({
        ...context,
        targets,
        from: 'here-and-directory',
        completeness: { complete: true },
      })._unsafeUnwrap(),
  ],
  [
    'an edit of directory users',
    (targets) =>
      planEditDirectory({
        ...context,
        identityType: 'connect-managed',
        targets,
        changes: { lastName: set('Lee') },
      }),
  ],
];

it.each(planners)('%s has one item for a user whom several reads tell of, in any order', (_, plan) => {
  const made = plan(reads);
  expect(made.items).toHaveLength(1);
  expect(made.items[0]).toMatchObject({ profileId: ann.id, directoryId: there.id });
  expect(serialisePlan(plan([...reads, ...reads].reverse()))).toBe(serialisePlan(made));
});
