import { clear, set, type SettingKeyOf } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import {
  cancelChanges,
  editCell,
  openGrid,
  pendingMaintenance,
  symbeeCatalog,
  type CellEdit,
  type MaintenanceGrid,
} from '@rollcall/presets/symbee';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, office, type Office } from './office.js';

type Grid = MaintenanceGrid<typeof symbeeCatalog>;
type Column = SettingKeyOf<typeof symbeeCatalog, 'user'>;

async function gridOf({ admin }: Office): Promise<Grid> {
  return openGrid(symbeeCatalog, orThrow(await admin.users.list()).items);
}

function typed(grid: Grid, ...edits: readonly (CellEdit & { readonly setting: Column })[]): Grid {
  return edits.reduce((at, edit) => editCell(at, edit)._unsafeUnwrap(), grid);
}

statement(
  'S0-92',
  'S0-93',
  'S0-94',
)('settings that differ from user to user are left alone by a template, and are edited here', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  const grid = typed(
    await gridOf(centre),
    { loginName: 'ada', setting: 'callerIdName', value: set('Ada at work') },
    { loginName: 'bob', setting: 'language', value: set('pt') },
  );
  await carryOut(admin, admin.users.planMaintain(pendingMaintenance(grid)));
  await carryOut(
    admin,
    admin.templates.planApply({ template: { name: 'Supervisors' }, users: { where: {} } }),
  );
  expect(orThrow(await admin.settingsOf('ada'))).toMatchObject({
    mode: 'supervisor',
    values: { callerIdName: 'Ada at work', language: 'en', monitorCalls: true },
  });
  expect(orThrow(await admin.settingsOf('bob')).values).toMatchObject({ callerIdName: '', language: 'pt' });
  const governed = { loginName: 'ada', setting: 'webChats', value: set(true) };
  expect(editCell(grid, governed)._unsafeUnwrapErr()).toMatchObject({ code: 'wrong-scope' });
});

statement(
  'S0-95',
  'S0-96',
  'S0-97',
)('the grid has several users at once, and the same settings and values as the profile of one', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada');
  await hire(centre, 'Back office', 'bob');
  await carryOut(admin, admin.users.planEdit('ada', { userValues: { language: set('de') } }));
  const grid = await gridOf(centre);
  expect(grid.columns.map(({ key }) => key)).toEqual(
    symbeeCatalog.settings.filter(({ scope }) => scope === 'user').map(({ key }) => key),
  );
  expect(grid.rows.map(({ loginName }) => loginName)).toEqual(['ada', 'bob']);
  for (const { loginName, stored } of grid.rows) {
    const { values } = orThrow(await admin.settingsOf(loginName));
    expect(values).toMatchObject(stored);
    const columns = grid.columns.filter(({ key }) => Object.hasOwn(values, key));
    expect(Object.keys(stored)).toEqual(columns.map(({ key }) => key));
  }
  // Ada's mode has no extension, and no column takes what the profile does not take.
  const extension = { setting: 'extension', value: set('4711') };
  expect(editCell(grid, { loginName: 'ada', ...extension })._unsafeUnwrapErr().code).toBe('not-in-mode');
  expect(editCell(grid, { loginName: 'bob', ...extension }).isOk()).toBe(true);
  const wrong = { loginName: 'bob', setting: 'extension', value: set('many') };
  expect(editCell(grid, wrong)._unsafeUnwrapErr().code).toBe('invalid-setting-value');
});

statement('S0-98')('cancelling drops the edits that wait, and nothing was written', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  const before = orThrow(await admin.users.list());
  const opened = await gridOf(centre);
  const grid = typed(
    opened,
    { loginName: 'ada', setting: 'language', value: set('pt') },
    { loginName: 'ADA', setting: 'language', value: set('en') },
    { loginName: 'bob', setting: 'callerIdName', value: set('Bob') },
  );
  expect(pendingMaintenance(grid)).toEqual([{ loginName: 'bob', userValues: { callerIdName: set('Bob') } }]);
  const cancelled = cancelChanges(grid);
  expect(cancelled).toEqual(opened);
  expect(pendingMaintenance(cancelled)).toEqual([]);
  expect(orThrow(await admin.users.list())).toEqual(before);
});

statement('S0-99')('applying writes the edits that wait, each for its own user', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob', 'cyd');
  const grid = typed(
    await gridOf(centre),
    { loginName: 'ada', setting: 'language', value: set('pt') },
    { loginName: 'bob', setting: 'language', value: set('de') },
  );
  const report = await carryOut(admin, admin.users.planMaintain(pendingMaintenance(grid)));
  expect(report.items.map(({ loginName, outcome }) => [loginName, outcome])).toEqual([
    ['ada', 'done'],
    ['bob', 'done'],
  ]);
  const after = await gridOf(centre);
  expect(after.rows.map(({ stored }) => stored.language)).toEqual(['pt', 'de', 'en']);
  expect(pendingMaintenance(after)).toEqual([]);
  const back = typed(after, { loginName: 'ada', setting: 'language', value: clear });
  await carryOut(admin, admin.users.planMaintain(pendingMaintenance(back)));
  expect(orThrow(await admin.settingsOf('ada')).values.language).toBe('en');
});
