import { looseLogin, revealSecret, Secret, type PlanItem } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { RosterEntry } from '@rollcall/core/roster';
import { passwordsOf } from '@rollcall/administration';
import { expect, it } from 'vitest';
import { office } from '../../test/office.js';

const entry = (loginName: string, password?: string): RosterEntry => ({
  login: looseLogin(loginName),
  identity: {},
  connect: {},
  userValues: new Map(),
  ...(password === undefined ? {} : { password: new Secret(password) }),
});
const [one, other] = ['Correct1Horse', 'Battery2Staple'];

it.each<[string, readonly RosterEntry[], string | undefined]>([
  ['the one that is given', [entry('Ann', one), entry('ann')], one],
  ['the one that is given, in any order', [entry('ann'), entry('Ann', one)], one],
  ['the one that all rows give', [entry('Ann', one), entry('ANN', one)], one],
  ['none where rows differ', [entry('Ann', one), entry('ann', other), entry('ann', one)], undefined],
])('the password of a user in several rows is %s', (_, rows, password) => {
  const given = passwordsOf(rows)({ loginName: 'ann' } as PlanItem);
  expect(given && revealSecret(given)).toBe(password);
});

it('whoever has two passwords in a file is refused when it is planned', async () => {
  const { admin } = office();
  orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement' }));
  const defaults = {
    template: { name: 'Agents' },
    directory: { routingProfile: 'Basic Routing Profile', securityProfiles: ['Agent'] },
  };
  const rows = [entry('ann', one), entry('ann', other)];
  const plan = orThrow(await admin.users.planImport(rows, defaults));
  expect(plan.items.map(({ refusal }) => refusal)).toEqual([{ code: 'contradictory-request' }]);
  const here = orThrow(await admin.users.planImport(rows, { template: defaults.template }));
  expect(here.items.map(({ refusal }) => refusal)).toEqual([undefined]);
});
