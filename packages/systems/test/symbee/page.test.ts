import { createUserAdministration } from '@rollcall/administration';
import { set } from '@rollcall/core';
import { changeAdministrators, parseAdministrator } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { collectRoster, exampleRoster } from '@rollcall/csv';
import {
  checkAgentStatuses,
  editCell,
  openGrid,
  pendingMaintenance,
  statusesToHide,
  symbeeAccess,
  symbeeCatalog,
  symbeeRoster,
  userListing,
  withExistence,
} from '@rollcall/presets/symbee';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { regionsOf, systemPage } from '../system-page.js';
import { world } from '../world.js';
import { hire, office } from './office.js';

/** The screen of a host. */
const show = (...told: readonly unknown[]): void => void told;

test('the page shows what runs here, and names tests that exist, with their numbers', () => {
  const { examples, problems } = systemPage('symbee');
  expect(examples).toEqual(regionsOf(import.meta.url));
  expect(problems).toEqual([]);
});

test('an administration, with Amazon Connect and without', async () => {
  const { options: stores, directory } = await world({ catalog: symbeeCatalog });
  // #region administration
  const integrated = createUserAdministration({ ...stores, catalog: symbeeCatalog, directory });
  const separate = createUserAdministration({ ...stores, catalog: symbeeCatalog });
  // #endregion
  expect([integrated.integrated, separate.integrated]).toEqual([true, false]);
});

test('templates', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  // #region templates
  const { latest: agents } = orThrow(await admin.templates.get({ name: 'Agents' }));
  const change = { values: { emails: set(true) } };
  const impact = orThrow(await admin.templates.impact({ id: agents.id }, { changes: change }));
  show(impact.users.map(({ loginName }) => loginName)); // whom a re-apply would reach
  orThrow(await admin.templates.modify({ id: agents.id, expectedVersion: agents.version }, change));
  const users = { where: { template: { id: agents.id } } }; // to whom it was last applied
  const plan = orThrow(await admin.templates.planApply({ template: { id: agents.id }, users }));
  const report = await orThrow(admin.execute(plan)).finished;
  // #endregion
  expect(impact.users.map(({ loginName }) => loginName)).toEqual(['ada', 'bob']);
  expect(report.counts.done).toBe(2);
});

test('listings', async () => {
  const centre = await office({ seed: { users: [{ Username: 'cyd' }] } });
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  // #region listings
  const listing = userListing('contact-center', 'integrated');
  show(listing.label, listing.actions, listing.columns);
  const page = orThrow(await admin.users.list({ where: { ...listing.where, loginStartsWith: 'a' } }));
  // "Show User Existence", and the promotion of those who have no profile yet:
  const { items: users } = orThrow(await admin.users.list({ where: listing.where }));
  const shown = withExistence(orThrow(await admin.existence()), users);
  const view = { ...shown, rows: shown.rows.filter(({ presence }) => presence === 'directory-only') };
  const promotion = orThrow(
    await admin.templates.planApply({ template: { name: 'Agents' }, users: { view }, promote: 'include' }),
  );
  // #endregion
  expect(page.items.map(({ profile }) => profile.login.name)).toEqual(['ada']);
  expect((await orThrow(admin.execute(promotion)).finished).counts.done).toBe(1);
  // #region amazon-connect
  const resync = orThrow(await admin.planResync());
  const run = orThrow(admin.execute(resync)); // goes on in the background
  show(run.status().state, resync.cost.seconds);
  await run.finished;
  const deletion = await admin.users.planDelete({ users: { logins: ['bob'] } }); // here alone, or
  const everywhere = { users: { logins: ['cyd'] }, from: 'here-and-directory' } as const;
  const deletionThere = await admin.users.planDelete(everywhere); // "Also delete these users from Amazon Connect?"
  // #endregion
  expect(run.status().state).toBe('ended');
  expect(orThrow(deletion).items[0]?.steps).toHaveLength(1);
  expect(orThrow(deletionThere).items[0]?.steps.map(({ kind }) => kind)).toContain('delete-directory-user');
});

test('users come singly and from a file', async () => {
  const { admin } = await office();
  const file = Buffer.from(exampleRoster('symbee'));
  // #region adding-users
  const { rows } = orThrow(await collectRoster(file, { dialect: symbeeRoster.dialect }));
  const template = { name: 'Agents' };
  const directory = { routingProfile: 'Voice', securityProfiles: ['Agent'], hierarchy: 'Lisbon Sales' };
  const here = orThrow(await admin.users.planImport(rows, { template }));
  const both = orThrow(await admin.users.planImport(rows, { template, directory })); // "Create User(s) in Amazon Connect?"
  // #endregion
  expect([here, both].map(({ action }) => action)).toEqual([
    { kind: 'create', createInDirectory: 'no' },
    { kind: 'create', createInDirectory: 'yes' },
  ]);
});

test('bulk maintenance', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  // #region bulk-maintain
  const users = orThrow(await admin.users.list());
  const opened = openGrid(symbeeCatalog, users.items);
  const edited = editCell(opened, { loginName: 'ada', setting: 'language', value: set('pt') });
  // "Cancel Changes" goes back to `opened`; "Apply Changes" is
  const grid = edited.unwrapOr(opened);
  const plan = await admin.users.planMaintain(pendingMaintenance(grid));
  // #endregion
  expect((await carryOut(admin, plan)).counts.done).toBe(1);
});

test('agent statuses', async () => {
  const centre = await office();
  const { admin, agentStatuses } = centre;
  await hire(centre, 'Agents', 'ada');
  // #region agent-statuses
  const statuses = orThrow(await agentStatuses.list()); // connectAgentStatuses({ client, instanceId })
  const { items: users } = orThrow(await admin.users.list());
  const { missing } = checkAgentStatuses({ catalog: symbeeCatalog, statuses, users });
  for (const { name } of missing) orThrow(await agentStatuses.ensure({ name }));
  const { values } = orThrow(await admin.settingsOf('ada'));
  const hidden = statusesToHide(values); // which ones Ada's desktop must not offer
  // #endregion
  expect(missing.map(({ name }) => name)).toEqual(hidden);
});

test('administration users', async () => {
  const { admin } = await office();
  const stored = [{ id: 'root', roles: ['administrator'], environments: 'all', hierarchyGroups: 'all' }];
  // #region administrators
  const administrators = stored.flatMap((each) => parseAdministrator(each).unwrapOr([]));
  const [root] = administrators;
  const demoted = { ...root!, roles: ['operator'] };
  const change = { kind: 'change', administrator: demoted } as const;
  const refused = changeAdministrators({ access: symbeeAccess, administrators }, root!.id, change); // the last one stays
  const actor = { kind: 'administrator', access: symbeeAccess, administrator: demoted } as const;
  const operator = orThrow(await admin.actingAs(actor)); // the same functions, with what an operator may do
  // #endregion
  expect(refused._unsafeUnwrapErr()).toEqual({ code: 'last-administrator' });
  expect((await operator.templates.add({ name: 'New', mode: 'unison' })).isErr()).toBe(true);
});
