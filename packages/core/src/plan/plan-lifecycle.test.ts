import { describe, expect, it } from 'vitest';
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
import { documentedLoginNameLimits } from '../directory/check-new-directory-user.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import { set } from '../intent/intent.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { OutsideRules } from '../management/forbidden-outside.js';
import type { Management } from '../profile/user-profile.js';
import { planApply } from './plan-apply.js';
import { planChangeLifecycle } from './plan-change-lifecycle.js';
import { planChangeManagement } from './plan-change-management.js';
import { planConfirmLink } from './plan-confirm-link.js';
import { planCreate } from './plan-create.js';
import { planCreateInDirectory } from './plan-create-in-directory.js';
import { planDelete } from './plan-delete.js';
import { planEdit } from './plan-edit.js';
import { planEditDirectory } from './plan-edit-directory.js';
import { planResync } from './plan-resync.js';
import type { PlanTarget } from './plan-target.js';
import type { Plan } from './plan.js';

const context = { origin, manifest, catalog };
const complete = { complete: true } as const;
const template = version({ version: 2 });
const rules = { identityType: 'connect-managed', loginNames: documentedLoginNameLimits } as const;
const fields = { routingProfileId: routing, securityProfileIds: [agents] } as const;
const there = user('ann', fields);
const one = profile('ann', standing(version()), linkedTo(there));
const scim: Management = { kind: 'outside', system: 'scim' };
const known = { stateOfProfile: () => 'deleted' as const, directoryUsers: () => [] };

/** A plan of every kind for one user, in the given conditions. */
function plansFor(
  lifecycle: Lifecycle | undefined,
  management: Management = one.management,
  outside?: OutsideRules,
) {
  const ann = { ...one, management, ...(lifecycle && { lifecycle }) };
  const given = { ...context, outside };
  const target: PlanTarget = {
    kind: 'profile',
    profile: ann,
    directory: { presence: 'present', user: there },
  };
  const alone: PlanTarget = { kind: 'profile', profile: ann, directory: { presence: 'absent' } };
  const both = {
    presence: 'both',
    origin,
    directory: there,
    profile: ann,
    evidence: 'equal-keys',
    differences: [],
  } as const;
  const rows = [
    {
      presence: 'ambiguous',
      origin,
      candidates: { directory: [there], profiles: [ann] },
      reason: 'equal-keys',
    },
  ] as const;
  const edits = [{ target, changes: { userValues: { nickname: set('A') } } }];
  const editing = { ...given, edits, versionOf: lookup(version()), identityType: undefined };
  const inDirectory = { ...given, identityType: 'saml', targets: [target] } as const;
  const deleting = { ...given, targets: [target], completeness: complete };
  return {
    apply: planApply({
      ...given,
      template,
      overrides: 'overwrite',
      promote: 'include',
      targets: [target],
      versionOf: lookup(version(), template),
    }),
    edit: planEdit({ ...editing, action: 'edit' }),
    maintain: planEdit({ ...editing, action: 'maintain' }),
    'edit-directory': planEditDirectory({ ...inDirectory, changes: { autoAccept: set(true) } }),
    'assign-security-profiles': planEditDirectory({
      ...inDirectory,
      changes: { securityProfileIds: set(['s2' as SecurityProfileId]) },
    }),
    'create-in-directory': planCreateInDirectory({
      ...given,
      rules,
      targets: [alone],
      fields,
      known,
      completeness: complete,
    })._unsafeUnwrap(),
    delete: planDelete({ ...deleting, from: 'here' })._unsafeUnwrap(),
    'delete-everywhere': planDelete({ ...deleting, from: 'here-and-directory' })._unsafeUnwrap(),
    resync: planResync({ ...given, rows: [both] }),
    'confirm-link': planConfirmLink({
      ...given,
      rows,
      pair: { directory: there.id, profile: ann.id },
    })._unsafeUnwrap(),
    lock: planChangeLifecycle({ ...given, transition: 'lock', targets: [target] }),
    restore: planChangeLifecycle({ ...given, transition: 'restore', targets: [target] }),
    'change-management': planChangeManagement({
      ...given,
      management: { kind: 'outside', system: 'okta' },
      targets: [target],
    }),
  };
}

const refusedBy = (plans: Readonly<Record<string, Plan>>, code: string) =>
  Object.entries(plans).flatMap(([name, { items }]) => (items[0]?.refusal?.code === code ? [name] : []));
