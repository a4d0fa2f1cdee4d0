import { passwordsOf } from '@rollcall/administration';
import { changesOfItem, lifecycleState, ok, set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { collectRoster, exampleRoster } from '@rollcall/csv';
import {
  formFields,
  listedUsers,
  listFilter,
  optionsOf,
  smartAgentCatalog,
  smartAgentRoster,
  sortUsers,
} from '@rollcall/presets/smart-agent';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { regionsOf, systemPage } from '../system-page.js';
import { connectUser, consoleOf, person } from './console.js';

const seed = {
  users: [
    person('ada', ['Ada', 'Byron'], { group: 'Lisbon Support' }),
    person('bob', ['Bob', 'Silva'], { group: 'Kraków Support' }),
  ],
  securityProfiles: ['Admin', 'Agent', 'QualityAnalyst', 'No access'],
};

/** The screen of a host. */
const show = (...told: readonly unknown[]): void => void told;

test('the page shows what runs here, and names tests that exist, with their numbers', () => {
  const { examples, problems } = systemPage('smart-agent');
  expect(examples).toEqual(regionsOf(import.meta.url));
  expect(problems).toEqual([]);
});

test('the list', async () => {
  const { admin } = await consoleOf({ seed });
  // #region list
  const references = orThrow(await admin.directory.references());
  const where = orThrow(listFilter({ securityProfile: 'Agent', hierarchy: 'Europe' }, references));
  const view = orThrow(await admin.existence({ where }));
  const users = sortUsers(listedUsers(view.rows, references), { by: 'hierarchy' });
  show(users.map(({ name, routingProfile, hierarchy }) => [name, routingProfile, ...hierarchy]));
  // #endregion
  expect(users.map(({ loginName }) => loginName)).toEqual(['bob', 'ada']);
});

test('adding users by form and by file', async () => {
  const centre = await consoleOf();
  const { admin } = centre;
  // #region add
  const references = orThrow(await admin.directory.references());
  show(formFields.map((field) => [field.label, field.kind, optionsOf(field, references)]));
  const template = { name: 'Users' };
  const plan = orThrow(
    await admin.users.planCreate([
      {
        loginName: 'emilia',
        identity: { firstName: 'Emilia', lastName: 'Żak', email: 'emilia@example.com' },
        template,
        directory: {
          routingProfile: 'Voice',
          securityProfiles: ['Agent'],
          hierarchy: ['Europe', 'Kraków', 'Kraków Support'],
          phoneType: 'soft',
        },
      },
    ]),
  );
  // The review: nothing is written yet.
  show(plan.items.map((item) => item.refusal ?? changesOfItem(smartAgentCatalog, plan, item)));
  // #endregion
  expect((await carryOut(admin, ok(plan))).counts.done).toBe(1);
  const file = Buffer.from(exampleRoster('amazon-connect'));
  // #region file
  const { rows, rejected } = orThrow(await collectRoster(file, { dialect: smartAgentRoster.dialect }));
  const imported = orThrow(await admin.users.planImport(rows, { template, directory: {} }));
  show(rejected, imported.items);
  const run = orThrow(admin.execute(imported, { passwordFor: passwordsOf(rows) }));
  // #endregion
  expect([rejected, (await run.finished).counts.failed]).toEqual([[], 0]);
  expect(imported.items).toHaveLength(rows.length);
});

test('amending and suspending', async () => {
  const centre = await consoleOf({ seed });
  const { admin } = centre;
  // #region amend
  const users = { logins: ['ada', 'bob'] };
  const tags = await admin.directory.planEdit({
    users,
    changes: { tags: set([{ key: 'team', value: 'north' }]) },
  });
  const routing = await admin.directory.planAssignRoutingProfile({ users, routingProfile: 'E-mail' });
  // #endregion
  expect((await carryOut(admin, tags)).counts.done).toBe(2);
  expect((await carryOut(admin, routing)).counts.done).toBe(2);
  // #region suspend
  const profiles = { template: { name: 'Users' }, users, promote: 'include' } as const;
  await orThrow(admin.execute(orThrow(await admin.templates.planApply(profiles)))).finished;
  const suspension = orThrow(await admin.directory.planSuspend({ users, securityProfile: 'No access' }));
  await orThrow(admin.execute(suspension)).finished;
  const suspended = orThrow(await admin.users.list({ where: { lifecycle: ['suspended'] } }));
  const reinstatement = orThrow(await admin.directory.planReinstate({ users }));
  // #endregion
  expect(suspended.items.map(({ profile }) => lifecycleState(profile))).toEqual(['suspended', 'suspended']);
  const before = connectUser(centre, 'ada').SecurityProfileIds;
  expect((await orThrow(admin.execute(reinstatement)).finished).counts.done).toBe(2);
  expect(connectUser(centre, 'ada').SecurityProfileIds).not.toEqual(before);
});
