import { describe, expect, it } from 'vitest';
import {
  changeAdministrators,
  changeRoles,
  defineAccess,
  groupLines,
  parseAdministrator,
  type AccessState,
  type Administrator,
  type Role,
} from '../authorization.js';

const access = defineAccess({
  functions: {
    users: { label: 'Users', actions: ['view', 'edit', 'delete'] },
    administrators: { label: 'Administrators', actions: ['maintain'] },
  },
  roles: {
    top: { label: 'Top', grants: 'everything', changes: 'fixed' },
    owner: { label: 'Owner', grants: {}, includes: ['top'] },
    admin: { label: 'Admin', grants: { users: ['view', 'edit'], administrators: ['maintain'] } },
    viewer: { label: 'Viewer', grants: { users: ['view'] } },
    lead: { label: 'Lead', grants: { users: ['edit'] }, includes: ['viewer'], changes: 'fixed' },
  },
  permissionFor: {
    'maintain-administrators': 'administrators.maintain',
    'maintain-roles': 'administrators.maintain',
  },
});

const group = (id: string, ...path: [string, ...string[]]) => ({ id: id as never, name: path.at(-1)!, path });
const lines = groupLines([group('g1', 'Sales'), group('g2', 'Sales', 'North'), group('g3', 'Service')]);

function somebody(id: string, roles: readonly string[], scope: object = {}): Administrator {
  return parseAdministrator({
    id,
    roles,
    environments: 'all',
    hierarchyGroups: 'all',
    ...scope,
  })._unsafeUnwrap();
}

const tom = somebody('tom', ['top']);
const ada = somebody('ada', ['admin']);
const vic = somebody('vic', ['viewer']);
const state: AccessState = { access, administrators: [tom, ada, vic], lines };
const idsAfter = (...given: Parameters<typeof changeAdministrators>) =>
  changeAdministrators(...given)
    .map((all) => all.map(({ id, roles }) => `${id}: ${roles.join('+')}`))
    ._unsafeUnwrap();
const errorOf = (...given: Parameters<typeof changeAdministrators>) =>
  changeAdministrators(...given)._unsafeUnwrapErr();

