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
import { renderError } from '../error/render-error.js';
import type { Plan } from './plan.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import { planChangeLifecycle } from './plan-change-lifecycle.js';
import { planChangeManagement } from './plan-change-management.js';
import { planConfirmLink } from './plan-confirm-link.js';
import { planCreate } from './plan-create.js';
import { planDelete } from './plan-delete.js';
import { planEditDirectory } from './plan-edit-directory.js';
import { planEdit } from './plan-edit.js';
import { parsePlan, serialisePlan } from './plan-format.js';
import { planCreateInDirectory } from './plan-create-in-directory.js';
import { planApply } from './plan-apply.js';
import { planResync } from './plan-resync.js';
import { planReinstate } from './plan-reinstate.js';
import { planSuspend } from './plan-suspend.js';
import type { PlanTarget } from './plan-target.js';

const context = { origin, manifest, catalog };
const template = version({ values: { volume: 5 } });
const there = user(
  'ann',
  { firstName: 'Ann', routingProfileId: routing, securityProfileIds: [agents] },
  { unread: ['email', 'proficiencies'] },
);
const ann = profile('ann', standing(template), { identity: { firstName: 'Ann' }, ...linkedTo(there) });
const target: PlanTarget = { kind: 'profile', profile: ann, directory: { presence: 'present', user: there } };
const alone: PlanTarget = {
  kind: 'profile',
  profile: profile('bo', standing(template)),
  directory: { presence: 'absent' },
};
const complete = { complete: true } as const;
const versionOf = lookup(template);
const rules = {
  identityType: 'saml',
  loginNames: { maximum: { saml: 64, 'connect-managed': 20, 'existing-directory': 20 } },
} as const;
const person = { firstName: 'C', lastName: 'D' };
const fields = { routingProfileId: routing, securityProfileIds: [agents] } as const;

const plans: Readonly<Record<Plan['action']['kind'], Plan>> = {
  apply: planApply({
    ...context,
    template: version({ id: 't2' }),
    overrides: 'keep',
    promote: 'include',
    targets: [target, { kind: 'directory-only', user: user('cy'), hindrance: 'none' }],
    versionOf,
  }),
  create: planCreate({
    ...context,
    users: [
      {
        loginName: 'cy',
        identity: person,
        template,
        directory: fields,
        userValues: { pin: '77', nickname: 'C' },
      },
    ],
    known: { stateOfProfile: () => undefined, directoryUsers: () => [] },
    rules,
    completeness: complete,
  })._unsafeUnwrap(),
  'create-in-directory': planCreateInDirectory({
    ...context,
    rules,
    targets: [{ ...alone, profile: profile('bo', standing(template), { identity: person }) }],
    fields,
    known: { directoryUsers: () => [] },
    completeness: complete,
  })._unsafeUnwrap(),
  edit: planEdit({
    ...context,
    action: 'edit',
    edits: [
      {
        target,
        changes: {
          identity: { firstName: { kind: 'set', value: 'Anna' }, email: { kind: 'clear' } },
          overrides: { volume: { kind: 'set', value: 1 } },
        },
      },
    ],
    versionOf,
    identityType: 'connect-managed',
  }),
  maintain: planEdit({
    ...context,
    action: 'maintain',
    edits: [{ target: alone, changes: { userValues: { nickname: { kind: 'set', value: 'B' } } } }],
    versionOf,
    identityType: undefined,
  }),
  'edit-directory': planEditDirectory({
    ...context,
    identityType: 'saml',
    targets: [target],
    changes: {
      autoAccept: { kind: 'set', value: true },
      tags: { kind: 'set', value: [{ key: 'k', value: 'v' }] },
    },
  }),
  delete: planDelete({
    ...context,
    targets: [target, alone],
    from: 'here-and-directory',
    completeness: complete,
  })._unsafeUnwrap(),
  resync: planResync({
    ...context,
    rows: [{ presence: 'both', origin, directory: there, profile: ann, evidence: 'link', differences: [] }],
  }),
  'confirm-link': planConfirmLink({
    ...context,
    rows: [
      {
        presence: 'ambiguous',
        origin,
        candidates: { directory: [there], profiles: [ann] },
        reason: 'equal-skeletons',
      },
    ],
    pair: { directory: there.id, profile: ann.id },
  })._unsafeUnwrap(),
  'change-lifecycle': planSuspend({
    ...context,
    securityProfileId: 'no-access' as SecurityProfileId,
    targets: [target],
  }),
  'change-management': planChangeManagement({
    ...context,
    management: { kind: 'outside', system: 'SCIM' },
    targets: [target],
  }),
};

type Writable = Record<string, unknown> & {
  items: (Record<string, unknown> & { steps: Record<string, unknown>[] })[];
};
const copyOf = (plan: Plan) => JSON.parse(serialisePlan(plan)) as Writable;
const refusalOf = (document: unknown) => {
  const error = parsePlan(JSON.stringify(document))._unsafeUnwrapErr();
  expect(renderError(error)).toMatch(/^This is no plan: at .+, expected .+\.$/);
  return error.code;
};

