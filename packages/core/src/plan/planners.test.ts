import { describe, expect, it } from 'vitest';
import {
  agents,
  catalog,
  linkedTo,
  lookup,
  manifest,
  noon,
  origin,
  profile,
  routing,
  standing,
  user,
  version,
} from '../../test/samples.js';
import { documentedLoginNameLimits } from '../directory/check-new-directory-user.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import type { ChangeableFields } from '../directory/directory-change.js';
import type { RoutingProfileId } from '../directory/directory-fields.js';
import type { IdentityType } from '../directory/identity-type.js';
import { clear, set, type Changes } from '../intent/intent.js';
import type { UserProfile } from '../profile/user-profile.js';
import { refreshProfile } from '../resync/refresh-profile.js';
import { changesOfItem } from './changes-of-item.js';
import { planApply } from './plan-apply.js';
import { planCreateInDirectory } from './plan-create-in-directory.js';
import { planCreate, type NewUser, type RefusedNewUser } from './plan-create.js';
import { planDelete } from './plan-delete.js';
import { planEditDirectory } from './plan-edit-directory.js';
import { serialisePlan } from './plan-format.js';
import { planResync } from './plan-resync.js';
import type { DirectoryPresence, PlanTarget } from './plan-target.js';
import { isEmptyPlan, planCounts } from './plan.js';

const context = { origin, manifest, catalog };
const template = version({ mode: 'busy' });
const there = user(
  'ann',
  { firstName: 'Ann', routingProfileId: routing, securityProfileIds: [agents] },
  { unread: ['email'] },
);
const ann = profile('ann', standing(template), {
  identity: { firstName: 'Ann', lastName: 'Lee', email: 'a@b.c' },
});
const linked = { ...ann, ...linkedTo(there) };
const target = (of: UserProfile, directory: DirectoryPresence): PlanTarget => ({
  kind: 'profile',
  profile: of,
  directory,
});
const present: DirectoryPresence = { presence: 'present', user: there };
const complete = { complete: true } as const;
const partial = { complete: false, gap: { reason: 'count-differs', expected: 2, read: 1 } } as const;
const others: readonly PlanTarget[] = [
  { kind: 'ambiguous', login: ann.login, reason: 'equal-keys' },
  { kind: 'unknown', loginName: 'eve' },
  target(profile('cy', standing(template), { management: { kind: 'outside', system: 'SCIM' } }), {
    presence: 'present',
    user: user('cy'),
  }),
];
const named = (login: string, directory: DirectoryPresence) =>
  target(profile(login, standing(template), { identity: ann.identity }), directory);
const codesOf = (items: readonly { readonly refusal?: { readonly code: string } }[]) =>
  items.map(({ refusal }) => refusal?.code ?? 'none').toSorted(compareCodePoints);

