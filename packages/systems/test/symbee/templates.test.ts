import { clear, planCounts, set } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { collectRoster } from '@rollcall/csv';
import { symbeeCatalog, symbeeModes, symbeeRoster, userTypeOf, userTypes } from '@rollcall/presets/symbee';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, listed, office } from './office.js';

statement(
  'S0-01',
  'S0-02',
  'S0-03',
)('features are optional, switched user by user, by the profile that every end user needs', async () => {
  const centre = await office({ seed: { users: [{ Username: 'eve' }] } });
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  await carryOut(
    admin,
    admin.users.planEdit('bob', { overrides: { webChats: set(false), emails: set(true) } }),
  );
  const [ada, bob] = await Promise.all(
    ['ada', 'bob'].map(async (one) => orThrow(await admin.settingsOf(one))),
  );
  expect(ada?.values).toMatchObject({ webChats: true, emails: false });
  expect(bob?.values).toMatchObject({ webChats: false, emails: true });
  expect((await admin.settingsOf('eve'))._unsafeUnwrapErr()).toEqual({ code: 'no-such-user' });
  const { features } = Object.fromEntries(symbeeCatalog.groups.map((group) => [group.key, group]));
  const switches = features!.sections.flatMap(({ settings }) => settings);
  expect(
    switches.every(({ schema }) => schema.safeParse(true).success && schema.safeParse(false).success),
  ).toBe(true);
});

statement('S0-04')(
  'the profile adds to what Amazon Connect has of the user, and takes nothing from it',
  async () => {
    const { admin, simulator } = await office({ seed: { users: [{ Username: 'Ada' }] } });
    const before = simulator.state.users.byUsername('Ada');
    await carryOut(
      admin,
      admin.templates.planApply({
        template: { name: 'Agents' },
        users: { logins: ['Ada'] },
        promote: 'include',
      }),
    );
    const { profile } = orThrow(await admin.users.get('ada'));
    expect(profile.link?.id).toBe(before?.Id);
    expect(profile.identity.firstName).toBe(before?.IdentityInfo.FirstName);
    expect(orThrow(await admin.settingsOf('ada')).values).toMatchObject({ webChats: true });
    expect(simulator.state.users.byUsername('Ada')).toEqual(before);
  },
);

statement(
  'S0-05',
  'S0-10',
  'S0-58',
)('one user is configured apart from the template, one at a time', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  const plan = orThrow(await admin.users.planEdit('ada', { overrides: { emails: set(true) } }));
  expect(plan.items.map(({ loginName }) => loginName)).toEqual(['ada']);
  // @ts-expect-error it takes one login name
  void (() => admin.users.planEdit(['ada', 'bob'], { overrides: { emails: set(true) } }));
  await carryOut(admin, admin.users.planEdit('ada', { overrides: { emails: set(true) } }));
  expect(await listed(centre, { overridden: 'yes' })).toEqual(['ada']);
  expect(orThrow(await admin.settingsOf('bob')).values).toMatchObject({ emails: false });
  await carryOut(admin, admin.users.planEdit('ada', { overrides: { emails: clear } }));
  expect(await listed(centre, { overridden: 'yes' })).toEqual([]);
});

statement(
  'S0-06',
  'S0-12',
  'S0-26',
  'S0-59',
  'S0-70',
  'S0-74',
)('a changed template is re-applied to its whole group in one step, and only then reaches it', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob', 'cyd');
  await hire(centre, 'Supervisors', 'dan');
  const { latest } = orThrow(await admin.templates.get({ name: 'Agents' }));
  const { id } = latest;
  orThrow(
    await admin.templates.modify({ id, expectedVersion: latest.version }, { values: { emails: set(true) } }),
  );
  expect(orThrow(await admin.settingsOf('bob')).values).toMatchObject({ emails: false });
  const report = await carryOut(
    admin,
    admin.templates.planApply({ template: { id }, users: { where: { template: { id } } } }),
  );
  expect(report.items.map(({ loginName, outcome }) => [loginName, outcome])).toEqual([
    ['ada', 'done'],
    ['bob', 'done'],
    ['cyd', 'done'],
  ]);
  for (const login of ['ada', 'bob', 'cyd'])
    expect(orThrow(await admin.settingsOf(login)).values).toMatchObject({ emails: true, webChats: true });
  expect(orThrow(await admin.settingsOf('dan')).values).toMatchObject({ emails: false });
  const named = orThrow(
    await admin.templates.planApply({ template: { name: 'Supervisors' }, users: { logins: ['bob', 'cyd'] } }),
  );
  expect(named.items.map(({ loginName }) => loginName)).toEqual(['bob', 'cyd']);
});