describe.each(Object.entries(plans))('a plan of the action %s', (kind, plan) => {
  it('does something here, and comes back from its text', () => {
    expect(plan.items.every(({ steps, refusal }) => steps.length > 0 && refusal === undefined)).toBe(true);
    expect(parsePlan(serialisePlan(plan))._unsafeUnwrap()).toEqual(plan);
  });

  it('is refused with the steps of any other action', () => {
    for (const [other, { items }] of Object.entries(plans)) {
      if (other === kind || (kind === 'edit' && other === 'maintain')) continue;
      expect(refusalOf({ ...copyOf(plan), items })).toBe('invalid-plan');
    }
  });

  it('is refused without what a run relies on', () => {
    for (const lost of ['profileId', 'directoryId', 'saw', 'steps', 'changes', 'loginName']) {
      const document = copyOf(plan);
      const [item] = document.items;
      if (!(lost in item!) || (lost === 'directoryId' && /^(apply|change-management)$/.test(kind))) continue;
      delete item![lost];
      expect(refusalOf(document)).toBe('invalid-plan');
    }
  });

  it('is refused where it says more than it may', () => {
    const document = copyOf(plan);
    expect(refusalOf({ ...document, more: 1 })).toBe('invalid-plan');
    expect(refusalOf({ ...document, items: [{ ...document.items[0], more: 1 }] })).toBe('invalid-plan');
    expect(
      refusalOf({ ...document, items: [{ ...document.items[0], refusal: { code: 'no-such-user' } }] }),
    ).toBe('invalid-plan');
    expect(
      refusalOf({
        ...document,
        items: [
          {
            ...document.items[0],
            apply: { diff: 0, overrides: [], initialised: [] },
            steps: [{ kind: 'refresh-profile' }],
          },
        ],
      }),
    ).toBe('invalid-plan');
  });
});

it.each(['apply', 'edit', 'maintain', 'edit-directory', 'delete', 'change-lifecycle'] as const)(
  'a plan of the action %s is refused without what it saw',
  (kind) => {
    const document = copyOf(plans[kind]);
    expect(refusalOf({ ...document, items: [{ ...document.items[0], saw: {} }] })).toBe('invalid-plan');
  },
);

describe('a plan of a transition', () => {
  const there2 = {
    ...there,
    fields: { ...there.fields, securityProfileIds: ['no-access' as SecurityProfileId] },
  };
  const suspended = { ...ann, lifecycle: { suspended: { securityProfileIds: [agents] } } };
  const references = { securityProfiles: [{ id: agents, name: 'Agent' }] };
  const plansOf = {
    disable: planChangeLifecycle({ ...context, transition: 'disable', targets: [target, alone] }),
    restore: planChangeLifecycle({
      ...context,
      transition: 'restore',
      targets: [{ ...alone, profile: { ...alone.profile, lifecycle: { deleted: true } } }],
    }),
    reinstate: planReinstate({
      ...context,
      references,
      targets: [{ kind: 'profile', profile: suspended, directory: { presence: 'present', user: there2 } }],
    }),
    'reinstate somebody gone': planReinstate({
      ...context,
      references,
      targets: [{ kind: 'profile', profile: suspended, directory: { presence: 'absent' } }],
    }),
  };

  it.each(Object.entries(plansOf))('comes back from its text: %s', (_, plan) => {
    expect(plan.items.every(({ steps }) => steps.length > 0)).toBe(true);
    expect(parsePlan(serialisePlan(plan))._unsafeUnwrap()).toEqual(plan);
  });

  it.each([
    [
      'a suspension that remembers nothing',
      { ...copyOf(plans['change-lifecycle']), action: plansOf.disable.action },
    ],
    ['another transition', { ...copyOf(plansOf.reinstate), action: plans['change-lifecycle'].action }],
    [
      'no transition at all',
      { ...copyOf(plansOf.disable), action: { kind: 'change-lifecycle', transition: 'sleep' } },
    ],
    [
      'a suspension to nothing',
      { ...copyOf(plansOf.disable), action: { kind: 'change-lifecycle', transition: 'suspend' } },
    ],
  ])('is refused with %s', (_, document) => {
    expect(refusalOf(document)).toBe('invalid-plan');
  });

  it('changes nothing in the directory but security profiles', () => {
    const document = copyOf(plans['change-lifecycle']);
    document.items[0]!.steps[2]!['change'] = { group: 'tags', fields: { tags: { kind: 'clear' } } };
    expect(refusalOf(document)).toBe('invalid-plan');
  });
});

