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
import type { ChangeableFields } from '../directory/directory-change.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { FieldDifference } from '../existence/field-difference.js';
import { clear, set, type Changes } from '../intent/intent.js';
import type { UserProfile } from '../profile/user-profile.js';
import { changesOfItem } from './changes-of-item.js';
import { refreshProfile } from '../resync/refresh-profile.js';
import { planApply } from './plan-apply.js';
import { planCreate, type NewUser } from './plan-create.js';
import { planCreateInDirectory } from './plan-create-in-directory.js';
import { planDelete } from './plan-delete.js';
import { planEditDirectory } from './plan-edit-directory.js';
import { planResync } from './plan-resync.js';
import type { PlanTarget } from './plan-target.js';
import { isEmptyPlan, planCounts } from './plan.js';
import { sightOfDirectoryUser, sightOfProfile } from './sight.js';

const context = { origin, manifest, catalog };
const complete = { complete: true } as const;
const rules = { identityType: 'connect-managed', loginNames: documentedLoginNameLimits } as const;
const fields = { routingProfileId: routing, securityProfileIds: [agents] } as const;
const there = user('Ann', { firstName: 'Ann', ...fields }, { unread: ['email', 'proficiencies'] });
const template = version({ version: 2, values: { volume: 5 }, initialValues: { nickname: 'Al' } });
const ann = profile('ann', standing(template), {
  identity: { firstName: 'Ann', lastName: 'Lee', email: 'a@b.cd' },
});
const linked = { ...ann, ...linkedTo(there) };
const present = (of: UserProfile): PlanTarget => ({
  kind: 'profile',
  profile: of,
  directory: { presence: 'present', user: there },
});
const only: PlanTarget = { kind: 'directory-only', user: there, hindrance: 'none' };
const subject = { loginName: 'ann', profileId: 'p-ann' };

describe('the item of a creation', () => {
  const known = { stateOfProfile: () => undefined, directoryUsers: () => [] };
  const bo: NewUser = {
    loginName: 'bo',
    identity: { firstName: 'B', lastName: 'O', email: 'b@o.cd' },
    template,
    userValues: { pin: 'hush', nickname: 'Bob' },
  };
  const plan = (given: Partial<NewUser> = {}) =>
    planCreate({
      ...context,
      users: [{ ...bo, ...given }],
      known,
      rules,
      completeness: complete,
    })._unsafeUnwrap();
  const profileStep = {
    kind: 'create-profile',
    from: 'plan',
    template: { id: 't1', version: 2 },
    identity: bo.identity,
    userValues: { nickname: 'Bob' },
    secrets: ['pin'],
  };
  const changes = [
    { field: 'template', after: 'Template t1' },
    { field: 'firstName', after: 'B' },
    { field: 'lastName', after: 'O' },
    { field: 'email', after: 'b@o.cd' },
    { field: 'setting.nickname', after: 'Bob' },
    { field: 'setting.pin', after: '[secret]' },
  ];

  it('has the profile, and none of its secrets', () => {
    expect(plan().action).toEqual({ kind: 'create', createInDirectory: 'no' });
    expect(plan().items).toEqual([{ loginName: 'bo', saw: {}, changes, steps: [profileStep] }]);
  });

  it('has the directory user too, if its fields are given', () => {
    const made = plan({ directory: fields });
    expect(made.action).toEqual({ kind: 'create', createInDirectory: 'yes' });
    expect(made.cost).toEqual({ calls: { Create: 1 }, seconds: 0 });
    const create = {
      kind: 'create-directory-user',
      user: { loginName: 'bo', fields: { ...fields, ...bo.identity } },
      password: 'needed',
    };
    expect(made.items).toEqual([
      { loginName: 'bo', saw: {}, changes, steps: [profileStep, create, { kind: 'refresh-profile' }] },
    ]);
    expect(changesOfItem(catalog, made, made.items[0]!)).toEqual([
      ...changes,
      { field: 'directory.routingProfileId', after: 'r1' },
      { field: 'directory.securityProfileIds', after: ['s1'] },
      { field: 'directory.firstName', after: 'B' },
      { field: 'directory.lastName', after: 'O' },
      { field: 'directory.email', after: 'b@o.cd' },
    ]);
  });

  it('of who is given no values has none', () => {
    const { userValues: _, ...bare } = bo;
    const { items } = planCreate({
      ...context,
      users: [bare],
      known,
      rules,
      completeness: complete,
    })._unsafeUnwrap();
    expect(items[0]!.steps).toEqual([{ ...profileStep, userValues: {}, secrets: [] }]);
    expect(items[0]!.changes).toEqual(changes.slice(0, 4));
  });

  it('that is refused says why, and nothing else', () => {
    expect(plan({ userValues: { volume: 1, shift: 1 } }).items).toEqual([
      {
        loginName: 'bo',
        saw: {},
        changes: [],
        steps: [],
        refusal: {
          code: 'invalid-settings',
          problems: [
            { code: 'not-in-mode', setting: 'shift', mode: 'calm' },
            { code: 'wrong-scope', setting: 'volume', expected: 'user' },
          ],
        },
      },
    ]);
    expect(planCounts(plan({ loginName: '\0' }))).toEqual({ planned: 0, unchanged: 0, refused: 1 });
    expect(planCounts(plan())).toEqual({ planned: 1, unchanged: 0, refused: 0 });
    expect([plan(), plan({ loginName: '\0' })].map(isEmptyPlan)).toEqual([false, true]);
  });
});

