import type { EnvironmentId } from '@rollcall/core';
import {
  changeAdministrators,
  changeRoles,
  parseAccess,
  parseAdministrator,
  permissionsOf,
  withRoles,
  type AccessState,
  type Administrator,
  type AdministratorChange,
} from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { symbeeAccess } from '@rollcall/presets/symbee';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, listed, office } from './office.js';

const access = symbeeAccess;

function administrator(
  id: string,
  roles: readonly string[],
  environments: 'all' | readonly string[] = 'all',
): Administrator {
  return parseAdministrator({ id, roles, environments, hierarchyGroups: 'all' })._unsafeUnwrap();
}

const root = administrator('root', ['administrator']);
const olga = administrator('olga', ['operator']);
const company: AccessState = { access, administrators: [root, olga] };

const changed = (state: AccessState, by: Administrator, change: AdministratorChange) =>
  changeAdministrators(state, by.id, change);

statement('S1-01', 'S1-03')(
  'a company has several administrators, whom only the role Administrator maintains',
  () => {
    const second = administrator('second', ['administrator']);
    const more = changed(company, root, { kind: 'add', administrator: second })._unsafeUnwrap();
    expect(more.map(({ id }) => id)).toEqual(['root', 'olga', 'second']);
    for (const change of [
      { kind: 'add', administrator: administrator('new', ['operator']) },
      { kind: 'change', administrator: administrator('olga', ['administrator']) },
      { kind: 'remove', id: root.id },
    ] as const) {
      expect(changed(company, olga, change)._unsafeUnwrapErr()).toMatchObject({
        code: 'not-permitted',
        action: 'maintain-administrators',
      });
    }
    const state = { ...company, administrators: more };
    expect(changed(state, second, { kind: 'remove', id: root.id })._unsafeUnwrap()).toHaveLength(2);
  },
);

test('the last Administrator can be neither removed nor demoted, and the role not changed', () => {
  const demoted = administrator('root', ['operator']);
  for (const change of [
    { kind: 'remove', id: root.id },
    { kind: 'change', administrator: demoted },
  ] as const)
    expect(changed(company, root, change)._unsafeUnwrapErr()).toEqual({ code: 'last-administrator' });
  const [top, operator] = access.roles;
  for (const change of [
    { kind: 'modify', role: { ...top!, grants: operator!.grants } },
    { kind: 'modify', role: { ...top!, label: 'Root' } },
    { kind: 'remove', role: 'administrator' },
  ] as const)
    expect(changeRoles(company, root.id, change)._unsafeUnwrapErr()).toMatchObject({ code: 'role-fixed' });
  const duplicate = { kind: 'duplicate', source: 'operator', id: 'lead', label: 'Lead' } as const;
  const next = changeRoles(company, root.id, duplicate)._unsafeUnwrap();
  expect(next.roles.map(({ id }) => id)).toEqual(['administrator', 'operator', 'lead']);
});

test('roles add up, and a function that is new is on for Administrator alone', () => {
  const keeper = {
    id: 'keeper',
    label: 'Keeper',
    includes: [],
    changes: 'allowed',
    grants: { byDefault: [], functions: { templates: ['view', 'add', 'modify'] } },
  } as const;
  const wider = changeRoles(company, root.id, { kind: 'add', role: keeper })._unsafeUnwrap();
  const both = permissionsOf(wider, { roles: ['operator', 'keeper'] });
  expect(both).toEqual(expect.arrayContaining(['users.modify', 'templates.add']));
  expect(permissionsOf(wider, olga)).not.toContain('templates.add');
  const recordings = { id: 'recordings', label: 'Recordings', actions: ['play'] };
  const functions = [...access.functions, recordings].map(({ id, ...each }) => [id, each]);
  const release = parseAccess({
    functions: Object.fromEntries(functions),
    roles: { administrator: { label: 'Administrator', changes: 'fixed', grants: 'everything' } },
    permissionFor: access.permissionFor,
  })._unsafeUnwrap();
  const later = withRoles(release, access.roles)._unsafeUnwrap();
  expect(permissionsOf(later, root)).toContain('recordings.play');
  expect(permissionsOf(later, olga)).toEqual(permissionsOf(access, olga));
});

statement(
  'S1-05',
  'S1-06',
  'S1-08',
  'S1-09',
)(
  'who uses the desktop is an end user, in whichever mode; an administrator is none, unless defined as both',
  async () => {
    const centre = await office();
    const { admin, standalone } = centre;
    expect((await admin.settingsOf('olga'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
    await hire(centre, 'Agents', 'ada');
    await hire(centre, 'Back office', 'bob');
    expect(orThrow(await admin.settingsOf('ada')).mode).toBe('engagement');
    expect(orThrow(await admin.settingsOf('bob')).mode).toBe('unison');
    const byUser = changeAdministrators(company, administrator('ada', []).id, {
      kind: 'remove',
      id: olga.id,
    });
    expect(byUser._unsafeUnwrapErr()).toEqual({ code: 'no-such-administrator', id: 'ada' });
    await hire(centre, 'Agents', 'olga');
    expect(orThrow(await admin.settingsOf('olga')).mode).toBe('engagement');
    await carryOut(standalone, standalone.users.planDelete({ users: { logins: ['olga'] } }));
    const acting = await standalone.actingAs({ kind: 'administrator', access, administrator: olga });
    expect(acting.isOk()).toBe(true);
    expect((await admin.settingsOf('olga'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
  },
);

statement('S1-02', 'S1-07')(
  'administrators stand apart from end users, and their roles and environments say what they may do here',
  async () => {
    const centre = await office();
    const { admin, options } = centre;
    await hire(centre, 'Agents', 'ada');
    expect(await listed(centre)).toEqual(['ada']);
    expect(company.administrators.map(({ id }) => id)).toEqual(['root', 'olga']);
    const as = (who: Administrator) => admin.actingAs({ kind: 'administrator', access, administrator: who });
    const operator = orThrow(await as(olga));
    expect(orThrow(await operator.users.list()).items).toHaveLength(1);
    const denied = orThrow(await operator.users.planDelete({ users: { logins: ['ada'] } }));
    expect(denied.items.map(({ refusal }) => refusal)).toEqual([
      { code: 'not-permitted', action: 'delete', permission: 'users.delete' },
    ]);
    const planned = admin.users.planDelete({ users: { logins: ['ada'] } });
    expect((await carryOut(operator, planned)).counts).toMatchObject({ refused: 1 });
    const here = options.environment;
    const elsewhere = administrator('eve', ['administrator'], ['elsewhere' as EnvironmentId]);
    expect((await as(elsewhere))._unsafeUnwrapErr()).toMatchObject({
      code: 'out-of-scope',
      of: 'environment',
    });
    const local = orThrow(await as(administrator('lou', ['administrator'], [here])));
    expect((await carryOut(local, local.users.planDelete({ users: { logins: ['ada'] } }))).counts.done).toBe(
      1,
    );
  },
);
