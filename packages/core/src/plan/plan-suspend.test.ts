import { describe, expect, it } from 'vitest';
import {
  agents,
  catalog,
  evening,
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
import type { DirectoryFields, SecurityProfileId } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { ProfileId, UserProfile } from '../profile/user-profile.js';
import { stepProfile, type ProfileStep } from '../run/step-profile.js';
import { planReinstate } from './plan-reinstate.js';
import { planSuspend } from './plan-suspend.js';
import type { DirectoryPresence, PlanTarget } from './plan-target.js';
import type { Plan } from './plan.js';

const context = { origin, manifest, catalog };
const none = 'none' as SecurityProfileId;
const other = 's2' as SecurityProfileId;
const template = version();
const there = (securityProfileIds?: readonly SecurityProfileId[]): DirectoryUser => {
  const fields: DirectoryFields = { routingProfileId: routing };
  return securityProfileIds === undefined
    ? user('ann', fields, { unread: ['securityProfileIds'] })
    : user('ann', { ...fields, securityProfileIds });
};
const ann = profile('ann', standing(template), linkedTo(there()));
const suspended: UserProfile = { ...ann, lifecycle: { suspended: { securityProfileIds: [agents] } } };
const targetOf = (of: UserProfile, directory: DirectoryUser | DirectoryPresence['presence']): PlanTarget => ({
  kind: 'profile',
  profile: of,
  directory:
    typeof directory === 'string'
      ? ({ presence: directory } as DirectoryPresence)
      : { presence: 'present', user: directory },
});
const suspend = (...given: Parameters<typeof targetOf>) =>
  planSuspend({ ...context, securityProfileId: none, targets: [targetOf(...given)] });
const reinstate = (...given: Parameters<typeof targetOf>) =>
  planReinstate({
    ...context,
    references: { securityProfiles: [{ id: agents, name: 'Agent' }] },
    targets: [targetOf(...given)],
  });
const kinds = ({ items }: Plan) => items[0]!.steps.map(({ kind }) => kind);
const refusal = ({ items }: Plan) => items[0]!.refusal;

/** What the step that changes the lifecycle makes of a profile. */
function run(plan: Plan, current: UserProfile, directoryUser: DirectoryUser | undefined) {
  const item = plan.items[0]!;
  const given = {
    catalog,
    plan,
    item,
    versionOf: lookup(template),
    secretOf: () => undefined,
    directoryUser,
    now: evening,
    newProfileId: () => 'p-new' as ProfileId,
  };
  const step = item.steps.find(({ kind }) => kind === 'change-lifecycle') as ProfileStep;
  return stepProfile(given, step, current).map((write) => {
    if (write?.kind !== 'replace') return write;
    return write.profile.lifecycle ?? 'active';
  });
}

describe('a suspension', () => {
  it('is remembered first, and then the security profiles are swapped', () => {
    const plan = suspend(ann, there([agents]));
    expect(kinds(plan)).toEqual([
      'read-directory-user',
      'change-lifecycle',
      'update-directory-user',
      'refresh-profile',
    ]);
    expect(plan.items[0]!.changes).toEqual([
      { field: 'lifecycle', after: ['suspended'] },
      { field: 'directory.securityProfileIds', before: [agents], after: [none] },
    ]);
    expect(plan.cost.calls).toEqual({ Describe: 1, UpdateSecurity: 1 });
  });

  it('remembers what is read at the run, also where the listing did not tell it', () => {
    const remembered: Lifecycle = { suspended: { securityProfileIds: [agents, other] } };
    expect(run(suspend(ann, there()), ann, there([agents, other]))._unsafeUnwrap()).toEqual(remembered);
    const locked = { ...ann, lifecycle: { locked: true } as const };
    expect(run(suspend(locked, there()), locked, there([agents, other]))._unsafeUnwrap()).toEqual({
      ...remembered,
      locked: true,
    });
  });

  it('that is there already changes nothing, and never remembers the security profile that it gives', () => {
    expect(kinds(suspend(suspended, there([none])))).toEqual([]);
    expect(refusal(suspend(suspended, there([none])))).toBeUndefined();
    expect(run(suspend(ann, there()), suspended, there([none]))._unsafeUnwrap()).toBeUndefined();
    expect(refusal(suspend(ann, there([none, none])))).toEqual({ code: 'no-access-already' });
    expect(run(suspend(ann, there()), ann, there([none]))._unsafeUnwrapErr().reason.code).toBe(
      'no-access-already',
    );
    expect(run(suspend(ann, there()), ann, there([]))._unsafeUnwrapErr().reason.code).toBe(
      'no-access-already',
    );
  });

  it('that broke off is completed, and one that somebody undid in the directory is done again', () => {
    const again = ['read-directory-user', 'update-directory-user', 'refresh-profile'];
    expect(kinds(suspend(suspended, there([agents])))).toEqual(again);
    expect(kinds(suspend(suspended, there([other])))).toEqual(again);
  });

  it('needs somebody in the directory who is not deleted', () => {
    expect(refusal(suspend(ann, 'absent'))?.code).toBe('not-in-directory');
    expect(refusal(suspend(ann, 'not-seen'))?.code).toBe('not-seen-in-directory');
    const deleted = { ...ann, lifecycle: { deleted: true } as const };
    expect(refusal(suspend(deleted, there([agents])))).toEqual({
      code: 'lifecycle-forbids',
      state: 'deleted',
    });
    expect(run(suspend(ann, there()), { ...deleted }, there([agents]))._unsafeUnwrapErr()).toEqual({
      outcome: 'stale',
      reason: { code: 'changed-since-planned' },
    });
  });
});

describe('the end of a suspension', () => {
  it('puts back what was there, and forgets it then', () => {
    const plan = reinstate(suspended, there([none]));
    expect(kinds(plan)).toEqual([
      'read-directory-user',
      'update-directory-user',
      'change-lifecycle',
      'refresh-profile',
    ]);
    expect(plan.items[0]!.changes).toEqual([
      { field: 'lifecycle', before: ['suspended'] },
      { field: 'directory.securityProfileIds', before: [none], after: [agents] },
    ]);
    expect(run(plan, suspended, there([agents]))._unsafeUnwrap()).toBe('active');
    expect(run(plan, suspended, there([none]))._unsafeUnwrapErr().reason.code).toBe('changed-since-planned');
    expect(run(plan, ann, there([other]))._unsafeUnwrap()).toBeUndefined();
  });

  it('leaves other conditions as they are', () => {
    const locked: UserProfile = { ...suspended, lifecycle: { ...suspended.lifecycle, locked: true } };
    expect(run(reinstate(locked, there([none])), locked, there([agents]))._unsafeUnwrap()).toEqual({
      locked: true,
    });
  });

  it('that broke off after the directory was written is completed', () => {
    expect(kinds(reinstate(suspended, there([agents])))).toEqual(['read-directory-user', 'change-lifecycle']);
  });

  it('is refused where a security profile is gone that was remembered', () => {
    const lost: UserProfile = { ...ann, lifecycle: { suspended: { securityProfileIds: [agents, other] } } };
    expect(refusal(reinstate(lost, there([none])))).toEqual({
      code: 'reference-not-found',
      kind: 'security-profile',
      name: other,
    });
  });

  it('of somebody who is gone from the directory only forgets', () => {
    const plan = reinstate(suspended, 'absent');
    expect(kinds(plan)).toEqual(['read-directory-user', 'change-lifecycle']);
    expect(run(plan, suspended, undefined)._unsafeUnwrap()).toBe('active');
    expect(refusal(reinstate(suspended, 'not-seen'))?.code).toBe('not-seen-in-directory');
  });

  it('changes nothing of somebody who is not suspended', () => {
    expect(kinds(reinstate(ann, there([agents])))).toEqual([]);
    expect(refusal(reinstate(ann, 'not-looked'))).toBeUndefined();
  });
});
