import { describe, expect, it } from 'vitest';
import {
  catalog,
  evening,
  linkedTo,
  lookup,
  manifest,
  noon,
  origin,
  profile,
  standing,
  user,
  version,
} from '../../test/samples.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { Json } from '../json/json.js';
import { planApply } from '../plan/plan-apply.js';
import { planCreate } from '../plan/plan-create.js';
import { planDelete } from '../plan/plan-delete.js';
import { planEdit } from '../plan/plan-edit.js';
import { parsePlan, serialisePlan } from '../plan/plan-format.js';
import { planResync } from '../plan/plan-resync.js';
import type { PlanTarget } from '../plan/plan-target.js';
import type { Plan, PlanItem } from '../plan/plan.js';
import type { ProfileChanges } from '../profile/change-profile.js';
import type { ProfileId, UserProfile } from '../profile/user-profile.js';
import type { TemplateVersion } from '../template/template-version.js';
import { isDirectoryUserAsSeen } from './check-item.js';
import { stepProfile, type ProfileStep } from './step-profile.js';

const context = { origin, manifest, catalog };
const template = version({ values: { volume: 5 }, initialValues: { nickname: 'Al' } });
const ann = profile('ann', standing(template));
const complete = { complete: true } as const;
const targetOf = (each: UserProfile): PlanTarget => ({
  kind: 'profile',
  profile: each,
  directory: { presence: 'absent' },
});

interface Running {
  readonly step?: number;
  readonly directoryUser?: DirectoryUser;
  readonly secrets?: Readonly<Record<string, Json>>;
  readonly versions?: readonly TemplateVersion[];
  readonly change?: (item: PlanItem) => PlanItem;
}

function run(plan: Plan, current: UserProfile | undefined, running: Running = {}) {
  const item = (running.change ?? ((each) => each))(parsePlan(serialisePlan(plan))._unsafeUnwrap().items[0]!);
  const given = {
    catalog,
    plan,
    item,
    versionOf: lookup(template, ...(running.versions ?? [])),
    secretOf: (key: string) => running.secrets?.[key],
    directoryUser: running.directoryUser,
    now: evening,
    newProfileId: () => 'p-new' as ProfileId,
  };
  return stepProfile(given, item.steps[running.step ?? 0] as ProfileStep, current);
}

const edit = (changes: ProfileChanges, of = ann) =>
  planEdit({
    ...context,
    action: 'edit',
    edits: [{ target: targetOf(of), changes }],
    versionOf: lookup(template),
    identityType: undefined,
  });

