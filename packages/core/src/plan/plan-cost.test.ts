import { describe, expect, it } from 'vitest';
import { agents, manifest, routing } from '../../test/samples.js';
import { set } from '../intent/intent.js';
import { planCost } from './plan-cost.js';
import type { Step } from './step.js';

const required = { routingProfileId: routing, securityProfileIds: [agents] } as const;
const read: Step = { kind: 'read-directory-user', fields: ['email'] };
const deep: Step = { kind: 'read-directory-user', fields: ['email', 'proficiencies'] };
const tag: Step = { kind: 'update-directory-user', change: { group: 'tags', fields: { tags: set([]) } } };
const local: readonly Step[] = [
  { kind: 'apply-template' },
  { kind: 'refresh-profile' },
  { kind: 'delete-profile' },
];
const times = (count: number, step: Step) => Array.from({ length: count }, () => step);

describe('the cost of a plan', () => {
  it('counts calls by operation, in order, and nothing for what happens here', () => {
    expect(planCost([tag, deep, ...local, read], manifest).calls).toEqual({
      Describe: 2,
      ListProficiencies: 1,
      Tag: 1,
      Untag: 1,
    });
    expect(Object.keys(planCost([tag, deep], manifest).calls)).toEqual([
      'Describe',
      'ListProficiencies',
      'Tag',
      'Untag',
    ]);
    expect(planCost(times(3, read), undefined)).toEqual({ calls: {}, seconds: 0 });
  });

  it.each<[Step, object]>([
    [read, { Describe: 1 }],
    [deep, { Describe: 1, ListProficiencies: 1 }],
    [{ kind: 'delete-directory-user' }, { Delete: 1 }],
    [
      { kind: 'create-directory-user', user: { loginName: 'a', fields: required }, password: 'none' },
      { Create: 1 },
    ],
    ...(
      [
        ['identity', { UpdateIdentity: 1 }],
        ['routing-profile', { UpdateRouting: 1 }],
        ['security-profiles', { UpdateSecurity: 1 }],
        ['hierarchy', { UpdateHierarchy: 1 }],
        ['phone', { UpdatePhone: 1 }],
        ['channels', { UpdateConfig: 1 }],
        ['tags', { Tag: 1, Untag: 1 }],
        ['proficiencies', { UpdateProficiencies: 1 }],
      ] as const
    ).map(([group, calls]): [Step, object] => [
      { kind: 'update-directory-user', change: { group, fields: {} } },
      calls,
    ]),
    ...local.map((step): [Step, object] => [step, {}]),
    [{ kind: 'change-profile', changes: {}, secrets: [] }, {}],
  ])('of a step is the calls that the directory names for it: %j', (step, calls) => {
    expect(planCost([step], manifest)).toEqual({ calls, seconds: 0 });
  });

  it('names the slowest of several operations', () => {
    const creations = times(11, {
      kind: 'create-directory-user',
      user: { loginName: 'a', fields: required },
      password: 'none',
    });
    expect(planCost([...creations, ...times(7, read)], manifest)).toEqual({
      calls: { Create: 11, Describe: 7 },
      seconds: 10,
      slowestOperation: 'Create',
    });
    expect(planCost([...times(7, read), ...creations], manifest).slowestOperation).toBe('Create');
  });

  it('is the time of the slowest operation: a bucket that starts full', () => {
    expect(planCost(times(5, read), manifest)).toEqual({ calls: { Describe: 5 }, seconds: 0 });
    expect(planCost(times(240, read), manifest)).toEqual({
      calls: { Describe: 240 },
      seconds: 117.5,
      slowestOperation: 'Describe',
    });
    expect(planCost(times(1000, tag), manifest).seconds).toBe(0);
  });
});