const named = (plans: Readonly<Record<string, Plan>>, but: readonly string[]) =>
  Object.keys(plans).filter((name) => !but.includes(name));

describe('every plan', () => {
  it('leaves somebody deleted alone, but for restoring and deleting for ever', () => {
    const plans = plansFor({ deleted: true });
    expect(refusedBy(plans, 'lifecycle-forbids')).toEqual(
      named(plans, ['delete', 'delete-everywhere', 'restore']),
    );
    expect(plans.restore.items[0]!.changes).toEqual([{ field: 'lifecycle', before: ['deleted'] }]);
  });

  it('leaves the security profiles of somebody suspended, and what remembers them', () => {
    const plans = plansFor({ suspended: { securityProfileIds: [agents] } });
    expect(refusedBy(plans, 'lifecycle-forbids')).toEqual([
      'assign-security-profiles',
      'create-in-directory',
      'delete',
    ]);
  });

  it('is not hindered by conditions that are for the host', () => {
    const plans = plansFor({ disabled: true, locked: true });
    expect(refusedBy(plans, 'lifecycle-forbids')).toEqual([]);
    expect(plans.lock.items[0]!.steps).toEqual([]);
  });

  it('asks who maintains the profile, by the rules of the host', () => {
    const plans = plansFor(undefined, scim);
    const free = ['resync', 'confirm-link', 'restore', 'change-management'];
    expect(refusedBy(plans, 'managed-outside')).toEqual(named(plans, free));
    expect(refusedBy(plansFor(undefined, scim, { scim: ['delete'] }), 'managed-outside')).toEqual(['delete']);
  });
});

it('a user of a login name that somebody deleted has is refused with the reason', () => {
  const plan = planCreate({
    ...context,
    known,
    rules: undefined,
    completeness: complete,
    users: [{ loginName: 'ann', identity: {}, template }],
  })._unsafeUnwrap();
  expect(plan.items[0]!.refusal).toEqual({ code: 'lifecycle-forbids', state: 'deleted' });
});

it('a user may be made for another system to maintain', () => {
  const plan = planCreate({
    ...context,
    known: { ...known, stateOfProfile: () => undefined },
    rules: undefined,
    completeness: complete,
    users: [{ loginName: 'bo', identity: {}, template, management: scim }],
  })._unsafeUnwrap();
  expect(plan.items[0]!.steps[0]).toMatchObject({ management: scim });
  expect(plan.items[0]!.changes).toContainEqual({ field: 'management', after: 'scim' });
});

it('users of one apply share what it saw only where they are alike', () => {
  const alike = (login: string, given: object) => profile(login, standing(version()), given);
  const plan = planApply({
    ...context,
    outside: { scim: [] },
    template,
    overrides: 'overwrite',
    promote: 'refuse',
    targets: [
      alike('a', {}),
      alike('b', { lifecycle: { locked: true } }),
      alike('c', { management: scim }),
    ].map((each) => ({ kind: 'profile', profile: each, directory: { presence: 'not-looked' } })),
    versionOf: lookup(version(), template),
  });
  expect(new Set(plan.items.map(({ saw }) => saw.profile!.fingerprint)).size).toBe(3);
});

it.each([
  ['hands over', one.management, scim, [{ field: 'management', after: 'scim' }]],
  ['takes back', scim, one.management, [{ field: 'management', before: 'scim' }]],
  ['leaves as it is', scim, scim, []],
])('a change of management %s', (_, management, wanted, changes) => {
  const ann = { ...one, management };
  const targets: readonly PlanTarget[] = [
    { kind: 'profile', profile: ann, directory: { presence: 'not-looked' } },
  ];
  const [item] = planChangeManagement({ ...context, management: wanted, targets }).items;
  expect(item!.changes).toEqual(changes);
  expect(item!.steps).toHaveLength(changes.length);
});

it.each<[PlanTarget, string]>([
  [{ kind: 'directory-only', user: there, hindrance: 'none' }, 'no-profile'],
  [{ kind: 'unknown', loginName: 'who' }, 'no-such-user'],
  [{ kind: 'ambiguous', login: there.login, reason: 'equal-keys' }, 'ambiguous'],
])('a transition or a change of management needs one profile: %#', (target, code) => {
  const targets = [target];
  const plans = [
    planChangeLifecycle({ ...context, transition: 'disable', targets }),
    planChangeManagement({ ...context, management: scim, targets }),
  ];
  expect(plans.map(({ items }) => items[0]!.refusal?.code)).toEqual([code, code]);
});
