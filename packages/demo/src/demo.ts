import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createUserAdministration, type ExecuteOptions } from '@rollcall/administration';
import {
  changesOfItem,
  generatePassword,
  set,
  type ExistenceCounts,
  type OutcomeCounts,
  type Plan,
} from '@rollcall/core';
import { renderError, renderRosterProblem } from '@rollcall/core/english';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import { collectRoster } from '@rollcall/csv';
import { embeddedPostgres, postgresStores } from '@rollcall/postgres';
import { changeBehindTheBack } from './behind-the-back.js';
import { openContactCentre } from './contact-centre.js';
import { chapter, must, phrase, tell, tellNumbers } from './story.js';

const { simulator, directory } = await openContactCentre();
const database = must(await embeddedPostgres({ memory: true }));
const admin = createUserAdministration({
  catalog: exampleCatalog,
  ...postgresStores({ environment: 'demo', pool: database.pool }),
  directory,
});
console.log(
  '\nProfiles and templates are kept in Postgres, which runs in this process for as long as the story.',
);

async function existenceCounts(): Promise<ExistenceCounts> {
  return must(await admin.existence()).counts;
}

async function run(plan: Plan, options: ExecuteOptions = {}): Promise<OutcomeCounts> {
  const { counts, items } = await must(admin.execute(plan, options)).finished;
  tell(`Run: ${phrase(counts)}.`);
  for (const item of items) {
    if (item.outcome === 'failed') tell(`  ${item.loginName}: ${renderError(item.reason)}`);
  }
  return counts;
}

function tellCost({ cost }: Plan): void {
  const calls = Object.entries(cost.calls).map(([operation, count]) => `${count} ${operation}`);
  tell(`It costs ${calls.join(', ') || 'no call'}; at AWS's default quotas ${Math.ceil(cost.seconds)} s.`);
}

chapter('1. Who exists in Amazon Connect, and who has a profile?');
const before = await existenceCounts();
tellNumbers(before);

chapter('2. Promote users with templates');
const agents = must(
  await admin.templates.add({
    name: 'Contact centre agent',
    description: 'People who take calls and chats',
    mode: 'engagement',
    values: { theme: 'light', ringVolume: 60 },
    initialValues: { language: 'en' },
  }),
);
must(
  await admin.templates.add({ name: 'Team lead', mode: 'supervisor', values: { maySetAgentState: true } }),
);
const everybody = must(await admin.existence());
const inOrder = [...everybody.rows].filter((row) => row.presence === 'directory-only');
const parts = [
  { template: 'Contact centre agent', rows: inOrder.slice(0, 400) },
  { template: 'Team lead', rows: inOrder.slice(400, 440) },
];
for (const { template, rows } of parts) {
  const users = { view: { ...everybody, rows } };
  const plan = must(
    await admin.templates.planApply({ template: { name: template }, users, promote: 'include' }),
  );
  tell(`Plan: "${template}" for ${plan.items.length} users who exist in Amazon Connect only.`);
  tellCost(plan);
  await run(plan);
}

chapter('3. Import 60 people from a CSV file, 5 of them with mistakes');
const file = createReadStream(fileURLToPath(new URL('../people.csv', import.meta.url)));
const roster = must(await collectRoster(file, { dialect: 'rollcall', catalog: exampleCatalog }));
tell(`${roster.rows.length} rows can be imported, ${roster.rejected.length} cannot:`);
for (const { problems } of roster.rejected) {
  for (const problem of problems) tell(`  ${renderRosterProblem(problem)}`);
}
const imported = must(
  await admin.users.planImport(roster.rows, {
    template: { name: 'Contact centre agent' },
    directory: { securityProfiles: ['Agent'], phoneType: 'soft' },
  }),
);
tell(`Plan: make ${imported.items.length} users here and in Amazon Connect.`);
tellCost(imported);
await run(imported, { passwordFor: () => generatePassword(randomBytes) });

chapter('4. Change the template, see what a re-apply would do, and re-apply');
for (const [index, { profile }] of must(await admin.users.list({ limit: 4 })).items.entries()) {
  const volume = must(
    await admin.users.planEdit(profile.login.name, { overrides: { ringVolume: set(10 * index) } }),
  );
  await must(admin.execute(volume)).finished;
}
tell('4 agents have set a ring volume of their own.');
must(
  await admin.templates.modify(
    { id: agents.id, expectedVersion: 1 },
    { values: { theme: set('dark'), dispositionRequired: set(true) } },
  ),
);
const reapply = must(
  await admin.templates.planApply({
    template: { name: 'Contact centre agent' },
    users: { where: { template: { id: agents.id } } },
  }),
);
tell(`Plan: re-apply "Contact centre agent" to ${reapply.items.length} users. For each of them:`);
for (const { setting, before: old, after } of reapply.diffs.flatMap(({ changes }) => changes)) {
  tell(`  ${setting}: ${JSON.stringify(old)} → ${JSON.stringify(after)}`);
}
const losing = reapply.items.filter(({ apply }) => apply?.overrides.some(({ fate }) => fate === 'destroyed'));
tell(`${losing.length} of them would lose a value of their own:`);
for (const item of losing) {
  const ring = changesOfItem(exampleCatalog, reapply, item).find(
    ({ field }) => field === 'setting.ringVolume',
  );
  tell(`  ${item.loginName}: ringVolume ${JSON.stringify(ring?.before)} → ${JSON.stringify(ring?.after)}`);
}
await run(reapply);
const again = must(
  await admin.templates.planApply({
    template: { name: 'Contact centre agent' },
    users: { where: { template: { id: agents.id } } },
  }),
);
tell(
  `The same once more: ${again.items.filter(({ steps }) => steps.length > 0).length} users have anything to do.`,
);

chapter('5. Resync after changes made in Amazon Connect itself');
changeBehindTheBack(simulator).forEach(tell);
tellNumbers(await existenceCounts());
const resync = must(await admin.planResync());
tellCost(resync);
const counts = await run(resync);

chapter('6. Who exists now');
const after = await existenceCounts();
tellNumbers(after);
await simulator.close();
await database.close();

console.log(
  `\nBefore: ${Object.entries(before)
    .map(([presence, count]) => `${count} ${presence}`)
    .join(', ')}. ` +
    `Now: ${Object.entries(after)
      .map(([presence, count]) => `${count} ${presence}`)
      .join(', ')}. Last run: ${phrase(counts)}.`,
);
