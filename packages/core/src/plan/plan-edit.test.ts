import { describe, expect, it } from 'vitest';
import {
  catalog,
  linkedTo,
  lookup,
  manifest,
  origin,
  profile,
  standing,
  user,
  version,
} from '../../test/samples.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import type { IdentityType } from '../directory/identity-type.js';
import { clear, set } from '../intent/intent.js';
import type { ProfileChanges } from '../profile/change-profile.js';
import type { UserProfile } from '../profile/user-profile.js';
import { planEdit, type ProfileEdit } from './plan-edit.js';
import { serialisePlan } from './plan-format.js';
import type { DirectoryPresence, PlanTarget } from './plan-target.js';

const template = version({ values: { volume: 5 } });
const there = user('ann', { firstName: 'Ann', lastName: 'Lee' }, { unread: ['email'] });
const ann = profile('ann', standing(template), {
  identity: { firstName: 'Ann', lastName: 'Lee', email: 'a@b' },
  ...linkedTo(there),
});
const present: DirectoryPresence = { presence: 'present', user: there };
const target = (of: UserProfile, directory: DirectoryPresence): PlanTarget => ({
  kind: 'profile',
  profile: of,
  directory,
});

const plan = (edits: readonly ProfileEdit[], identityType?: IdentityType) =>
  planEdit({ origin, manifest, catalog, action: 'edit', edits, versionOf: lookup(template), identityType });
const itemFor = (
  changes: ProfileChanges,
  directory: DirectoryPresence = present,
  of = ann,
  type: IdentityType = 'connect-managed',
) => plan([{ target: target(of, directory), changes }], type).items[0]!;
const kindsOf = (item: ReturnType<typeof itemFor>) => item.steps.map(({ kind }) => kind);

describe('an edit of names and e-mails', () => {
  it('goes through the directory, and then here', () => {
    const item = itemFor({ identity: { firstName: set('Anna') } });
    expect(item.steps).toMatchObject([
      { kind: 'read-directory-user', fields: ['firstName'] },
      {
        kind: 'update-directory-user',
        change: { group: 'identity', fields: { firstName: { kind: 'set', value: 'Anna' } } },
      },
      { kind: 'change-profile' },
    ]);
    expect(item.changes).toEqual([
      { field: 'firstName', before: 'Ann', after: 'Anna' },
      { field: 'directory.firstName', before: 'Ann', after: 'Anna' },
    ]);
  });

  it('is empty exactly if every wanted field was read and has the wanted value', () => {
    expect(itemFor({ identity: { firstName: set('Ann'), lastName: set(' Lee') } }).steps).toEqual([]);
    expect(kindsOf(itemFor({ identity: { email: set('a@b') } }))).toEqual([
      'read-directory-user',
      'update-directory-user',
    ]);
  });

  it('mends a directory that has drifted from a profile which is right already', () => {
    const drifted = { presence: 'present', user: user('ann', { firstName: 'Nan' }) } as const;
    const item = itemFor({ identity: { firstName: set('Ann') } }, drifted);
    expect(kindsOf(item)).toEqual(['read-directory-user', 'update-directory-user']);
    expect(item.changes).toEqual([{ field: 'directory.firstName', before: 'Nan', after: 'Ann' }]);
  });

  it('is refused where the identity provider owns the field, unless it stays', () => {
    expect(itemFor({ identity: { email: clear } }, present, ann, 'saml').refusal).toEqual({
      code: 'not-changeable-in-directory',
      field: 'email',
    });
    expect(
      itemFor({ identity: { email: set('a@b'), firstName: set('Al') } }, present, ann, 'saml').refusal,
    ).toBeUndefined();
    expect(
      itemFor({ identity: { lastName: set('Li') } }, present, ann, 'existing-directory').refusal,
    ).toMatchObject({ field: 'lastName' });
  });

  it('needs to know whether the user is there', () => {
    expect(itemFor({ identity: { firstName: set('Al') } }, { presence: 'not-seen' }).refusal?.code).toBe(
      'not-seen-in-directory',
    );
    expect(kindsOf(itemFor({ identity: { firstName: set('Al') } }, { presence: 'absent' }))).toEqual([
      'change-profile',
    ]);
    expect(itemFor({ identity: { firstName: set('Ann') } }, { presence: 'not-seen' }).steps).toEqual([]);
  });
});