describe('a creation', () => {
  const known = {
    stateOfProfile: (key: string) => (key === 'taken' ? ('active' as const) : undefined),
    directoryUsers: (key: string) => (key === 'there' ? [there] : []),
  };
  const rules = { identityType: 'connect-managed' as IdentityType, loginNames: documentedLoginNameLimits };
  const fields = { routingProfileId: routing, securityProfileIds: [agents] } as const;
  const bo: NewUser = {
    loginName: 'bo',
    identity: { firstName: 'B', lastName: 'O', email: 'b@o' },
    template,
    userValues: { shift: 2 },
  };
  const plan = (users: readonly (NewUser | RefusedNewUser)[], given: object = {}) =>
    planCreate({ ...context, users, known, rules, completeness: complete, ...given });
  const item = (given: Partial<NewUser> = {}) => plan([{ ...bo, ...given }])._unsafeUnwrap().items[0]!;

  it('makes the profile, and the directory user if its fields are given', () => {
    expect(item().steps.map(({ kind }) => kind)).toEqual(['create-profile']);
    expect(item({ directory: fields }).steps).toMatchObject([
      { kind: 'create-profile' },
      {
        kind: 'create-directory-user',
        password: 'needed',
        user: { loginName: 'bo', fields: { email: 'b@o', ...fields } },
      },
      { kind: 'refresh-profile' },
    ]);
    const made = plan([{ ...bo, directory: fields }])._unsafeUnwrap();
    expect(changesOfItem(catalog, made, made.items[0]!)).toContainEqual({
      field: 'directory.routingProfileId',
      after: routing,
    });
  });

  it('leaves out what a SAML directory does not take, and needs no password there', () => {
    const saml = plan([{ ...bo, directory: fields }], {
      rules: { ...rules, identityType: 'saml' },
    })._unsafeUnwrap().items[0]!;
    expect(saml.steps[1]).toEqual({
      kind: 'create-directory-user',
      password: 'none',
      notSent: ['email'],
      user: { loginName: 'bo', fields: { firstName: 'B', lastName: 'O', ...fields } },
    });
  });

  it.each<[Partial<NewUser>, string]>([
    [{ loginName: 'Taken' }, 'login-name-taken'],
    [{ loginName: 'there', directory: fields }, 'already-in-directory'],
    [{ loginName: '\0' }, 'invalid-login'],
    [{ identity: { email: 'x' } }, 'invalid-identity'],
    [{ userValues: { volume: 1 } }, 'invalid-settings'],
    [{ userValues: { ['__proto__']: 1 } }, 'invalid-settings'],
    [{ identity: {}, directory: fields }, 'directory-rule'],
  ])('is refused: %j', (given, code) => {
    expect(item(given).refusal?.code).toBe(code);
    expect(item(given).steps).toEqual([]);
  });

  it('refuses fields of a directory where none is integrated', () => {
    expect(codesOf(plan([{ ...bo, directory: fields }], { rules: undefined })._unsafeUnwrap().items)).toEqual(
      ['directory-fields-without-user'],
    );
  });

  it('takes no absence as a fact from an incomplete read', () => {
    expect(plan([{ ...bo, directory: fields }], { completeness: partial })._unsafeUnwrapErr()).toEqual({
      code: 'incomplete-read',
      gap: partial.gap,
    });
    expect(plan([bo], { completeness: partial }).isOk()).toBe(true);
  });

  it('merges equal users, and refuses all of those who contradict each other, in any order', () => {
    expect(plan([bo, bo])._unsafeUnwrap().items).toHaveLength(1);
    const other = { ...bo, loginName: 'BO', userValues: { shift: 1 } };
    const [pin, otherPin] = ['hush-3', 'hush-4'].map((value) => ({ ...bo, userValues: { pin: value } }));
    expect(codesOf(plan([pin!, otherPin!])._unsafeUnwrap().items)).toEqual(['contradictory-request']);
    const refusedOne: RefusedNewUser = { loginName: 'bo', refusal: { code: 'template-missing' } };
    const one = plan([bo, other, refusedOne])._unsafeUnwrap();
    expect(codesOf(one.items)).toEqual([
      'contradictory-request',
      'contradictory-request',
      'template-missing',
    ]);
    expect(serialisePlan(plan([refusedOne, other, bo])._unsafeUnwrap())).toBe(serialisePlan(one));
    expect(codesOf(plan([bo, refusedOne])._unsafeUnwrap().items)).toEqual(['none', 'template-missing']);
  });
});

describe('a creation in the directory', () => {
  const fields = { routingProfileId: routing, securityProfileIds: [agents] } as const;
  const rules = { identityType: 'connect-managed', loginNames: documentedLoginNameLimits } as const;
  const known = { directoryUsers: () => [] };
  const plan = (targets: readonly PlanTarget[], given: object = {}) =>
    planCreateInDirectory({ ...context, rules, targets, fields, known, completeness: complete, ...given });

  it('takes names and e-mails from the profile', () => {
    const { items } = plan([target(ann, { presence: 'absent' })])._unsafeUnwrap();
    expect(items[0]!.steps).toMatchObject([
      { kind: 'create-directory-user', user: { loginName: 'ann', fields: { ...ann.identity, ...fields } } },
      { kind: 'refresh-profile' },
    ]);
  });

  it('refuses everybody else, and an incomplete read', () => {
    const targets = [
      ...others,
      target(ann, present),
      named('di', { presence: 'not-seen' }),
      { kind: 'directory-only', user: user('ed'), hindrance: 'none' } as const,
    ];
    const { items } = plan(targets)._unsafeUnwrap();
    expect(codesOf(items)).toEqual([
      'already-in-directory',
      'already-in-directory',
      'ambiguous',
      'managed-outside',
      'no-such-user',
      'not-seen-in-directory',
    ]);
    expect(plan([], { completeness: partial }).isErr()).toBe(true);
  });
});

