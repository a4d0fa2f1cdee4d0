import type { ExistenceRow, UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { pagesOf } from '../existence/pages.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanCase } from './plan-case.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';

const order = fc.array(fc.nat(99), { minLength: 12, maxLength: 12 });

export const pure = defineLaw({
  id: 'plan.pure',
  statement:
    'Equal input gives equal bytes, whatever the order of users, of keys and of repeats, and whatever the page size of what was read.',
  classes: ['several users', 'several new users', 'several pages'],
  input: fc.record({ planCase: somePlanCase, order, size: fc.integer({ min: 1, max: 4 }) }),
  holds: async (subject: PlanSubject, { planCase, order: ranks, size }, cover) => {
    const rows = rowsOf(subject, planCase);
    if (rows.length > 1) cover('several users');
    const { intent } = planCase;
    if (intent.kind === 'create' && intent.users.length > 1) cover('several new users');
    const plan = planOf(subject, planCase, rows);
    const again = planOf(subject, inOrder(planCase, ranks), inOrderOf(repeated(planCase, rows), ranks));
    if (planCase.environment.world.users.length > size) cover('several pages');
    const paged = planOf(subject, planCase, await rowsFromPages(subject, planCase, size));
    const [text, ...others] = [plan, again, paged].map((one) => one && subject.serialisePlan(one));
    for (const other of others) demand(text === other, `the bytes differ:\n${text}\n${other}`);
  },
});

/** The rows as a join of sorted pages gives them. */
async function rowsFromPages(
  { compareEntries, entriesOf, joinSortedPages, sortDirectoryUsers }: PlanSubject,
  { environment: { origin, world } }: PlanCase,
  size: number,
): Promise<readonly ExistenceRow[]> {
  const { users, profiles, completeness } = world;
  const entries = profiles.flatMap(entriesOf).toSorted(compareEntries);
  const rows: ExistenceRow[] = [];
  for await (const page of joinSortedPages({
    origin,
    completeness,
    directory: pagesOf(sortDirectoryUsers(users), size),
    profiles: pagesOf(entries, size),
  })) {
    demand(page.isOk(), 'the join ended in an error');
    rows.push(...page.value);
  }
  return rows;
}

/** New users told in another order, each twice; what else is wanted stays. */
function inOrder({ environment, intent }: PlanCase, ranks: readonly number[]): PlanCase {
  if (intent.kind !== 'create') return { environment, intent };
  return { environment, intent: { ...intent, users: inOrderOf([...intent.users, ...intent.users], ranks) } };
}

/** Existing users may be named twice, but for what is planned for the rows of one view. */
function repeated({ intent }: PlanCase, rows: readonly ExistenceRow[]): readonly ExistenceRow[] {
  const turned = rows.map(turnedRow);
  return intent.kind === 'resync' || intent.kind === 'confirm-link' ? turned : [...rows, ...turned];
}

function inOrderOf<Item>(items: readonly Item[], ranks: readonly number[]): readonly Item[] {
  return items
    .map((item, index) => ({ item, rank: ranks[index % ranks.length]! + index / 100 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The same row with the keys of settings in another order. */
function turnedRow(row: ExistenceRow): ExistenceRow {
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
