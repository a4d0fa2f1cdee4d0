import type { Lifecycle, PlanItem, SecurityProfileId, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demandEqual } from '../../law/demand.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { showWithGround } from './show-ground.js';
import { everythingGiven, groundFor, keptIn, profilesIn, settled } from './some-ground.js';
import { replace } from './some-trouble.js';
import { someDirectoryEdit, type Wish } from './some-wish.js';

const assignment: Wish = {
  kind: 'edit-directory',
  changes: { securityProfileIds: { kind: 'set', value: ['s3' as SecurityProfileId] } },
};

const someForbidden = fc.oneof(
  fc.constant(assignment),
  someDirectoryEdit,
  fc.constant<Wish>({ kind: 'create-in-directory' }),
  fc.constant<Wish>({ kind: 'delete', from: 'here' }),
);

/** What comes to hold of users after a plan for them was made. */
const troubles = {
  deleted: { lifecycle: { deleted: true } },
  suspended: { lifecycle: { suspended: { securityProfileIds: ['s1' as SecurityProfileId] } } },
  'maintained elsewhere': { management: { kind: 'outside', system: 'third' } },
} as const satisfies Readonly<Record<string, Partial<UserProfile> & { readonly lifecycle?: Lifecycle }>>;

type Trouble = keyof typeof troubles;

export const forbiddenRun = defineLaw({
  id: 'lifecycle.forged',
  state: 'stateful',
  statement:
    'A run asks again what planners ask: of somebody who is deleted, suspended or maintained elsewhere by now, nothing that this forbids is written on either side, even if the plan was forged and has seen nothing.',
  classes: ['deleted', 'suspended', 'maintained elsewhere', 'directory', 'deletion', 'new directory user'],
  input: fc.record({
    ground: groundFor(someForbidden),
    trouble: fc.constantFrom<Trouble>('deleted', 'suspended', 'maintained elsewhere'),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, trouble }, cover) => {
    const { wish } = ground;
    const { plan } = await settled(subject, ground);
    if (plan === undefined || !isForbidden(wish, trouble)) return;
    const aimed = plan.items.filter((item) => item.steps.length > 0 && item.profileId !== undefined);
    if (aimed.length === 0) return;
    const ids = new Set(aimed.map(({ profileId }) => profileId));
    for (const profile of await profilesIn(subject)) {
      if (ids.has(profile.id)) await replace(subject, { ...profile, ...troubles[trouble] });
    }
    cover(trouble);
    if (wish.kind === 'edit-directory') cover('directory');
    if (wish.kind === 'delete') cover('deletion');
    if (wish.kind === 'create-in-directory') cover('new directory user');
    const before = await keptIn(subject);
    const forged = { ...plan, items: aimed.map(withoutSight) };
    const end = await subject.executorOver(subject.ports)(forged, everythingGiven);
    demandEqual(await keptIn(subject), before, 'it was written');
    for (const { outcome } of end!.items) demandEqual(outcome, 'refused', 'how it ended');
  },
});

function withoutSight(item: PlanItem): PlanItem {
  return { ...item, saw: {} };
}

/** Whether the trouble speaks against every item of a wish. */
function isForbidden(wish: Wish, trouble: Trouble): boolean {
  if (trouble === 'maintained elsewhere') return true;
  if (trouble === 'deleted') return wish.kind !== 'delete';
  return wish === assignment || wish.kind !== 'edit-directory';
}