describe('a step that makes a profile', () => {
  const person = {
    loginName: 'ann',
    identity: { firstName: 'Ann' },
    template,
    userValues: { nickname: 'Bo' },
  };
  const known = { stateOfProfile: () => undefined, directoryUsers: () => [] };
  const create = (user: object = person) =>
    planCreate({
      ...context,
      users: [{ ...person, ...user }],
      known,
      rules: undefined,
      completeness: complete,
    })._unsafeUnwrap();
  const made = (running: Running = {}) => {
    const write = run(create(), undefined, running)._unsafeUnwrap();
    return write?.kind === 'insert' ? write.profile : undefined;
  };

  it('inserts the profile with the initial values and those given', () => {
    expect(made()).toMatchObject({
      id: 'p-new',
      identity: { firstName: 'Ann' },
      version: 1,
      management: { kind: 'here' },
    });
    expect(made()!.configuration).toEqual(standing(template, { userValues: { nickname: 'Bo' } }));
  });

  it('writes nothing if the very same profile is there already, whoever made it', () => {
    expect(run(create(), made())._unsafeUnwrap()).toBeUndefined();
    const linked = { ...made()!, ...linkedTo(user('ann')), identity: { firstName: 'As the directory says' } };
    expect(run(create(), linked)._unsafeUnwrap()).toBeUndefined();
  });

  it('writes nothing for who is promoted already, and is stale where another is linked', () => {
    const seen = user('ann', { firstName: 'Ann' });
    const plan = planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote: 'include',
      targets: [{ kind: 'directory-only', user: seen, hindrance: 'none' }],
      versionOf: lookup(),
    });
    const running = { step: 1, directoryUser: seen };
    const promoted = { ...profile('ann', standing(template)), ...linkedTo(seen) };
    expect(run(plan, promoted, running)._unsafeUnwrap()).toBeUndefined();
    for (const other of [
      { ...promoted, ...linkedTo(user('ann', {}, { id: 'd-other' })) },
      profile('ann', standing(template), { identity: { firstName: 'Ann' } }),
      { ...promoted, login: profile('Ann', standing(template)).login },
    ]) {
      expect(run(plan, other, running)._unsafeUnwrapErr()).toEqual({
        outcome: 'stale',
        reason: { code: 'login-name-taken' },
      });
    }
  });

  it('is stale if another profile has the login name: other names or settings are not the goal', () => {
    const others = [
      { ...made()!, identity: { firstName: 'Anna' } },
      { ...made()!, configuration: standing(template) },
      {
        ...made()!,
        configuration: standing(template, { userValues: { nickname: 'Bo' }, overrides: { volume: 1 } }),
      },
    ];
    for (const other of others)
      expect(run(create(), other)._unsafeUnwrapErr()).toEqual({
        outcome: 'stale',
        reason: { code: 'login-name-taken' },
      });
  });

  it('refuses what a hostile plan would write', () => {
    const evil =
      (change: Partial<Extract<PlanItem['steps'][number], { kind: 'create-profile' }>>) => (item: PlanItem) =>
        ({ ...item, steps: [{ ...item.steps[0]!, ...change }] }) as PlanItem;
    const outcomes = [
      run(create(), undefined, { change: evil({ identity: { firstName: 'A\0' } }) }),
      run(create(), undefined, { change: evil({ userValues: { volume: 3 } }) }),
      run(create(), undefined, { change: evil({ userValues: { ['constructor']: 3 } }) }),
      run(create(), undefined, { change: (item) => ({ ...item, loginName: ' ' }) }),
    ];
    expect(outcomes.map((each) => each._unsafeUnwrapErr().reason.code)).toEqual([
      'invalid-identity',
      'invalid-settings',
      'invalid-settings',
      'invalid-login',
    ]);
  });

  it('takes secret values from the host only, and names the one that is missing', () => {
    const plan = create({ userValues: { pin: 'hush' } });
    expect(run(plan, undefined)._unsafeUnwrapErr()).toEqual({
      outcome: 'refused',
      reason: { code: 'secret-missing', setting: 'pin' },
    });
    const write = run(plan, undefined, { secrets: { pin: 'told' } })._unsafeUnwrap();
    expect(write).toMatchObject({ profile: { configuration: { userValues: { pin: 'told' } } } });
    expect(run(plan, undefined, { secrets: { pin: 5 } })._unsafeUnwrapErr().reason).toMatchObject({
      code: 'invalid-settings',
    });
  });

  it('promotes the directory user that was read, and nobody else', () => {
    const seen = user('ann', { firstName: 'Ann' }, { unread: ['email'] });
    const targets: PlanTarget[] = [{ kind: 'directory-only', user: seen, hindrance: 'none' }];
    const plan = planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote: 'include',
      targets,
      versionOf: lookup(),
    });
    const write = run(plan, undefined, { step: 1, directoryUser: seen })._unsafeUnwrap();
    expect(write).toMatchObject({
      kind: 'insert',
      profile: {
        link: { id: 'd-ann' },
        identity: { firstName: 'Ann' },
        configuration: { userValues: { nickname: 'Al' } },
      },
    });
    for (const directoryUser of [undefined, user('eve')]) {
      const running = directoryUser === undefined ? { step: 1 } : { step: 1, directoryUser };
      expect(run(plan, undefined, running)._unsafeUnwrapErr().outcome).toBe('stale');
    }
  });
});