describe('the item of a creation in the directory', () => {
  const plan = (of: UserProfile, users: readonly DirectoryUser[] = []) =>
    planCreateInDirectory({
      ...context,
      rules,
      fields,
      targets: [{ kind: 'profile', profile: of, directory: { presence: 'absent' } }],
      known: { directoryUsers: (key) => users.filter(({ login }) => login.key === key) },
      completeness: complete,
    })._unsafeUnwrap();

  it('has the directory user, and saw what it is made from', () => {
    expect(plan(ann).action).toEqual({ kind: 'create-in-directory' });
    expect(plan(ann).items).toEqual([
      {
        ...subject,
        saw: {
          profile: sightOfProfile(catalog, ann, ['login', 'identity', 'link', 'management', 'lifecycle']),
        },
        changes: [],
        steps: [
          {
            kind: 'create-directory-user',
            user: { loginName: 'ann', fields: { ...fields, ...ann.identity } },
            password: 'needed',
          },
          { kind: 'refresh-profile' },
        ],
      },
    ]);
  });

  it('is refused where somebody else in the directory has the login, in whatever case', () => {
    expect(plan(ann, [user('ANN')]).items).toEqual([
      { ...subject, saw: {}, changes: [], steps: [], refusal: { code: 'already-in-directory' } },
    ]);
    expect(plan(ann, [user('anna')]).items[0]?.refusal).toBeUndefined();
  });

  it('is refused by the rule of the directory that it would break', () => {
    expect(plan({ ...ann, identity: { lastName: 'Lee', email: 'a@b.cd' } }).items).toEqual([
      {
        ...subject,
        saw: {},
        changes: [],
        steps: [],
        refusal: { code: 'directory-rule', field: 'firstName', rule: 'required' },
      },
    ]);
  });
});

describe('the item of a deletion', () => {
  const plan = (target: PlanTarget, from: 'here' | 'here-and-directory') =>
    planDelete({ ...context, targets: [target], from, completeness: complete })._unsafeUnwrap();
  const aspects = [
    'login',
    'identity',
    'template',
    'mode',
    'overrides',
    'userValues',
    'link',
    'management',
    'lifecycle',
  ] as const;
  const unread = ['email', 'proficiencies'];
  const whole = { profile: sightOfProfile(catalog, ann, aspects) };
  const seenThere = plan(only, 'here-and-directory').items[0]!.saw.directory!;
  const there2 = [{ kind: 'read-directory-user', fields: [] }, { kind: 'delete-directory-user' }];

  it('has seen what goes, and takes the directory first', () => {
    expect(plan(present(ann), 'here').action).toEqual({ kind: 'delete', from: 'here' });
    expect(plan(present(ann), 'here').items).toEqual([
      { ...subject, directoryId: 'd-Ann', saw: whole, changes: [], steps: [{ kind: 'delete-profile' }] },
    ]);
    expect(plan(present(ann), 'here-and-directory').items).toEqual([
      {
        ...subject,
        directoryId: 'd-Ann',
        saw: { ...whole, directory: seenThere },
        changes: [],
        steps: [...there2, { kind: 'delete-profile' }],
      },
    ]);
    expect(plan(only, 'here-and-directory').items).toEqual([
      { loginName: 'Ann', directoryId: 'd-Ann', saw: { directory: seenThere }, changes: [], steps: there2 },
    ]);
    expect(seenThere).toEqual(sightOfDirectoryUser(there, seenThere.fields as readonly never[]));
    expect(seenThere.fields.filter((field) => unread.includes(field))).toEqual([]);
    expect(seenThere.fields).toHaveLength(19);
  });

  it('never relies on proficiencies, which cost a read of their own', () => {
    const target = { ...only, user: user('Ann') };
    const { fields: seen } = plan(target, 'here-and-directory').items[0]!.saw.directory!;
    expect(seen).toContain('email');
    expect(seen).not.toContain('proficiencies');
  });
});

