import { expect, it } from 'vitest';
import { parseEnvironmentId } from '../environment/environment-id.js';
import type { Lifecycle } from '../lifecycle/lifecycle.js';
import { looseLogin } from '../login/login.js';
import type { Management, UserProfile } from '../profile/user-profile.js';
import {
  actionsOnUser,
  clearanceOf,
  defineAccess,
  parseAdministrator,
  type Actor,
} from '../authorization.js';

const access = defineAccess({
  functions: { users: { label: 'Users', actions: ['edit', 'lock', 'remove'] } },
  roles: {
    top: { label: 'Top', grants: 'everything' },
    editor: { label: 'Editor', grants: { users: ['edit', 'lock'] } },
  },
  permissionFor: {
    edit: 'users.edit',
    create: 'users.edit',
    restore: 'users.edit',
    lock: 'users.lock',
    unlock: 'users.lock',
    delete: 'users.remove',
  },
});
const environment = parseEnvironmentId('north')._unsafeUnwrap();

function editor(scope: object = {}): Actor {
  const input = { id: 'ann', roles: ['editor'], environments: 'all', hierarchyGroups: 'all', ...scope };
  return { kind: 'administrator', access, administrator: parseAdministrator(input)._unsafeUnwrap() };
}

function user(management: Management, lifecycle?: Lifecycle): { readonly profile: UserProfile } {
  const profile = {
    id: 'p1' as never,
    login: looseLogin('ada'),
    identity: {},
    configuration: { template: { id: 't1' as never, version: 1 }, overrides: {}, userValues: {} },
    management,
    version: 1,
    ...(lifecycle === undefined ? {} : { lifecycle }),
  };
  return { profile };
}

const here = { kind: 'here' } as const;
const scim = { kind: 'outside', system: 'SCIM' } as const;
const offered = (actor: Actor, ...given: Parameters<typeof user>) =>
  actionsOnUser(clearanceOf(actor, environment, new Map()), user(...given));

it('offers what the actor is permitted, and of two transitions the one that would change something', () => {
  expect(offered(editor(), here)).toEqual(['edit', 'lock']);
  expect(offered(editor(), here, { locked: true })).toEqual(['edit', 'unlock']);
});

it('offers nothing out of scope', () => {
  expect(offered(editor({ hierarchyGroups: ['g1'] }), here)).toEqual([]);
  expect(offered(editor({ environments: [] }), here)).toEqual([]);
});

it('leaves out what a condition of the user forbids', () => {
  expect(offered(editor(), here, { deleted: true })).toEqual(['restore']);
});

it('leaves out what the system that maintains the user forbids by hand, but for that system', () => {
  expect(offered(editor(), scim)).toEqual([]);
  const provider = { kind: 'outside-system', system: 'SCIM' } as const;
  expect(offered(provider, scim)).toContain('edit');
  expect(offered(provider, here)).toEqual([]);
  const lenient = { SCIM: ['delete'] } as const;
  const clearance = clearanceOf(editor(), environment, new Map());
  expect(actionsOnUser(clearance, user(scim), lenient)).toEqual(['edit', 'lock']);
});