describe('a step that changes a profile', () => {
  it('writes with the version just read', () => {
    const plan = edit({ overrides: { volume: { kind: 'set', value: 1 } } });
    expect(run(plan, { ...ann, version: 7 })._unsafeUnwrap()).toMatchObject({
      kind: 'replace',
      expectedVersion: 7,
      profile: { version: 8, configuration: { overrides: { volume: 1 } } },
    });
  });

  it('writes nothing at the goal', () => {
    const plan = edit({ overrides: { volume: { kind: 'set', value: 1 } } });
    expect(
      run(plan, { ...ann, configuration: standing(template, { overrides: { volume: 1 } }) })._unsafeUnwrap(),
    ).toBeUndefined();
  });

  it('is stale without the profile, except for a deletion', () => {
    expect(run(edit({ loginName: 'bo' }), undefined)._unsafeUnwrapErr().reason.code).toBe('profile-gone');
    const deletion = planDelete({
      ...context,
      targets: [targetOf(ann)],
      from: 'here',
      completeness: complete,
    })._unsafeUnwrap();
    expect(run(deletion, undefined)._unsafeUnwrap()).toBeUndefined();
    expect(run(deletion, ann)._unsafeUnwrap()).toEqual({ kind: 'delete', id: ann.id, expectedVersion: 1 });
  });

  it('applies the template of the plan, by its policy for overrides', () => {
    const next = version({ version: 2, mode: 'busy', values: { volume: 7 }, initialValues: { shift: 4 } });
    const of = profile('ann', standing(template, { overrides: { volume: 1 } }));
    const apply = (overrides: 'overwrite' | 'keep') =>
      planApply({
        ...context,
        template: next,
        overrides,
        promote: 'refuse',
        targets: [targetOf(of)],
        versionOf: lookup(template),
      });
    const after = (overrides: 'overwrite' | 'keep') =>
      run(apply(overrides), of, { versions: [next] })._unsafeUnwrap();
    const configuration = {
      template: { id: 't1', version: 2 },
      overrides: {},
      userValues: { nickname: 'Al', shift: 4 },
    };
    expect(after('overwrite')).toEqual({
      kind: 'replace',
      profile: { ...of, configuration, version: 2 },
      expectedVersion: 1,
    });
    expect(after('keep')).toMatchObject({
      profile: { configuration: { ...configuration, overrides: { volume: 1 } } },
    });
  });

  it('applies no template in a plan that applies none: that would be a plan of nobody’s making', () => {
    const foreign = (item: PlanItem): PlanItem => ({ ...item, steps: [{ kind: 'apply-template' }] });
    expect(() => run(edit({ loginName: 'bo' }), ann, { change: foreign })).toThrow(
      new TypeError('A step applies a template in a plan that applies none.'),
    );
  });

  it('puts the secrets of the host where their settings belong, beside what the plan says', () => {
    const plan = edit({
      overrides: { token: { kind: 'set', value: 'hush' }, volume: { kind: 'set', value: 1 } },
      userValues: { pin: { kind: 'set', value: 'hush' }, nickname: { kind: 'set', value: 'Bo' } },
    });
    expect(run(plan, ann, { secrets: { token: 'told-1', pin: 'told-2' } })._unsafeUnwrap()).toEqual({
      kind: 'replace',
      profile: {
        ...ann,
        version: 2,
        configuration: {
          ...ann.configuration,
          overrides: { token: 'told-1', volume: 1 },
          userValues: { pin: 'told-2', nickname: 'Bo' },
        },
      },
      expectedVersion: 1,
    });
    expect(run(plan, ann, { secrets: { pin: 'told-2' } })._unsafeUnwrapErr()).toEqual({
      outcome: 'refused',
      reason: { code: 'secret-missing', setting: 'token' },
    });
  });

  it('takes no secret for an override from a document that says that it changes none', () => {
    const plan = edit({ userValues: { nickname: { kind: 'set', value: 'Bo' } } });
    const more = (item: PlanItem): PlanItem => ({
      ...item,
      steps: item.steps.map((step) => ({ ...step, secrets: ['token'] }) as typeof step),
    });
    expect(run(plan, ann, { change: more, secrets: { token: 'told' } })._unsafeUnwrapErr()).toEqual({
      outcome: 'refused',
      reason: {
        code: 'invalid-settings',
        problems: [{ code: 'wrong-scope', setting: 'token', expected: 'user' }],
      },
    });
  });

  it('is stale, and not refused, where what it was planned for is gone', () => {
    const busy = profile('ann', standing(template, { modeOverride: 'busy' }));
    const plan = edit({ userValues: { shift: { kind: 'set', value: 1 } } }, busy);
    expect(run(plan, ann)._unsafeUnwrapErr()).toEqual({
      outcome: 'stale',
      reason: { code: 'changed-since-planned' },
    });
  });

  it('never writes nor deletes what another system maintains, whatever the plan saw', () => {
    const outside = { ...ann, management: { kind: 'outside', system: 'SCIM' } as const };
    const deletion = planDelete({
      ...context,
      targets: [targetOf(ann)],
      from: 'here',
      completeness: complete,
    })._unsafeUnwrap();
    for (const plan of [edit({ loginName: 'bo' }), deletion]) {
      expect(run(plan, outside)._unsafeUnwrapErr().outcome).toBe('stale');
      const blind = (item: PlanItem) => ({ ...item, saw: {} });
      expect(run(plan, outside, { change: blind })._unsafeUnwrapErr()).toEqual({
        outcome: 'refused',
        reason: { code: 'managed-outside', system: 'SCIM' },
      });
    }
  });
});

