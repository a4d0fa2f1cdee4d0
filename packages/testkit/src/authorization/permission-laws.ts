import { parseEnvironmentId } from '@rollcall/core';
import { guardedActions, type AccessSubject } from '@rollcall/core/authorization';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { AuthorizationSubject } from './authorization-subject.js';
import {
  accessOf,
  administratorOf,
  looseRoles,
  rolesOf,
  sampleFunctions,
  samplePermissions,
  somePermissionFor,
} from './some-access.js';

const someNames = fc.oneof(
  { arbitrary: fc.subarray(['r0', 'r1', 'r2', 'r3', 'ghost']), weight: 4 },
  { arbitrary: fc.constant(['r0', 'top']), weight: 1 },
);
const environment = parseEnvironmentId('north')._unsafeUnwrap();
const anybody: AccessSubject = { kind: 'user', environment, groups: [] };

export const union = defineLaw({
  id: 'authorization.union',
  statement:
    'Several roles allow what any of them does and nothing else: a further role takes nothing away, and a role that does not exist adds nothing.',
  classes: ['each adds something', 'everything', 'no such role'],
  input: fc.record({ roles: looseRoles, held: someNames, more: someNames }),
  holds: (subject: AuthorizationSubject, { roles, held, more }, cover) => {
    const access = accessOf(subject, roles);
    const allowed = (names: readonly string[]) => subject.permissionsOf(access, { roles: names });
    const single = (names: readonly string[]) => new Set(names.flatMap((name) => [...allowed([name])]));
    const together = allowed([...held, ...more]);
    const expected = single([...held, ...more]);
    if (expected.size > single(held).size && expected.size > single(more).size) cover('each adds something');
    if (together.length === samplePermissions.length) cover('everything');
    if ([...held, ...more].includes('ghost')) cover('no such role');
    demandEqual([...together].toSorted(), [...expected].toSorted(), 'the union is another');
    demandEqual(allowed(['ghost']), [], 'a role that does not exist allows something');
  },
});

export const inclusion = defineLaw({
  id: 'authorization.inclusion',
  statement:
    'A role allows what is granted to it or to a role that it includes, directly or not: the functions that it names, with their actions or with its default.',
  classes: ['included through another', 'default', 'default of an included role'],
  input: looseRoles,
  holds: (subject: AuthorizationSubject, loose, cover) => {
    const access = accessOf(subject, loose);
    const roles = rolesOf(loose);
    const own = (id: string): readonly string[] => {
      const { grants } = roles.find((role) => role.id === id)!;
      if (grants === 'everything') return samplePermissions;
      return Object.entries(grants.functions).flatMap(([name, granted]) => {
        if (granted === 'by-default') cover('default');
        return (granted === 'by-default' ? grants.byDefault : granted).map((action) => `${name}.${action}`);
      });
    };
    const all = (id: string): readonly string[] => {
      const { includes } = roles.find((role) => role.id === id)!;
      const inner = includes.flatMap(all);
      if (includes.some((each) => roles.find((role) => role.id === each)!.includes.length > 0))
        cover('included through another');
      if (
        includes.some((each) => JSON.stringify(roles.find((role) => role.id === each)).includes('by-default'))
      )
        cover('default of an included role');
      return [...own(id), ...inner];
    };
    for (const { id } of roles) {
      const allowed = subject.permissionsOf(access, { roles: [id] });
      demandEqual([...allowed].toSorted(), [...new Set(all(id))].toSorted(), `${id} allows something else`);
    }
  },
});

export const denial = defineLaw({
  id: 'authorization.denial',
  statement:
    'An action is permitted exactly to whoever has the permission that it needs; the denial names that permission, and a role that grants it and nothing else lifts the denial. An action that needs none is for those who may do everything.',
  classes: ['permitted', 'denied', 'needs everything', 'everything'],
  input: fc.record({
    roles: looseRoles,
    held: someNames,
    permissionFor: somePermissionFor,
    action: fc.constantFrom(...guardedActions),
  }),
  holds: (subject: AuthorizationSubject, { roles, held, permissionFor, action }, cover) => {
    const access = accessOf(subject, roles, permissionFor);
    const actor = { kind: 'administrator', access, administrator: administratorOf('ann', held) } as const;
    const answer = subject.authorize(actor, action, anybody);
    const needed = permissionFor[action];
    const isTop = held.includes('top');
    const isAllowed =
      isTop || (needed !== undefined && subject.permissionsOf(access, { roles: held }).includes(needed));
    if (isTop) cover('everything');
    demand(answer.isOk() === isAllowed, `${action} is ${answer.isOk() ? 'permitted' : 'denied'}`);
    if (answer.isOk()) {
      cover('permitted');
      return;
    }
    cover(needed === undefined ? 'needs everything' : 'denied');
    const expected = {
      code: 'not-permitted',
      action,
      ...(needed === undefined ? {} : { permission: needed }),
    };
    demandEqual(answer.error, expected, 'the denial says something else');
    if (needed === undefined) return;
    const [name, granted] = needed.split('.') as [string, string];
    const grants = { byDefault: [], functions: { [name]: [granted] } };
    const added = { id: 'added', label: 'Added', includes: [], grants, changes: 'allowed' };
    const widened = subject.withRoles(access, [...access.roles, added])._unsafeUnwrap();
    const administrator = administratorOf('ann', [...held, 'added']);
    const lifted = subject.authorize({ ...actor, access: widened, administrator }, action, anybody);
    demand(lifted.isOk(), 'the permission that was named does not lift the denial');
  },
});

export const newFunctions = defineLaw({
  id: 'authorization.new-functions',
  statement:
    'Functions and actions that are released later are on for the roles that grant everything, and for no other: stored roles allow what they allowed before.',
  classes: ['new function', 'new action', 'default'],
  input: fc.record({
    roles: looseRoles,
    fresh: fc.subarray(['function', 'action'] as const, { minLength: 1 }),
  }),
  holds: (subject: AuthorizationSubject, { roles, fresh }, cover) => {
    const before = accessOf(subject, roles);
    const isOld = (of: 'function' | 'action') => !fresh.includes(of);
    if (!isOld('function')) cover('new function');
    if (!isOld('action')) cover('new action');
    if (JSON.stringify(before.roles).includes('by-default')) cover('default');
    const known = Object.entries(sampleFunctions).map(([id, each]) => [
      id,
      { ...each, actions: isOld('action') ? each.actions : [...each.actions, 'export'] },
    ]);
    const added = isOld('function')
      ? []
      : [['wallboards', { label: 'Wallboards', actions: ['read', 'edit'] }]];
    const released = subject.parseAccess({
      functions: Object.fromEntries([...known, ...added]),
      roles: { top: { label: 'Top', grants: 'everything' } },
      permissionFor: {},
    });
    const after = subject.withRoles(released._unsafeUnwrap(), before.roles)._unsafeUnwrap();
    for (const { id } of before.roles) {
      const [was, is] = [before, after].map((access) => subject.permissionsOf(access, { roles: [id] }));
      if (id === 'top')
        demand(is!.length > was!.length, 'the new ones are not on for the role that grants everything');
      else demandEqual(is, was, `${id} allows something else than before`);
    }
  },
});