statement(
  'S0-07',
  'S0-19',
  'S0-20',
  'S0-22',
)('end users are of two types, which follow from the three modes', async () => {
  const centre = await office();
  await hire(centre, 'Agents', 'ada');
  await hire(centre, 'Supervisors', 'bob');
  await hire(centre, 'Back office', 'cyd');
  expect(symbeeModes.map((mode) => [mode, userTypeOf(mode)])).toEqual([
    ['unison', 'unified-communications'],
    ['engagement', 'contact-center'],
    ['supervisor', 'contact-center'],
  ]);
  for (const [type, { modes }] of Object.entries(userTypes))
    expect(modes.map(userTypeOf)).toEqual(modes.map(() => type));
  expect(await listed(centre, { mode: 'engagement' })).toEqual(['ada']);
  expect(await listed(centre, { mode: 'supervisor' })).toEqual(['bob']);
  expect(await listed(centre, { mode: 'unison' })).toEqual(['cyd']);
});

statement('S0-09', 'S0-115')('a user is made from a template, and not without one', async () => {
  const { standalone } = await office();
  // @ts-expect-error a single user needs a template
  void (() => standalone.users.planCreate([{ loginName: 'ada' }]));
  const { rows } = orThrow(
    await collectRoster(Buffer.from('Login Name\ncyd\n'), { dialect: symbeeRoster.dialect }),
  );
  const untold = orThrow(await standalone.users.planImport(rows, {}));
  expect(untold.items.map(({ refusal }) => refusal?.code)).toEqual(['template-missing']);
  const plan = orThrow(
    await standalone.users.planCreate([
      { loginName: 'ada', template: { name: 'Agents' } },
      { loginName: 'bob', template: { name: 'Nobody’s' } },
    ]),
  );
  expect(plan.items.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'template-not-found']);
  await carryOut(
    standalone,
    standalone.users.planCreate([{ loginName: 'ada', template: { name: 'Agents' } }]),
  );
  await carryOut(standalone, standalone.users.planImport(rows, { template: { name: 'Supervisors' } }));
  expect(orThrow(await standalone.users.get('ada')).beneath.name).toBe('Agents');
  expect(orThrow(await standalone.users.get('cyd')).beneath.name).toBe('Supervisors');
});

statement(
  'S0-11',
  'S0-14',
  'S0-78',
)('templates stand side by side, in a list to pick from, with four use cases', async () => {
  const { admin } = await office();
  const { templates } = admin;
  const names = async () => orThrow(await templates.list()).map(({ latest }) => latest.name);
  expect(await names()).toEqual(['Agents', 'Back office', 'Supervisors']);
  orThrow(await templates.add({ name: 'Sales', mode: 'engagement' }));
  orThrow(await templates.duplicate({ name: 'Sales' }, { name: 'Sales abroad' }));
  orThrow(await templates.modify({ name: 'Sales', expectedVersion: 1 }, { values: { webChats: set(true) } }));
  orThrow(await templates.delete({ name: 'Back office', expectedVersion: 1 }));
  expect(await names()).toEqual(['Agents', 'Sales', 'Sales abroad', 'Supervisors']);
});

statement('S0-13', 'S0-117')('another template is applied to a user at any time', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada');
  for (const [name, mode] of [
    ['Supervisors', 'supervisor'],
    ['Back office', 'unison'],
    ['Agents', 'engagement'],
  ] as const) {
    await carryOut(admin, admin.templates.planApply({ template: { name }, users: { logins: ['ada'] } }));
    expect(orThrow(await admin.users.get('ada')).beneath.name).toBe(name);
    expect(orThrow(await admin.settingsOf('ada')).mode).toBe(mode);
  }
});