describe('a deletion', () => {
  const plan = (targets: readonly PlanTarget[], from: 'here' | 'here-and-directory' = 'here-and-directory') =>
    planDelete({ ...context, targets, from, completeness: complete })._unsafeUnwrap();
  const kinds = (...given: Parameters<typeof plan>) => plan(...given).items[0]!.steps.map(({ kind }) => kind);

  it('takes the directory first, and only where it is said', () => {
    expect(kinds([target(linked, present)])).toEqual([
      'read-directory-user',
      'delete-directory-user',
      'delete-profile',
    ]);
    expect(kinds([target(linked, present)], 'here')).toEqual(['delete-profile']);
    expect(kinds([target(ann, { presence: 'absent' })])).toEqual(['delete-profile']);
    expect(kinds([{ kind: 'directory-only', user: there, hindrance: 'none' }])).toEqual([
      'read-directory-user',
      'delete-directory-user',
    ]);
  });

  it('does not take who was not seen for absent', () => {
    for (const presence of ['not-seen', 'not-looked'] as const)
      expect(codesOf(plan([target(linked, { presence })]).items)).toEqual(['not-seen-in-directory']);
    expect(
      planDelete({ ...context, targets: [], from: 'here', completeness: partial })._unsafeUnwrapErr().code,
    ).toBe('incomplete-read');
  });

  it('refuses everybody else', () => {
    expect(codesOf(plan(others).items)).toEqual(['ambiguous', 'managed-outside', 'no-such-user']);
    expect(codesOf(plan([{ kind: 'directory-only', user: there, hindrance: 'none' }], 'here').items)).toEqual(
      ['no-profile'],
    );
  });

  it('has seen all of the profile, and all of the directory user that was read', () => {
    const [item] = plan([target(linked, present)]).items;
    expect(item!.saw.profile!.fields).toHaveLength(9);
    expect(item!.saw.directory!.fields).not.toContain('email');
    expect(item!.saw.directory!.fields).toContain('mobile');
  });
});

describe('an edit of directory users', () => {
  const plan = (
    changes: Changes<ChangeableFields>,
    targets = [target(linked, present)],
    identityType: IdentityType = 'connect-managed',
  ) => planEditDirectory({ ...context, identityType, targets, changes });
  const other = 'r2' as RoutingProfileId;

  it('writes one change for each group, after one read, and refreshes a linked profile', () => {
    const changes: Changes<ChangeableFields> = {
      routingProfileId: set(other),
      mobile: set('+15551234567'),
      email: set('x@y'),
      hierarchyGroupId: clear,
    };
    const [item] = plan(changes).items;
    expect(item!.steps).toMatchObject([
      { kind: 'read-directory-user', fields: ['email', 'mobile', 'routingProfileId'] },
      {
        kind: 'update-directory-user',
        change: { group: 'identity', fields: { email: set('x@y'), mobile: set('+15551234567') } },
      },
      { kind: 'update-directory-user', change: { group: 'routing-profile' } },
      { kind: 'refresh-profile' },
    ]);
    expect(item!.changes).toEqual([
      { field: 'directory.email', after: 'x@y' },
      { field: 'directory.mobile', after: '+15551234567' },
      { field: 'directory.routingProfileId', before: 'r1', after: 'r2' },
    ]);
    expect(item!.saw.profile!.fields).toEqual(['link', 'management', 'lifecycle']);
    expect(plan({ routingProfileId: set(other) }, [target(ann, present)]).items[0]!.steps).toHaveLength(2);
  });

  it('is empty exactly if every wanted field was read and is as wanted', () => {
    expect(
      isEmptyPlan(
        plan({ routingProfileId: set(routing), securityProfileIds: set([agents, agents]), mobile: clear }),
      ),
    ).toBe(true);
    expect(isEmptyPlan(plan({ email: clear }))).toBe(false);
  });

  it.each<[Changes<ChangeableFields>, string]>([
    [{ securityProfileIds: set([]) }, 'no-security-profile'],
    [{ securityProfileIds: clear }, 'no-security-profile'],
    [
      { securityProfileIds: set(Array.from({ length: 11 }, (_, index) => `s${index}` as typeof agents)) },
      'directory-rule',
    ],
    [{ routingProfileId: clear }, 'directory-rule'],
    [{ mobile: set('0155') }, 'directory-rule'],
    [{ afterContactWorkSeconds: set(2_000_001) }, 'directory-rule'],
    [{ afterContactWorkByChannel: set({ chat: { seconds: -1 } }) }, 'directory-rule'],
  ])('is refused: %j', (changes, code) => {
    expect(codesOf(plan(changes).items)).toEqual([code]);
  });

  it('is refused for who is not there, and for fields that the identity provider owns', () => {
    const targets = [...others, named('di', { presence: 'absent' }), named('ed', { presence: 'not-looked' })];
    expect(codesOf(plan({ mobile: clear }, targets).items)).toEqual([
      'ambiguous',
      'managed-outside',
      'no-such-user',
      'not-in-directory',
      'not-seen-in-directory',
    ]);
    expect(codesOf(plan({ email: clear }, undefined, 'saml').items)).toEqual(['not-changeable-in-directory']);
  });

  it('has the same bytes in any order of keys', () => {
    const one = plan({ mobile: set('+1555'), routingProfileId: set(other) });
    expect(serialisePlan(plan({ routingProfileId: set(other), mobile: set('+1555') }))).toBe(
      serialisePlan(one),
    );
  });
});