describe('the item of an edit of directory users', () => {
  const plan = (changes: Changes<ChangeableFields>, target: PlanTarget) =>
    planEditDirectory({ ...context, identityType: 'connect-managed', targets: [target], changes });

  it('has what it changes, what it saw, and one write for each group', () => {
    const changes: Changes<ChangeableFields> = { tags: set([]), firstName: clear, email: set('x@y.zz') };
    const steps = [
      { kind: 'read-directory-user', fields: ['email', 'firstName'] },
      {
        kind: 'update-directory-user',
        change: { group: 'identity', fields: { firstName: clear, email: set('x@y.zz') } },
      },
    ];
    const told = [
      { field: 'directory.email', after: 'x@y.zz' },
      { field: 'directory.firstName', before: 'Ann' },
    ];
    const directory = sightOfDirectoryUser(there, ['firstName']);
    expect(plan(changes, present(linked)).action).toEqual({ kind: 'edit-directory' });
    expect(plan(changes, present(linked)).items).toEqual([
      {
        ...subject,
        directoryId: 'd-Ann',
        saw: { profile: sightOfProfile(catalog, linked, ['link', 'management', 'lifecycle']), directory },
        changes: told,
        steps: [...steps, { kind: 'refresh-profile' }],
      },
    ]);
    expect(plan(changes, only).items).toEqual([
      { loginName: 'Ann', directoryId: 'd-Ann', saw: { directory }, changes: told, steps },
    ]);
  });

  it('that changes nothing has seen nothing', () => {
    expect(plan({ firstName: set('Ann') }, present(ann)).items).toEqual([
      { ...subject, directoryId: 'd-Ann', saw: {}, changes: [], steps: [] },
    ]);
  });

  it.each<[Changes<ChangeableFields>, object]>([
    [{ securityProfileIds: set([]) }, { code: 'no-security-profile' }],
    [{ routingProfileId: clear }, { code: 'directory-rule', field: 'routingProfileId', rule: 'required' }],
    [{ mobile: set('0155') }, { code: 'directory-rule', field: 'mobile', rule: 'e164' }],
  ])('that no user can have is refused: %j', (changes, refusal) => {
    expect(plan(changes, present(ann)).items).toEqual([
      { ...subject, directoryId: 'd-Ann', saw: {}, changes: [], steps: [], refusal },
    ]);
  });
});

