import { describe, expect, it } from 'vitest';
import { manifest } from '../../test/samples.js';
import { set } from '../intent/intent.js';
import { planCost } from './plan-cost.js';
import type { Step } from './step.js';

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
