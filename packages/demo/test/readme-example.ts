import { createUserAdministration } from '@rollcall/administration';
import { orThrow } from '@rollcall/core/english';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import { memoryDirectory, memoryStores } from '@rollcall/memory';

const { directory } = memoryDirectory({ users: [{ loginName: 'Ada' }, { loginName: 'Bob' }] });
const admin = createUserAdministration({
  catalog: exampleCatalog,
  ...memoryStores({ environment: 'acme' }),
  directory,
});

orThrow(await admin.templates.add({ name: 'Agents', mode: 'engagement', values: { theme: 'dark' } }));
const users = { where: { presence: 'directory-only' } } as const;
const plan = orThrow(
  await admin.templates.planApply({ template: { name: 'Agents' }, users, promote: 'include' }),
);
const report = await orThrow(admin.execute(plan)).finished;

console.log('done:', report.counts.done, 'both:', orThrow(await admin.existence()).counts.both);
console.log('theme:', orThrow(await admin.settingsOf('ada')).values.theme);