describe('the list of administrators', () => {
  it('is changed by whoever has the permission', () => {
    expect(idsAfter(state, ada.id, { kind: 'add', administrator: somebody('new', ['viewer']) })).toContain(
      'new: viewer',
    );
    expect(
      idsAfter(state, ada.id, { kind: 'change', administrator: somebody('vic', ['viewer', 'lead']) }),
    ).toEqual(['tom: top', 'ada: admin', 'vic: viewer+lead']);
    expect(idsAfter(state, tom.id, { kind: 'remove', id: ada.id })).toEqual(['tom: top', 'vic: viewer']);
    expect(errorOf(state, vic.id, { kind: 'remove', id: ada.id })).toEqual({
      code: 'not-permitted',
      action: 'maintain-administrators',
      permission: 'administrators.maintain',
    });
  });

  it('tells who is not there, who is, and which role is none', () => {
    const stranger = somebody('zoe', []);
    expect(errorOf(state, stranger.id, { kind: 'remove', id: vic.id }).code).toBe('no-such-administrator');
    expect(errorOf(state, ada.id, { kind: 'remove', id: stranger.id }).code).toBe('no-such-administrator');
    expect(errorOf(state, ada.id, { kind: 'change', administrator: stranger }).code).toBe(
      'no-such-administrator',
    );
    expect(errorOf(state, ada.id, { kind: 'add', administrator: vic }).code).toBe('administrator-exists');
    expect(errorOf(state, ada.id, { kind: 'add', administrator: somebody('zoe', ['ghost']) })).toEqual({
      code: 'no-such-role',
      role: 'ghost',
    });
  });

  it('is not a way to what one does not have, nor to take it from others', () => {
    const delegated = { ...state, administrators: [...state.administrators, somebody('eve', ['owner'])] };
    expect(
      errorOf(delegated, ada.id, { kind: 'change', administrator: somebody('ada', ['admin', 'top']) }),
    ).toEqual({
      code: 'not-permitted',
      action: 'maintain-administrators',
    });
    expect(errorOf(delegated, ada.id, { kind: 'remove', id: tom.id }).code).toBe('not-permitted');
    const bounded = somebody('bea', ['admin'], { hierarchyGroups: ['g1'], environments: ['north'] });
    const near = { ...state, administrators: [...state.administrators, bounded] };
    const add = (scope: object) =>
      ({ kind: 'add', administrator: somebody('new', ['viewer'], scope) }) as const;
    const within = { hierarchyGroups: ['g2'], environments: ['north'] };
    expect(idsAfter(near, bounded.id, add(within))).toHaveLength(5);
    expect(errorOf(near, bounded.id, add({ ...within, hierarchyGroups: ['g3'] }))).toMatchObject({
      of: 'hierarchy',
    });
    expect(errorOf(near, bounded.id, add({ ...within, hierarchyGroups: 'all' }))).toMatchObject({
      of: 'hierarchy',
    });
    expect(errorOf(near, bounded.id, add({ ...within, environments: ['south'] }))).toMatchObject({
      of: 'environment',
    });
    expect(errorOf(near, bounded.id, { kind: 'remove', id: vic.id })).toMatchObject({ of: 'environment' });
  });

  it('keeps the last who may do everything, and the last who may do so everywhere', () => {
    const last = { code: 'last-administrator' };
    expect(errorOf(state, tom.id, { kind: 'remove', id: tom.id })).toEqual(last);
    expect(errorOf(state, tom.id, { kind: 'change', administrator: somebody('tom', ['admin']) })).toEqual(
      last,
    );
    const narrowed = {
      kind: 'change',
      administrator: somebody('tom', ['top'], { environments: ['north'] }),
    } as const;
    expect(errorOf(state, tom.id, narrowed)).toEqual(last);
    const two = { ...state, administrators: [...state.administrators, somebody('eve', ['owner'])] };
    expect(idsAfter(two, tom.id, { kind: 'remove', id: tom.id })).toContain('eve: owner');
    expect(idsAfter(two, tom.id, narrowed)).toContain('tom: top');
  });
});

