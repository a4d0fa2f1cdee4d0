import { expect, it } from 'vitest';
import { userActions } from '../action/user-action.js';
import { managementForbids } from './forbidden-outside.js';

const scim = { kind: 'outside', system: 'scim' } as const;
const allowed = (rules = {}) =>
  userActions.filter((action) => managementForbids(scim, action, rules) === undefined);

it('forbids all that changes a user by hand, unless the system has a rule of its own', () => {
  expect(allowed()).toEqual(['create', 'promote', 'resync', 'confirm-link', 'change-management']);
  expect(managementForbids(scim, 'edit')).toEqual({ code: 'managed-outside', system: 'scim' });
  expect(managementForbids({ kind: 'here' }, 'edit')).toBeUndefined();
  expect(allowed({ scim: [] })).toEqual(userActions);
  expect(allowed({ scim: ['delete'] })).toEqual(userActions.filter((action) => action !== 'delete'));
  expect(allowed({ okta: [] })).toEqual(allowed());
});

it('knows no rules but the host’s own', () => {
  const hostile = { kind: 'outside', system: 'constructor' } as const;
  expect(managementForbids(hostile, 'edit', {})?.code).toBe('managed-outside');
});
