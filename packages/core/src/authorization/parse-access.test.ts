import { describe, expect, it } from 'vitest';
import {
  defineAccess,
  parseAccess,
  renderAccessProblem,
  withRoles,
  type AccessProblem,
} from '../authorization.js';

const functions = { users: { label: 'Users', actions: ['view', 'edit'] } };
const top = { label: 'Top', grants: 'everything' };
const definition = { functions, roles: { top }, permissionFor: {} };
const problemsOf = (document: unknown) => parseAccess(document)._unsafeUnwrapErr().problems;

it('tells every mistake of a definition at once', () => {
  const problems = problemsOf({
    functions: {
      ...functions,
      'a.b': { label: 'X', actions: ['view'] },
      constructor: { label: 'Y', actions: ['go on'] },
    },
    roles: {
      one: {
        label: 'One',
        grants: { users: ['view', 'fly'], nothing: ['view'] },
        includes: ['two', 'ghost'],
      },
      two: { label: 'Two', grants: {}, includes: ['three'] },
      three: {
        label: 'Three',
        byDefault: ['view', 'swim'],
        grants: { users: 'by-default' },
        includes: ['one'],
      },
      self: { label: 'Self', grants: {}, includes: ['self'] },
    },
    permissionFor: { edit: 'users.fly', teleport: 'users.edit' },
  });
  expect(problems).toEqual<AccessProblem[]>([
    { code: 'invalid-access-key', of: 'function', key: 'a.b' },
    { code: 'invalid-access-key', of: 'function', key: 'constructor' },
    { code: 'invalid-access-key', of: 'action', key: 'go on' },
    { code: 'unknown-action', role: 'one', function: 'users', action: 'fly' },
    { code: 'unknown-function', role: 'one', function: 'nothing' },
    { code: 'unknown-action', role: 'three', action: 'swim' },
    { code: 'unknown-included-role', role: 'one', includes: 'ghost' },
    { code: 'roles-include-each-other', roles: ['one', 'two', 'three'] },
    { code: 'roles-include-each-other', roles: ['self'] },
    { code: 'no-top-role' },
    { code: 'unknown-permission', action: 'edit', permission: 'users.fly' },
    { code: 'unknown-guarded-action', action: 'teleport' },
  ]);
  for (const problem of problems) expect(renderAccessProblem(problem)).toMatch(/^[A-Z"].*\.$/);
});

describe('a document of another form', () => {
  it.each<[unknown, (string | number)[]]>([
    [undefined, []],
    [{ ...definition, roles: { top: { ...top, grants: { users: [1] } } } }, ['roles', 'top', 'grants']],
    [{ ...definition, roles: { top: { ...top, fixed: true } } }, ['roles', 'top']],
    [{ ...definition, functions: { users: { label: '', actions: [] } } }, ['functions', 'users', 'label']],
  ])('is refused with the place: %j', (document, path) => {
    expect(problemsOf(document)[0]).toMatchObject({ code: 'malformed-access', path });
  });

  it('has no member __proto__', () => {
    const hostile: unknown = JSON.parse('{"functions":{},"roles":{"__proto__":{}},"permissionFor":{}}');
    expect(problemsOf(hostile)[0]).toMatchObject({ code: 'malformed-access', path: ['roles'] });
  });
});

describe('stored roles', () => {
  const access = defineAccess({
    functions,
    roles: { top: { label: 'Top', grants: 'everything' } },
    permissionFor: {},
  });

  it('come back as they were', () => {
    const stored: unknown = JSON.parse(JSON.stringify(access.roles));
    expect(withRoles(access, stored)._unsafeUnwrap().roles).toEqual(access.roles);
  });

  it.each([
    ['malformed-access', [{ id: 'top' }]],
    ['duplicate-role', [...access.roles, ...access.roles]],
    ['no-top-role', []],
  ])('are refused: %s', (code, roles) => {
    expect(withRoles(access, roles)._unsafeUnwrapErr().problems[0]).toMatchObject({ code });
  });
});

it('throws for a mistake that the types do not hold', () => {
  expect(() =>
    defineAccess({ functions, roles: { some: { label: 'Some', grants: {} } }, permissionFor: {} }),
  ).toThrow('No role grants everything');
});