describe('the roles', () => {
  const viewer = access.roles.find(({ id }) => id === 'viewer')!;
  const idle: Role = { ...viewer, id: 'idle', label: 'Idle' };
  const granting = (role: Role, functions: Record<string, readonly string[]>): Role => ({
    ...role,
    grants: { byDefault: [], functions },
  });
  const codeOf = (...given: Parameters<typeof changeRoles>) =>
    changeRoles(...given).match(
      () => 'changed',
      ({ code }) => code,
    );

  it('are added, renamed, changed, duplicated and removed', () => {
    const next = changeRoles(state, ada.id, { kind: 'add', role: idle })._unsafeUnwrap();
    const renamed = { ...idle, label: 'Reader' };
    const again = changeRoles({ ...state, access: next }, ada.id, {
      kind: 'modify',
      role: renamed,
    })._unsafeUnwrap();
    expect(again.roles.find(({ id }) => id === 'idle')).toEqual(renamed);
    expect(codeOf({ ...state, access: again }, ada.id, { kind: 'remove', role: 'idle' })).toBe('changed');
    const copy = changeRoles(state, tom.id, {
      kind: 'duplicate',
      source: 'top',
      id: 'second',
      label: 'Second',
    });
    expect(copy._unsafeUnwrap().roles.at(-1)).toMatchObject({
      id: 'second',
      grants: 'everything',
      changes: 'allowed',
    });
  });

  it('that are fixed are neither changed nor removed, also not through one that they include', () => {
    const fixed = access.roles.find(({ id }) => id === 'top')!;
    expect(codeOf(state, tom.id, { kind: 'modify', role: { ...fixed, label: 'Boss' } })).toBe('role-fixed');
    expect(codeOf(state, tom.id, { kind: 'remove', role: 'top' })).toBe('role-fixed');
    expect(
      changeRoles(state, tom.id, { kind: 'modify', role: granting(viewer, {}) })._unsafeUnwrapErr(),
    ).toEqual({
      code: 'role-fixed',
      role: 'lead',
    });
  });

  it.each<[string, Parameters<typeof changeRoles>[2]]>([
    ['role-exists', { kind: 'add', role: viewer }],
    ['role-exists', { kind: 'duplicate', source: 'admin', id: 'viewer', label: 'X' }],
    ['no-such-role', { kind: 'duplicate', source: 'ghost', id: 'new', label: 'X' }],
    ['no-such-role', { kind: 'modify', role: idle }],
    ['no-such-role', { kind: 'remove', role: 'ghost' }],
    ['role-in-use', { kind: 'remove', role: 'viewer' }],
    ['invalid-access', { kind: 'add', role: granting(idle, { users: ['fly'] }) }],
    ['invalid-access', { kind: 'add', role: { ...idle, includes: ['idle'] } }],
  ])('stay as they are: %s %j', (code, change) => {
    expect(codeOf(state, tom.id, change)).toBe(code);
  });

  it('are not a way to what one does not have', () => {
    expect(codeOf(state, vic.id, { kind: 'add', role: idle })).toBe('not-permitted');
    const wanted = granting(idle, { users: ['view', 'delete'] });
    expect(changeRoles(state, ada.id, { kind: 'add', role: wanted })._unsafeUnwrapErr()).toEqual({
      code: 'not-permitted',
      action: 'maintain-roles',
      permission: 'users.delete',
    });
    expect(codeOf(state, ada.id, { kind: 'duplicate', source: 'top', id: 'mine', label: 'Mine' })).toBe(
      'not-permitted',
    );
    expect(codeOf(state, ada.id, { kind: 'remove', role: 'owner' })).toBe('not-permitted');
  });

  it('are not a way to somebody out of scope, who has them', () => {
    const bounded = somebody('bo', ['admin'], { environments: ['north'] });
    const holder = somebody('hal', ['idle']);
    const added = changeRoles(state, ada.id, { kind: 'add', role: idle })._unsafeUnwrap();
    const held = { access: added, administrators: [...state.administrators, bounded, holder] };
    const less = { kind: 'modify', role: granting(idle, {}) } as const;
    expect(changeRoles(held, bounded.id, less)._unsafeUnwrapErr()).toEqual({
      code: 'out-of-scope',
      action: 'maintain-roles',
      of: 'environment',
    });
    const renamed = { kind: 'modify', role: { ...idle, label: 'Reader' } } as const;
    expect(codeOf(held, bounded.id, renamed)).toBe('changed');
    expect(codeOf(held, ada.id, less)).toBe('changed');
    const near = {
      ...held,
      administrators: [
        ...state.administrators,
        bounded,
        somebody('hal', ['idle'], { environments: ['north'] }),
      ],
    };
    expect(codeOf(near, bounded.id, less)).toBe('changed');
  });

  it('keep somebody who may do everything', () => {
    const onlyOwner = { ...state, administrators: [somebody('eve', ['owner'])] };
    const owner = access.roles.find(({ id }) => id === 'owner')!;
    const demoted = { kind: 'modify', role: { ...owner, includes: ['admin'] } } as const;
    expect(codeOf(onlyOwner, onlyOwner.administrators[0]!.id, demoted)).toBe('last-administrator');
    expect(codeOf(state, tom.id, demoted)).toBe('changed');
  });
});

describe('an administrator as it was stored', () => {
  it.each([
    [{}, ['id']],
    [{ id: 'a', roles: [1], environments: 'all', hierarchyGroups: 'all' }, ['roles', 0]],
    [{ id: 'a', roles: [], environments: ['-'], hierarchyGroups: 'all' }, ['environments']],
  ])('is refused with the place: %j', (input, path) => {
    const error = parseAdministrator(input)._unsafeUnwrapErr();
    expect(error).toMatchObject({ code: 'invalid-administrator' });
    expect(error.path.slice(0, path.length)).toEqual(path);
  });
});
