import type { ExistenceRow, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

const order = fc.array(fc.nat(99), { minLength: 12, maxLength: 12 });

export const pure = defineLaw({
  id: 'plan.pure',
  statement: 'Equal input gives equal bytes, whatever the order of users, of keys and of repeats.',
  classes: ['several users'],
  input: fc.record({ planCase: somePlanCase, order }),
  holds: (subject: PlanSubject, { planCase, order: ranks }, cover) => {
    const rows = rowsOf(subject, planCase);
    if (rows.length > 1) cover('several users');
    const plan = planOf(subject, planCase, rows);
    const twice = planCase.intent.kind === 'resync' ? rows : [...rows, ...rows];
    const shuffled = twice
      .map((row, index) => ({ row: turned(row), rank: ranks[index % ranks.length]! + index / 100 }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ row }) => row);
    const again = planOf(subject, planCase, shuffled);
    const [text, other] = [plan, again].map((one) => one && subject.serialisePlan(one));
    demand(text === other, `the bytes differ:\n${text}\n${other}`);
  },
});

/** The same row with the keys of settings in another order. */
function turned(row: ExistenceRow): ExistenceRow {
  if (row.presence !== 'both' && row.presence !== 'profile-only') return row;
  return { ...row, profile: turnedProfile(row.profile) };
}

function turnedProfile(profile: UserProfile): UserProfile {
  const { overrides, userValues } = profile.configuration;
  const turnedValues = (values: typeof overrides) => Object.fromEntries(Object.entries(values).toReversed());
  return {
    ...profile,
    configuration: {
      ...profile.configuration,
      overrides: turnedValues(overrides),
      userValues: turnedValues(userValues),
    },
  };
}