describe('a hostile or foreign document', () => {
  it.each(['', 'nothing', 'null', '[]', '{}', '{"formatVersion":1}', '"text"', '['.repeat(100_000)])(
    '%.20s is refused',
    (text) => {
      expect(parsePlan(text)._unsafeUnwrapErr().code).toBe('invalid-plan');
    },
  );

  it('of another format says so', () => {
    const text = JSON.stringify({ ...copyOf(plans.edit), formatVersion: 2 });
    expect(parsePlan(text)._unsafeUnwrapErr()).toEqual({
      code: 'invalid-plan',
      path: ['formatVersion'],
      expected: '1',
    });
  });

  /** The document of a plan with one step of its first user altered. */
  const altered = (plan: Plan, step: number, path: string, value: unknown) => {
    const document = copyOf(plan);
    const names = path.split('.');
    const last = names.pop()!;
    const parent = names.reduce(
      (at, name) => at[name] as Record<string, unknown>,
      document.items[0]!.steps[step]!,
    );
    parent[last] = value;
    return document;
  };

  it.each([
    ['a field of another group', altered(plans['edit-directory'], 1, 'change.group', 'tags')],
    [
      'a value of another form',
      altered(plans['edit-directory'], 1, 'change.fields', { autoAccept: { kind: 'set', value: 'yes' } }),
    ],
    ['no value', altered(plans['edit-directory'], 1, 'change.fields', { autoAccept: { kind: 'set' } })],
    [
      'a routing profile taken away',
      altered(plans['edit-directory'], 1, 'change', {
        group: 'routing-profile',
        fields: { routingProfileId: { kind: 'clear' } },
      }),
    ],
    ['no security profile', altered(plans['create-in-directory'], 0, 'user.fields.securityProfileIds', [])],
    ['the login of somebody else', altered(plans['create-in-directory'], 0, 'user.loginName', 'eve')],
    ['a name that is no text', altered(plans.create, 0, 'identity.firstName', 5)],
    ['a mode that is no text', altered(plans.edit, 2, 'changes.mode', { kind: 'set', value: 5 })],
    ['an unknown identity field', altered(plans.edit, 2, 'changes.identity.title', { kind: 'clear' })],
    ['a secret of no possible setting', altered(plans.edit, 2, 'secrets', ['__proto__'])],
    ['null as a value', altered(plans.maintain, 0, 'changes.userValues.nickname.value', null)],
    [
      'an unknown profile field seen',
      {
        ...copyOf(plans.maintain),
        items: [
          { ...copyOf(plans.maintain).items[0], saw: { profile: { fields: ['soul'], fingerprint: '' } } },
        ],
      },
    ],
    [
      'an unknown directory field seen',
      {
        ...copyOf(plans.delete),
        items: [
          {
            ...copyOf(plans.delete).items[0],
            saw: { directory: { fields: ['constructor'], fingerprint: '' } },
          },
        ],
      },
    ],
    ['a diff that is not there', { ...copyOf(plans.apply), diffs: [] }],
    [
      'a refusal without its parameters',
      {
        ...copyOf(plans.maintain),
        items: [{ loginName: 'a', saw: {}, changes: [], steps: [], refusal: { code: 'invalid-settings' } }],
      },
    ],
    [
      'an unknown refusal',
      {
        ...copyOf(plans.maintain),
        items: [{ loginName: 'a', saw: {}, changes: [], steps: [], refusal: { code: 'because' } }],
      },
    ],
  ])('%s is refused', (_, document) => {
    expect(refusalOf(document)).toBe('invalid-plan');
  });

  it('with __proto__ among its members is refused and changes no prototype', () => {
    const text = serialisePlan(plans.maintain).replace('"nickname":', '"__proto__":null,"nickname":');
    expect(parsePlan(text)._unsafeUnwrapErr().code).toBe('invalid-plan');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with a value nested without end is refused, not followed', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const text = serialisePlan(plans.maintain).replace('"value":"B"', `"value":${deep}`);
    expect(parsePlan(text)._unsafeUnwrapErr()).toMatchObject({
      code: 'invalid-plan',
      expected: 'JSON without null',
    });
  });

  it('takes login names that are names of prototypes as data', () => {
    const strange = ['__proto__', 'constructor', 'toString'].map(
      (loginName) => ({ kind: 'unknown', loginName }) as const,
    );
    const plan = planApply({
      ...context,
      template,
      overrides: 'overwrite',
      promote: 'refuse',
      targets: strange,
      versionOf,
    });
    expect(
      parsePlan(serialisePlan(plan))
        ._unsafeUnwrap()
        .items.map(({ loginName }) => loginName)
        .sort(),
    ).toEqual(['__proto__', 'constructor', 'toString']);
  });
});

it('a plan and what is made of it hold no secret and no password', () => {
  expect(plans.create.items[0]!.steps[0]).toMatchObject({ secrets: ['pin'], userValues: { nickname: 'C' } });
  expect(serialisePlan(plans.create)).not.toContain('77');
});
