import { readFile } from 'node:fs/promises';
import { createUserAdministration } from '@rollcall/administration';
import { set, type ProfileRule } from '@rollcall/core';
import {
  actionsOf,
  changeAdministrators,
  changeRoles,
  defineAccess,
  parseAdministrator,
} from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import { memoryDirectory, memoryStores } from '@rollcall/memory';
import { expect, test } from 'vitest';

// #region model
const access = defineAccess({
  functions: {
    users: { label: 'User administration', actions: ['view', 'modify', 'delete'] },
    administrators: { label: 'Administration users', actions: ['maintain'] },
  },
  roles: {
    administrator: { label: 'Administrator', grants: 'everything', changes: 'fixed' },
    viewer: { label: 'Viewer', grants: { users: ['view'] } },
    operator: { label: 'Operator', includes: ['viewer'], grants: { users: ['modify'] } },
  },
  permissionFor: {
    'view-users': 'users.view',
    edit: 'users.modify',
    maintain: 'users.modify',
    delete: 'users.delete',
    'maintain-administrators': 'administrators.maintain',
    'maintain-roles': 'administrators.maintain',
  },
});
// #endregion

const somebody = (id: string, roles: readonly string[], hierarchyGroups: unknown = 'all') =>
  orThrow(parseAdministrator({ id, roles, environments: 'all', hierarchyGroups }));

// #region rule
const lowerCase: ProfileRule = ({ after }) =>
  after !== undefined && after.login.name !== after.login.name.toLowerCase()
    ? { rule: 'lower-case', field: 'login' }
    : undefined;
// #endregion

async function contactCentre() {
  const hierarchyGroups = ['sales', 'service'].map((id) => ({ id, name: id, path: [id] as [string] }));
  const { directory } = memoryDirectory({
    references: { hierarchyGroups },
    users: [
      { loginName: 'ada', fields: { hierarchyGroupId: 'sales' as never } },
      { loginName: 'bob', fields: { hierarchyGroupId: 'service' as never } },
    ],
  });
  const stores = memoryStores({ environment: 'acme' });
  const host = createUserAdministration({
    catalog: exampleCatalog,
    ...stores,
    directory,
    rules: [lowerCase],
  });
  orThrow(await host.templates.add({ name: 'Agents', mode: 'engagement' }));
  const everybody = { template: { name: 'Agents' }, users: { where: {} }, promote: 'include' } as const;
  await orThrow(host.execute(orThrow(await host.templates.planApply(everybody)))).finished;
  return host;
}

test('somebody acts within permissions and scope', async () => {
  const host = await contactCentre();
  const eve = somebody('eve', ['operator'], ['sales']);
  // #region acting
  const admin = orThrow(await host.actingAs({ kind: 'administrator', access, administrator: eve }));

  const plan = orThrow(
    await admin.users.planMaintain([
      { loginName: 'ada', userValues: { extension: set('12') } },
      { loginName: 'bob', userValues: { extension: set('13') } }, // not in Eve's groups
    ]),
  );
  const report = await orThrow(admin.execute(plan)).finished;
  // #endregion
  expect(report.items.map((item) => ('reason' in item ? item.reason : item.outcome))).toEqual([
    'done',
    { code: 'out-of-scope', action: 'maintain', of: 'hierarchy' },
  ]);
  expect(actionsOf({ kind: 'administrator', access, administrator: eve })).toEqual([
    'edit',
    'maintain',
    'view-users',
  ]);
  const added = orThrow(await host.users.planCreate([{ loginName: 'Carol', template: { name: 'Agents' } }]));
  expect(added.items[0]!.refusal).toEqual({ code: 'rule', rule: 'lower-case', field: 'login' });
});

test('administrators and roles are maintained', () => {
  // #region maintaining
  const state = {
    access,
    administrators: [somebody('ann', ['administrator']), somebody('eve', ['operator'])],
  };
  const [ann] = state.administrators;

  const administrators = orThrow(
    changeAdministrators(state, ann!.id, { kind: 'add', administrator: somebody('kim', ['viewer']) }),
  );
  const roles = orThrow(
    changeRoles(state, ann!.id, { kind: 'duplicate', source: 'operator', id: 'trainer', label: 'Trainer' }),
  ).roles; // store both; `withRoles(access, roles)` takes them back
  const refused = changeAdministrators(state, ann!.id, { kind: 'remove', id: ann!.id }); // 'last-administrator'
  // #endregion
  expect(administrators).toHaveLength(3);
  expect(roles.at(-1)).toMatchObject({ id: 'trainer', includes: ['viewer'] });
  expect(refused._unsafeUnwrapErr()).toEqual({ code: 'last-administrator' });
});

test('the page shows what runs', async () => {
  const fileOf = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
  const [source, page] = [
    await fileOf('./administrators.test.ts'),
    await fileOf('../../../docs/administrators.md'),
  ];
  const regions = [...source.matchAll(/^( *)\/\/ #region \w+\n(.*?)\n *\/\/ #endregion/gms)];
  expect(regions).toHaveLength(4);
  for (const [, indent, code] of regions)
    expect(page).toContain(`\`\`\`ts\n${code!.replaceAll(new RegExp(`^${indent}`, 'gm'), '')}\n\`\`\``);
});