describe('the item of a resync', () => {
  const differences: readonly FieldDifference[] = [
    { field: 'login', reason: 'login-case', profile: 'ann', directory: 'Ann' },
    { field: 'firstName', profile: undefined, directory: 'Ann' },
    { field: 'securityProfileIds', profile: [agents], directory: undefined },
  ];
  const plan = (evidence: 'link' | 'equal-keys', of: UserProfile) =>
    planResync({
      ...context,
      rows: [{ presence: 'both', origin, directory: there, profile: of, evidence, differences }],
    });
  const steps = [{ kind: 'read-directory-user', fields: ['email'] }, { kind: 'refresh-profile' }];
  const told = [
    { field: 'directory.firstName', after: 'Ann' },
    { field: 'directory.securityProfileIds', before: ['s1'] },
  ];

  it('has what differs, but for the login, which stays', () => {
    expect(plan('link', linked).action).toEqual({ kind: 'resync' });
    expect(plan('link', linked).items).toEqual([
      { ...subject, directoryId: 'd-Ann', saw: {}, changes: told, steps },
    ]);
  });

  it('of who was read before and differs is a read; of a login alone it is none', () => {
    const whole = user('Ann', there.fields);
    const mirrored = refreshProfile(linked, whole, noon);
    const resync = (found: readonly FieldDifference[]) =>
      planResync({
        ...context,
        rows: [
          {
            presence: 'both',
            origin,
            directory: whole,
            profile: mirrored,
            evidence: 'link',
            differences: found,
          },
        ],
      }).items;
    const read = [{ kind: 'read-directory-user', fields: [] }, { kind: 'refresh-profile' }];
    expect(resync(differences)).toMatchObject([{ changes: told, steps: read }]);
    expect(resync(differences.slice(0, 1))).toEqual([
      { ...subject, directoryId: 'd-Ann', saw: {}, changes: [], steps: [] },
    ]);
  });

  it('has the link that comes about', () => {
    expect(plan('equal-keys', ann).items).toEqual([
      {
        ...subject,
        directoryId: 'd-Ann',
        saw: {},
        changes: [{ field: 'link', after: 'd-Ann' }, ...told],
        steps,
      },
    ]);
  });
});