describe('a step that refreshes a profile', () => {
  const there = user('ann', { firstName: 'Ann' }, { unread: ['email'] });
  const row = {
    presence: 'both',
    origin,
    directory: there,
    profile: ann,
    evidence: 'equal-keys',
    differences: [],
  } as const;
  const resync = planResync({ ...context, rows: [row] });

  it('links, and keeps another link that was made since', () => {
    expect(run(resync, ann, { step: 1, directoryUser: there })._unsafeUnwrap()).toMatchObject({
      profile: { link: { id: 'd-ann' }, mirror: { readAt: evening } },
    });
    const elsewhere = { ...ann, ...linkedTo(user('ann', {}, { id: 'd-other' })) };
    expect(run(resync, elsewhere, { step: 1, directoryUser: there })._unsafeUnwrapErr()).toEqual({
      outcome: 'stale',
      reason: { code: 'changed-since-planned' },
    });
  });

  it('writes nothing where only the time of reading would differ', () => {
    const first = run(resync, ann, { step: 1, directoryUser: there })._unsafeUnwrap();
    const after = first?.kind === 'replace' ? first.profile : ann;
    expect(
      run(
        resync,
        { ...after, mirror: { ...after.mirror!, readAt: noon } },
        { step: 1, directoryUser: there },
      )._unsafeUnwrap(),
    ).toBeUndefined();
  });

  it('is stale without a directory user', () => {
    expect(run(resync, ann, { step: 1 })._unsafeUnwrapErr()).toEqual({
      outcome: 'stale',
      reason: { code: 'directory-user-gone' },
    });
  });

  it('takes over what the directory says of a profile that another system maintains', () => {
    const outside = { ...ann, management: { kind: 'outside', system: 'SCIM' } as const };
    const write = run(resync, outside, { step: 1, directoryUser: there })._unsafeUnwrap();
    expect(write).toMatchObject({ profile: { link: { id: 'd-ann' }, management: { system: 'SCIM' } } });
  });

  it('replaces a link only where a person has confirmed another', () => {
    const elsewhere = { ...ann, ...linkedTo(user('ann', {}, { id: 'd-other' })) };
    const confirmed = { ...resync, action: { kind: 'confirm-link' } as const };
    const item = resync.items[0]!;
    const step = (plan: Plan, directoryId = item.directoryId) =>
      stepProfile(
        {
          catalog,
          plan,
          item: directoryId === undefined ? item : { ...item, directoryId },
          versionOf: lookup(template),
          secretOf: () => undefined,
          directoryUser: there,
          now: evening,
          newProfileId: () => 'p-new' as ProfileId,
        },
        { kind: 'refresh-profile' },
        elsewhere,
      ).map((write) => (write?.kind === 'replace' ? write.profile.link?.id : undefined));
    expect(step(confirmed)._unsafeUnwrap()).toBe('d-ann');
    expect(step(resync).isErr()).toBe(true);
    expect(step(resync, elsewhere.link!.id)._unsafeUnwrap()).toBe('d-ann');
  });
});

it('a directory user of whom nothing was seen is as seen', () => {
  const [item] = edit({ loginName: 'bo' }).items;
  expect(isDirectoryUserAsSeen(item!, user('eve'))).toBe(true);
});

it('a directory user is as seen up to the declared equivalences of the fields that count', () => {
  const seen = user('ann', {
    firstName: 'Ann',
    tags: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
  });
  const plan = planDelete({
    ...context,
    targets: [{ kind: 'directory-only', user: seen, hindrance: 'none' }],
    from: 'here-and-directory',
    completeness: complete,
  })._unsafeUnwrap();
  const check = (fields: DirectoryUser['fields'], name = 'ann') =>
    isDirectoryUserAsSeen(plan.items[0]!, user(name, fields));
  expect(
    check({
      firstName: 'Ann',
      tags: [
        { key: 'b', value: '2' },
        { key: 'a', value: '1' },
      ],
    }),
  ).toBe(true);
  expect(check({ ...seen.fields, proficiencies: [{ attribute: 'a', value: 'b', level: 1 }] })).toBe(true);
  expect(check({ ...seen.fields, firstName: 'Anna' })).toBe(false);
  expect(check({ ...seen.fields, mobile: '+15551234567' })).toBe(false);
  expect(check(seen.fields, 'ANN')).toBe(false);
});