describe('an edit', () => {
  it('says what it changes, hides secret values and leaves them to the host', () => {
    const item = itemFor({
      mode: set('busy'),
      overrides: { token: set('hush'), volume: set(1) },
      userValues: { pin: set('hush'), nickname: set('A') },
    });
    expect(item.changes).toEqual([
      { field: 'mode', after: 'busy' },
      { field: 'setting.token', after: '[secret]' },
      { field: 'setting.volume', after: 1 },
      { field: 'setting.nickname', after: 'A' },
      { field: 'setting.pin', after: '[secret]' },
    ]);
    expect(item.steps).toMatchObject([{ kind: 'change-profile', secrets: ['token', 'pin'] }]);
    expect(JSON.stringify(item)).not.toContain('hush');
  });

  it('says what it takes away', () => {
    const own = {
      ...ann,
      configuration: standing(template, {
        modeOverride: 'busy',
        overrides: { volume: 1, token: 'hush' },
        userValues: { shift: 4, pin: 'hush' },
      }),
    };
    const item = itemFor(
      {
        identity: { email: clear },
        mode: clear,
        overrides: { volume: clear, token: clear },
        userValues: { shift: clear, pin: clear },
      },
      { presence: 'absent' },
      own,
    );
    expect(item.changes).toEqual([
      { field: 'email', before: 'a@b' },
      { field: 'mode', before: 'busy' },
      { field: 'setting.token', before: '[secret]' },
      { field: 'setting.volume', before: 1 },
      { field: 'setting.pin', before: '[secret]', after: '[secret]' },
      { field: 'setting.shift', before: 4, after: 0 },
    ]);
    expect(item.saw.profile!.fields).toEqual([
      'management',
      'lifecycle',
      'identity',
      'template',
      'mode',
      'override.token',
      'override.volume',
      'userValue.pin',
      'userValue.shift',
    ]);
    expect(item.steps).toMatchObject([{ kind: 'change-profile', secrets: [] }]);
  });

  it.each<[ProfileChanges, readonly string[]]>([
    [{ loginName: 'bo' }, ['management', 'lifecycle', 'login', 'link']],
    [{ identity: { firstName: set('Al') } }, ['management', 'lifecycle', 'identity']],
    [{ mode: set('busy') }, ['management', 'lifecycle', 'template', 'mode']],
    [{ overrides: { volume: set(1) } }, ['management', 'lifecycle', 'template', 'mode', 'override.volume']],
    [
      { userValues: { nickname: set('Al') } },
      ['management', 'lifecycle', 'template', 'mode', 'userValue.nickname'],
    ],
  ])('has seen what it reads or writes: %j', (changes, fields) => {
    const item = itemFor(changes, { presence: 'absent' }, profile('ann', standing(template)));
    expect(item.saw.profile!.fields).toEqual(fields);
    expect(item.saw).not.toHaveProperty('directory');
  });

  it('plans nothing where nothing would differ', () => {
    expect(itemFor({ overrides: { volume: set(5) }, mode: set('calm'), loginName: 'ann' })).toEqual({
      loginName: 'ann',
      profileId: 'p-ann',
      directoryId: 'd-ann',
      saw: {},
      changes: [],
      steps: [],
    });
  });

  it.each<[ProfileChanges, UserProfile, string]>([
    [{ loginName: 'bo' }, ann, 'login-of-linked-profile'],
    [{ overrides: { volume: set(77) } }, ann, 'invalid-settings'],
    [{ mode: set('loud') }, ann, 'unknown-mode'],
    [{}, { ...ann, management: { kind: 'outside', system: 'SCIM' } }, 'managed-outside'],
  ])('is refused: %j', (changes, of, code) => {
    expect(itemFor(changes, present, of).refusal?.code).toBe(code);
  });

  it('is refused for users who are no profile', () => {
    const targets: PlanTarget[] = [
      { kind: 'directory-only', user: there, hindrance: 'none' },
      { kind: 'ambiguous', login: ann.login, reason: 'equal-keys' },
      { kind: 'unknown', loginName: 'eve' },
    ];
    const { items } = plan(targets.map((each) => ({ target: each, changes: {} })));
    expect(items.map(({ refusal }) => refusal?.code ?? '').toSorted(compareCodePoints)).toEqual([
      'ambiguous',
      'no-profile',
      'no-such-user',
    ]);
  });

  it('of one user who is named twice is one item, refused if the two want different things, in any order', () => {
    const once: ProfileEdit = { target: target(ann, present), changes: { mode: set('busy') } };
    const again: ProfileEdit = {
      target: target(ann, { presence: 'not-looked' }),
      changes: { mode: set('busy') },
    };
    const other: ProfileEdit = { target: target(ann, present), changes: { mode: set('night') } };
    expect(plan([once, again]).items).toHaveLength(1);
    expect(serialisePlan(plan([once, again]))).toBe(serialisePlan(plan([again, once])));
    for (const edits of [
      [once, other, again],
      [other, again, once],
    ]) {
      expect(plan(edits).items.map(({ refusal }) => refusal?.code)).toEqual(['contradictory-request']);
    }
  });

  it('is refused where a value is no JSON, however often the user is named', () => {
    const wish = (value: unknown): ProfileEdit => ({
      target: target(ann, present),
      changes: { userValues: { nickname: set(value as string) } },
    });
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [10n, Number.NaN, new Date(0), circle]) {
      const codes = plan([wish(value), wish(value)]).items.map(({ refusal }) => refusal?.code);
      expect(codes).toEqual(['invalid-settings']);
    }
    for (const edits of [
      [wish('1970-01-01T00:00:00.000Z'), wish(new Date(0))],
      [wish(new Date(0)), wish('1970-01-01T00:00:00.000Z')],
    ]) {
      expect(plan(edits).items.map(({ refusal }) => refusal?.code)).toEqual(['contradictory-request']);
    }
  });

  it('of a user whom another read knew in the directory only is one item, and no wish is lost', () => {
    const here: ProfileEdit = { target: target(ann, present), changes: { mode: set('busy') } };
    const known: PlanTarget = { kind: 'directory-only', user: there, hindrance: 'none' };
    const refusals = [here.changes, { mode: set('night') }].map((changes) =>
      plan([here, { target: known, changes }]).items.map(({ refusal }) => refusal?.code),
    );
    expect(refusals).toEqual([[undefined], ['contradictory-request']]);
  });

  it('has the same bytes in any order of users and of keys', () => {
    const bo = profile('bo', standing(template));
    const change = { nickname: set('B'), pin: set('1') };
    const edits = [ann, bo].map(
      (of): ProfileEdit => ({ target: target(of, present), changes: { userValues: change } }),
    );
    const turned = [bo, ann].map(
      (of): ProfileEdit => ({
        target: target(of, present),
        changes: { userValues: { pin: set('1'), nickname: set('B') } },
      }),
    );
    expect(serialisePlan(plan(edits))).toBe(serialisePlan(plan(turned)));
  });
});
