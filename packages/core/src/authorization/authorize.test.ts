import { describe, expect, it } from 'vitest';
import { parseEnvironmentId } from '../environment/environment-id.js';
import {
  authorize,
  defineAccess,
  groupLines,
  parseAdministrator,
  type AccessSubject,
  type Actor,
} from '../authorization.js';

const access = defineAccess({
  functions: { users: { label: 'Users', actions: ['view', 'edit'] } },
  roles: {
    top: { label: 'Top', grants: 'everything' },
    editor: { label: 'Editor', grants: { users: ['view', 'edit'] } },
    viewer: { label: 'Viewer', grants: { users: ['view'] } },
  },
  permissionFor: { 'view-users': 'users.view', edit: 'users.edit' },
});
const [north, south] = ['north', 'south'].map((id) => parseEnvironmentId(id)._unsafeUnwrap());

function actor(role: string, scope: object = {}): Actor {
  const input = { id: 'ann', roles: [role], environments: 'all', hierarchyGroups: 'all', ...scope };
  return { kind: 'administrator', access, administrator: parseAdministrator(input)._unsafeUnwrap() };
}

const lines = groupLines([
  { id: 'g1' as never, name: 'Sales', path: ['Sales'] },
  { id: 'g2' as never, name: 'North', path: ['Sales', 'North'] },
  { id: 'g3' as never, name: 'North', path: ['Service', 'North'] },
]);
const userIn = (group?: string): AccessSubject => ({
  kind: 'user',
  environment: north!,
  groups: group === undefined ? [] : lines.get(group as never)!,
});
const everything: AccessSubject = { kind: 'environment', environment: north! };
const denialOf = (...given: Parameters<typeof authorize>) => authorize(...given)._unsafeUnwrapErr();

describe('a denial', () => {
  it('names the permission that is missing; none where only everything would do', () => {
    expect(denialOf(actor('viewer'), 'edit', userIn())).toEqual({
      code: 'not-permitted',
      action: 'edit',
      permission: 'users.edit',
    });
    expect(denialOf(actor('editor'), 'delete', userIn())).toEqual({
      code: 'not-permitted',
      action: 'delete',
    });
    expect(authorize(actor('top'), 'delete', userIn()).isOk()).toBe(true);
  });

  it('says that the environment is another', () => {
    const bounded = actor('editor', { environments: [south] });
    expect(denialOf(bounded, 'edit', everything)).toEqual({
      code: 'out-of-scope',
      action: 'edit',
      of: 'environment',
    });
    expect(authorize(bounded, 'edit', { ...everything, environment: south! }).isOk()).toBe(true);
  });

  it('says that the user is in none of the groups, nor below them', () => {
    const bounded = actor('editor', { hierarchyGroups: ['g1'] });
    expect(authorize(bounded, 'edit', userIn('g1')).isOk()).toBe(true);
    expect(authorize(bounded, 'edit', userIn('g2')).isOk()).toBe(true);
    expect(authorize(bounded, 'edit', everything).isOk()).toBe(true);
    for (const subject of [userIn('g3'), userIn()])
      expect(denialOf(bounded, 'edit', subject)).toEqual({
        code: 'out-of-scope',
        action: 'edit',
        of: 'hierarchy',
      });
  });

  it('says that the outside system does not maintain the user', () => {
    const scim: Actor = { kind: 'outside-system', system: 'SCIM' };
    const maintained = (system: string): AccessSubject => ({
      ...(userIn() as Extract<AccessSubject, { kind: 'user' }>),
      management: { kind: 'outside', system },
    });
    expect(authorize(scim, 'edit', maintained('SCIM')).isOk()).toBe(true);
    for (const subject of [userIn(), maintained('HR')])
      expect(denialOf(scim, 'edit', subject)).toEqual({
        code: 'out-of-scope',
        action: 'edit',
        of: 'management',
      });
    expect(denialOf(scim, 'modify-template', everything)).toEqual({
      code: 'not-permitted',
      action: 'modify-template',
    });
  });
});

it('two groups of one path: which of them is above another is not known', () => {
  const twins = groupLines([
    { id: 'a' as never, name: 'S', path: ['S'] },
    { id: 'b' as never, name: 'S', path: ['S'] },
    { id: 'c' as never, name: 'N', path: ['S', 'N'] },
  ]);
  expect(twins.get('c' as never)).toEqual(['c']);
});