statement(
  'S0-15',
  'S0-16',
  'S0-17',
)('a template is added with name and description, and can then be configured', async () => {
  const { templates } = (await office()).admin;
  const configure = () =>
    templates.modify({ name: 'Sales', expectedVersion: 1 }, { values: { previewTasks: set(true) } });
  expect((await configure())._unsafeUnwrapErr()).toMatchObject({ code: 'template-not-found' });
  orThrow(await templates.add({ name: 'Sales', description: 'Those who sell' }));
  orThrow(await configure());
  const { latest } = orThrow(await templates.get({ name: 'sales' }));
  expect(latest).toMatchObject({
    name: 'Sales',
    description: 'Those who sell',
    values: { previewTasks: true },
  });
  const twin = await templates.add({ name: 'SALES', mode: 'unison' });
  expect(twin._unsafeUnwrapErr()).toMatchObject({ code: 'template-name-taken' });
  expect(orThrow(await templates.list()).map((one) => one.latest.name)).toContain('Sales');
});

statement(
  'S0-18',
  'S0-21',
  'S0-23',
)('a template has one of three modes, Engagement by default, each with settings of its own', async () => {
  const { admin } = await office();
  const { templates } = admin;
  expect(symbeeCatalog.modes).toEqual(['unison', 'engagement', 'supervisor']);
  expect(symbeeCatalog.defaultMode).toBe('engagement');
  // Nothing is said of the mode.
  expect(orThrow(await templates.add({ name: 'New' })).mode).toBe('engagement');
  const other = await templates.modify({ name: 'New', expectedVersion: 1 }, { mode: 'agent' });
  expect(other._unsafeUnwrapErr()).toMatchObject({ code: 'unknown-mode' });
  for (const [index, mode] of symbeeModes.entries())
    expect(orThrow(await templates.modify({ name: 'New', expectedVersion: index + 1 }, { mode })).mode).toBe(
      mode,
    );
  const keys = symbeeModes.map((mode) => symbeeCatalog.settingsOf(mode).map(({ key }) => key));
  for (const [index, own] of keys.entries()) {
    const others = keys.filter((_, other) => other !== index);
    expect(others.every((theirs) => own.join() !== theirs.join())).toBe(true);
  }
  for (const { latest } of orThrow(await templates.list())) {
    const governed = symbeeCatalog.settingsOf(latest.mode).filter(({ scope }) => scope === 'template');
    expect(Object.keys(latest.values).toSorted()).toEqual(governed.map(({ key }) => key).toSorted());
  }
});

statement(
  'S0-27',
  'S0-28',
  'S0-29',
  'S0-30',
)('a template is duplicated as it is now, under a new name and description', async () => {
  const { templates } = (await office()).admin;
  orThrow(await templates.modify({ name: 'Agents', expectedVersion: 1 }, { values: { emails: set(true) } }));
  const copy = orThrow(
    await templates.duplicate({ name: 'Agents' }, { name: 'Night agents', description: 'After ten' }),
  );
  expect(copy).toMatchObject({
    name: 'Night agents',
    description: 'After ten',
    mode: 'engagement',
    version: 1,
  });
  const { latest: source } = orThrow(await templates.get({ name: 'Agents' }));
  expect(copy.values).toEqual(source.values);
  orThrow(await templates.modify({ id: copy.id, expectedVersion: 1 }, { values: { emails: set(false) } }));
  expect(orThrow(await templates.get({ name: 'Agents' })).latest.values.emails).toBe(true);
  expect(orThrow(await templates.list()).map(({ latest }) => latest.name)).toContain('Night agents');
  const twin = await templates.duplicate({ name: 'Agents' }, { name: 'night agents' });
  expect(twin._unsafeUnwrapErr()).toMatchObject({ code: 'template-name-taken' });
});