describe('the item of an apply', () => {
  const newcomer = user('Al', { firstName: 'Al' }, { unread: ['email', 'proficiencies'] });
  const before = version({ values: { volume: 1, token: 'hush-1' } });
  const plan = (of: UserProfile, overrides: 'overwrite' | 'keep' = 'overwrite') =>
    planApply({
      ...context,
      template,
      overrides,
      promote: 'include',
      targets: [present(of), { ...only, user: newcomer }],
      versionOf: lookup(before, template),
    });
  const old = { ...ann, configuration: standing(before, { overrides: { theme: 'dark', token: 'hush-2' } }) };

  it('has the overrides that are lost or kept, and what is initialised', () => {
    const made = plan(old);
    expect(made.action).toEqual({
      kind: 'apply',
      template: { id: 't1', version: 2 },
      templateName: 'Template t1',
      overrides: 'overwrite',
      promote: 'include',
      initialValues: { nickname: 'Al' },
    });
    expect(made.diffs).toEqual([
      {
        from: { id: 't1', version: 1 },
        fromMode: 'calm',
        toMode: 'calm',
        changes: [
          { setting: 'volume', before: 1, after: 5 },
          { setting: 'token', before: '[secret]', after: '[secret]' },
        ],
      },
    ]);
    const aspects = [
      'template',
      'mode',
      'overrides',
      'management',
      'lifecycle',
      'userValue.nickname',
    ] as const;
    expect(made.items[1]).toEqual({
      ...subject,
      directoryId: 'd-Ann',
      saw: { profile: sightOfProfile(catalog, old, aspects) },
      changes: [],
      apply: {
        diff: 0,
        overrides: [
          { setting: 'theme', value: 'dark', becomes: 'light', fate: 'destroyed' },
          { setting: 'token', value: '[secret]', becomes: '[secret]', fate: 'destroyed' },
        ],
        initialised: ['nickname'],
      },
      steps: [{ kind: 'apply-template' }],
    });
    expect(changesOfItem(catalog, made, made.items[1]!)).toEqual([
      { field: 'template', before: 1, after: 2 },
      { field: 'setting.volume', before: 1, after: 5 },
      { field: 'setting.theme', before: 'dark', after: 'light' },
      { field: 'setting.token', before: '[secret]', after: '[secret]' },
      { field: 'setting.nickname', before: '', after: 'Al' },
    ]);
    expect(plan(old, 'keep').items[1]!.apply!.overrides).toEqual([
      { setting: 'theme', value: 'dark', becomes: 'dark', fate: 'kept' },
      { setting: 'token', value: '[secret]', becomes: '[secret]', fate: 'kept' },
    ]);
  });

  it('moves the mode, and the template where it is another one', () => {
    const elsewhere = version({ id: 't0', version: 7, mode: 'busy', values: { volume: 1, alerts: ['a'] } });
    const of = {
      ...ann,
      configuration: standing(elsewhere, {
        overrides: { alerts: ['b'], corner: { x: 1, y: 1 }, gone: 1 },
        userValues: { nickname: 'Cy' },
      }),
    };
    const made = planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote: 'refuse',
      targets: [present(of)],
      versionOf: lookup(elsewhere),
    });
    expect(changesOfItem(catalog, made, made.items[0]!)).toEqual([
      { field: 'template', before: { id: 't0', version: 7 }, after: { id: 't1', version: 2 } },
      { field: 'mode', before: 'busy', after: 'calm' },
      { field: 'setting.volume', before: 1, after: 5 },
      { field: 'setting.alerts', before: ['b'] },
      { field: 'setting.corner', after: { x: 0, y: 0 } },
    ]);
    const plain = planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote: 'refuse',
      targets: [present({ ...of, configuration: { ...of.configuration, overrides: {} } })],
      versionOf: lookup(elsewhere),
    });
    expect(changesOfItem(catalog, plain, plain.items[0]!)).toEqual([
      { field: 'template', before: { id: 't0', version: 7 }, after: { id: 't1', version: 2 } },
      { field: 'mode', before: 'busy', after: 'calm' },
      { field: 'setting.volume', before: 1, after: 5 },
      { field: 'setting.alerts', before: ['a'] },
      { field: 'setting.corner', after: { x: 0, y: 0 } },
    ]);
  });

  it('shares what moves with all who come from the same version and mode', () => {
    const older = version({ id: 't0' });
    const standsOn = (login: string, on: typeof before, given: object = {}) => ({
      kind: 'profile' as const,
      profile: profile(login, standing(on, { userValues: { nickname: 'Cy' }, ...given })),
      directory: { presence: 'absent' } as const,
    });
    const made = planApply({
      ...context,
      template,
      overrides: 'keep',
      promote: 'refuse',
      targets: [
        standsOn('a', before),
        standsOn('b', before),
        standsOn('c', older),
        standsOn('d', before, { modeOverride: 'busy' }),
        standsOn('e', before, { overrides: { theme: 'dark' } }),
        standsOn('f', template),
        standsOn('g', template),
      ],
      versionOf: lookup(before, older, template),
    });
    expect(made.items.map(({ apply }) => apply?.diff)).toEqual([0, 0, 1, 2, 0, undefined, undefined]);
    expect(made.diffs.map(({ from, fromMode }) => [from.id, from.version, fromMode])).toEqual([
      ['t1', 1, 'calm'],
      ['t0', 1, 'calm'],
      ['t1', 1, 'busy'],
    ]);
    const [first, second] = made.items.map((item) => changesOfItem(catalog, made, item));
    expect(second).toEqual(first);
    expect(first).toHaveLength(3);
    expect(made.items[4]!.apply!.overrides).toMatchObject([{ setting: 'theme', fate: 'kept' }]);
  });

  it('moves to the version of its own plan, also where another plan shares the diff', () => {
    const made = plan(old);
    const next = { ...made.action, template: { id: 't9', version: 1 } } as typeof made.action;
    const standings = [made, { ...made, action: next }].map(
      (of) =>
        changesOfItem(catalog, of, {
          ...made.items[1]!,
          apply: { diff: 0, overrides: [], initialised: [] },
        })[0],
    );
    expect(standings).toEqual([
      { field: 'template', before: 1, after: 2 },
      { field: 'template', before: { id: 't1', version: 1 }, after: { id: 't9', version: 1 } },
    ]);
  });

  it('is empty for who has it already', () => {
    expect(plan(ann).items[1]).toEqual({ ...subject, directoryId: 'd-Ann', saw: {}, changes: [], steps: [] });
  });

  it('promotes who is in the directory only', () => {
    expect(plan(ann).items[0]).toEqual({
      loginName: 'Al',
      directoryId: 'd-Al',
      saw: { directory: sightOfDirectoryUser(newcomer, ['firstName', 'lastName', 'secondaryEmail']) },
      changes: [{ field: 'template', after: 'Template t1' }],
      steps: [
        { kind: 'read-directory-user', fields: ['email'] },
        {
          kind: 'create-profile',
          from: 'directory',
          template: { id: 't1', version: 2 },
          identity: {},
          userValues: {},
          secrets: [],
        },
      ],
    });
  });
});