describe('a resync', () => {
  const row = (of: UserProfile, directory = there, evidence: 'link' | 'equal-keys' = 'link') =>
    ({ presence: 'both', origin, directory, profile: of, evidence, differences: [] }) as const;
  const plan = (...rows: Parameters<typeof planResync>[0]['rows']) => planResync({ ...context, rows });
  const steps = (...given: Parameters<typeof row>) => plan(row(...given)).items[0]!.steps;
  const whole = user('ann', there.fields, { lastModified: noon });

  it('reads again whoever was never read, was not linked, or changed since the e-mail was read', () => {
    const listed = user('ann', there.fields, { unread: ['email'], lastModified: noon });
    const fresh = refreshProfile(linked, whole, noon);
    expect(steps(linked)).toHaveLength(2);
    expect(steps(ann, there, 'equal-keys')).toHaveLength(2);
    expect(steps(fresh, listed)).toEqual([]);
    expect(steps(fresh, there)).toHaveLength(2);
    expect(steps(refreshProfile(linked, listed, noon), listed)).toHaveLength(2);
  });

  it('reads everybody again if it is told to', () => {
    const listed = user('ann', there.fields, { unread: ['email'], lastModified: noon });
    const rows = [row(refreshProfile(linked, whole, noon), listed)];
    expect(planResync({ ...context, rows, reread: 'changed' }).items[0]!.steps).toEqual([]);
    expect(planResync({ ...context, rows, reread: 'all' }).items[0]!.steps).toEqual([
      { kind: 'read-directory-user', fields: ['email'] },
      { kind: 'refresh-profile' },
    ]);
  });

  it('takes over a field that is read for the first time', () => {
    const before = refreshProfile(
      linked,
      user('ann', there.fields, { unread: ['tags', 'proficiencies'] }),
      noon,
    );
    expect(steps(before, user('ann', there.fields, { unread: ['proficiencies'] }))).toHaveLength(2);
    expect(steps(before, user('ann', there.fields, { unread: ['tags', 'proficiencies'] }))).toHaveLength(2);
    const known = refreshProfile(linked, user('ann', there.fields, { unread: ['proficiencies'] }), noon);
    expect(steps(known, user('ann', there.fields, { unread: ['proficiencies'] }))).toEqual([]);
  });

  it('has no item for who exists on one side only, and refuses the ambiguous', () => {
    const made = plan(
      { presence: 'directory-only', origin, directory: there },
      { presence: 'profile-only', origin, profile: ann, evidence: 'absent', link: 'none' },
      {
        presence: 'ambiguous',
        origin,
        candidates: { directory: [there], profiles: [ann] },
        reason: 'equal-skeletons',
      },
    );
    expect(planCounts(made)).toEqual({ planned: 0, unchanged: 0, refused: 1 });
  });
});

describe('a promotion', () => {
  const only = (hindrance: 'none' | 'login-taken-here'): PlanTarget => ({
    kind: 'directory-only',
    user: there,
    hindrance,
  });
  const plan = (promote: 'include' | 'refuse', ...targets: readonly PlanTarget[]) =>
    planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote,
      targets,
      versionOf: lookup(template),
    });

  it('reads what the listing left out and makes the profile, if that is asked for', () => {
    expect(plan('include', only('none')).items[0]!.steps).toMatchObject([
      { kind: 'read-directory-user', fields: ['email'] },
      { kind: 'create-profile', from: 'directory' },
    ]);
    expect(codesOf(plan('refuse', only('none')).items)).toEqual(['no-profile']);
    expect(codesOf(plan('include', only('login-taken-here'), ...others).items)).toEqual([
      'ambiguous',
      'login-taken-here',
      'managed-outside',
      'no-such-user',
    ]);
  });

  it('costs one read', () => {
    expect(plan('include', only('none')).cost).toEqual({ calls: { Describe: 1 }, seconds: 0 });
  });
});