statement('S0-31', 'S0-32')(
  'a template is deleted after its effect was seen: its users keep their settings',
  async () => {
    const centre = await office();
    const { admin } = centre;
    await hire(centre, 'Agents', 'ada', 'bob');
    const { latest } = orThrow(await admin.templates.get({ name: 'Agents' }));
    const { id } = latest;
    expect(await listed(centre, { template: { id } })).toEqual(['ada', 'bob']);
    const before = orThrow(await admin.settingsOf('ada'));
    const seen = { id, expectedVersion: latest.version };
    orThrow(await admin.templates.modify(seen, { values: { emails: set(true) } }));
    expect((await admin.templates.delete(seen))._unsafeUnwrapErr()).toMatchObject({
      code: 'version-conflict',
    });
    orThrow(await admin.templates.delete({ id, expectedVersion: latest.version + 1 }));
    expect(orThrow(await admin.templates.list()).map((one) => one.latest.name)).not.toContain('Agents');
    expect(orThrow(await admin.settingsOf('ada'))).toEqual(before);
    expect(orThrow(await admin.users.get('ada')).beneath.name).toBe('Agents');
  },
);

statement(
  'S0-57',
  'S0-60',
  'S0-62',
  'S0-63',
)(
  'one user is read by login name, with all settings of the profile by group and section, and the modes to choose from',
  async () => {
    const centre = await office();
    const { admin } = centre;
    await hire(centre, 'Supervisors', 'Ada');
    const { profile } = orThrow(await admin.users.get('ada'));
    const { mode, values } = orThrow(await admin.settingsOf(profile.login.name));
    expect(mode).toBe('supervisor');
    const form = symbeeCatalog.groups.flatMap((group) =>
      group.sections.map(({ label, settings }) => ({
        heading: `${group.label} / ${label}`,
        keys: settings.filter((one) => one.modes.has(mode)).map(({ key }) => key),
      })),
    );
    expect(form.slice(0, 2)).toEqual([
      {
        heading: 'AWS Integration / Amazon Connect Integration',
        keys: ['reservedUserStateName', 'missedUserStateName'],
      },
      { heading: 'Features / Work that Amazon Connect does not route', keys: ['webChats', 'emails'] },
    ]);
    expect(form.flatMap(({ keys }) => keys).toSorted()).toEqual(Object.keys(values).toSorted());
    for (const other of symbeeModes) expect(symbeeCatalog.settingsOf(other).length).toBeGreaterThan(0);
  },
);

statement('S0-61')('a user has a mode, which can be chosen on the single user', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  await carryOut(admin, admin.users.planEdit('ada', { mode: set('supervisor') }));
  expect(orThrow(await admin.settingsOf('ada'))).toMatchObject({
    mode: 'supervisor',
    values: { bargeIn: false },
  });
  expect(orThrow(await admin.settingsOf('bob')).mode).toBe('engagement');
  expect(await listed(centre, { mode: 'supervisor' })).toEqual(['ada']);
});

statement('S0-44')('a user has to be added before it can be configured', async () => {
  const centre = await office();
  const { standalone } = centre;
  const plan = orThrow(await standalone.users.planEdit('ada', { overrides: { emails: set(true) } }));
  expect(plan.items.map(({ refusal }) => refusal)).toEqual([{ code: 'no-such-user' }]);
  await hire(centre, 'Agents', 'ada');
  const again = orThrow(await standalone.users.planEdit('ada', { overrides: { emails: set(true) } }));
  expect(planCounts(again)).toEqual({ planned: 1, unchanged: 0, refused: 0 });
});

statement('S0-76')('a profile knows the template last applied, and users are found by it', async () => {
  const centre = await office();
  const { admin } = centre;
  await hire(centre, 'Agents', 'ada', 'bob');
  const { latest: supervisors } = orThrow(await admin.templates.get({ name: 'Supervisors' }));
  const { latest: agents } = orThrow(await admin.templates.get({ name: 'Agents' }));
  await carryOut(
    admin,
    admin.templates.planApply({ template: { id: supervisors.id }, users: { logins: ['bob'] } }),
  );
  expect(await listed(centre, { template: { id: agents.id } })).toEqual(['ada']);
  expect(await listed(centre, { template: { id: supervisors.id } })).toEqual(['bob']);
  expect(await listed(centre, { template: { id: supervisors.id, version: 1 } })).toEqual(['bob']);
});
