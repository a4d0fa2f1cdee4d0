import { planCounts, Secret } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { collectRoster, exampleRoster } from '@rollcall/csv';
import {
  addUsersWaysFor,
  connectFieldsFor,
  listingCell,
  symbeeCatalog,
  symbeeRoster,
  userFields,
  type UserManagement,
} from '@rollcall/presets/symbee';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, listed, office } from './office.js';

const { dialect } = symbeeRoster;
const rosterOf = async (text: string) => orThrow(await collectRoster(Buffer.from(text), { dialect }));
const connect = { routingProfile: 'Voice', securityProfiles: ['Agent'], hierarchy: 'Lisbon Sales' };
const ada = {
  loginName: 'ada',
  identity: {
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.com',
    secondaryEmail: 'ada@example.org',
  },
  template: { name: 'Agents' },
};

statement(
  'S0-87',
  'S0-88',
  'S0-103',
  'S0-105',
  'S0-127',
)(
  'one entry point offers a single user, a file, and, integrated only, Amazon Connect users for existing profiles',
  async () => {
    const { admin, standalone } = await office();
    const ways = (management: UserManagement) => addUsersWaysFor(management).map(({ id }) => id);
    expect(ways('separate')).toEqual(['single', 'import']);
    expect(ways('integrated')).toEqual(['single', 'import', 'create-in-connect']);
    for (const [administration, management] of [
      [admin, 'integrated'],
      [standalone, 'separate'],
    ] as const)
      for (const { useCase } of addUsersWaysFor(management)) {
        const [part = '', name = ''] = useCase.split('.');
        expect(Reflect.get(Reflect.get(administration, part) as object, name)).toBeTypeOf('function');
      }
    expect(orThrow(await standalone.users.planCreate([ada])).items).toHaveLength(1);
    const { rows } = await rosterOf('Login Name\nbob\ncyd\n');
    const bulk = orThrow(await standalone.users.planImport(rows, { template: { name: 'Agents' } }));
    expect(bulk.items.map(({ loginName }) => loginName)).toEqual(['bob', 'cyd']);
    expect(admin.directory.planCreate).toBeTypeOf('function');
    expect('directory' in standalone).toBe(false);
  },
);

statement(
  'S0-101',
  'S0-102',
  'S0-118',
  'S0-119',
  'S0-120',
)(
  'integrated, a new user is made in Amazon Connect too where that is chosen, with details of its own; else it is not',
  async () => {
    const { admin, standalone, simulator } = await office();
    const asked = (management: UserManagement) =>
      addUsersWaysFor(management).flatMap(({ collects }) => collects);
    expect(asked('integrated')).toEqual(expect.arrayContaining(['create-in-connect', 'connect']));
    expect(new Set(asked('separate'))).toEqual(new Set(['user', 'file', 'template']));
    expect(connectFieldsFor('saml').map(({ id }) => id)).not.toContain('password');
    expect(connectFieldsFor('connect-managed').map(({ id }) => id)).toContain('password');
    const bob = { ...ada, loginName: 'bob', identity: { ...ada.identity, firstName: 'Bob' } };
    await carryOut(admin, admin.users.planCreate([ada]));
    expect(simulator.state.users.size()).toBe(0);
    const details = {
      ...connect,
      phoneType: 'desk',
      deskPhoneNumber: '+351210000001',
      autoAccept: false,
      afterContactWorkSeconds: 45,
    } as const;
    expect([...Object.keys(details), 'password'].toSorted()).toEqual(
      connectFieldsFor('connect-managed')
        .map(({ id }) => id)
        .toSorted(),
    );
    await carryOut(admin, admin.users.planCreate([{ ...bob, directory: details }]));
    const made = simulator.state.users.byUsername('bob');
    expect(simulator.state.users.size()).toBe(1);
    expect(made?.PhoneConfig).toMatchObject({
      PhoneType: 'DESK_PHONE',
      DeskPhoneNumber: '+351210000001',
      AutoAccept: false,
      AfterContactWorkTimeLimit: 45,
    });
    expect(made?.RoutingProfileId).toBe(simulator.state.routingProfiles.named('Voice')?.Id);
    expect(made?.SecurityProfileIds).toEqual([simulator.state.securityProfiles.named('Agent')?.Id]);
    expect(made?.HierarchyGroupId).toBe(simulator.state.hierarchyGroups.named('Lisbon Sales')?.Id);
    expect(orThrow(await admin.users.get('bob')).profile.link?.id).toBe(made?.Id);
    const cyd = { ...ada, loginName: 'cyd', directory: connect };
    const plan = orThrow(await standalone.users.planCreate([cyd]));
    expect(plan.action).toEqual({ kind: 'create', createInDirectory: 'no' });
    await orThrow(standalone.execute(plan)).finished;
    expect(simulator.state.users.size()).toBe(1);
  },
);

statement('S0-106', 'S0-111')(
  'a user is identified by login name, first and last name, which make its name, and two e-mails',
  async () => {
    const { standalone } = await office();
    expect(userFields.map(({ label }) => label)).toEqual([
      'Login Name',
      'First Name',
      'Last Name',
      'Email',
      'Secondary Email',
    ]);
    await carryOut(standalone, standalone.users.planCreate([ada]));
    const standing = orThrow(await standalone.users.get('ada'));
    expect(standing.profile.identity).toEqual(ada.identity);
    expect(listingCell(standing, 'name')).toEqual(['Ada Byron']);
    expect(listingCell(standing, 'email')).toEqual(['ada@example.com']);
    expect(listingCell(standing, 'secondary-email')).toEqual(['ada@example.org']);
  },
);

statement('S0-107', 'S0-108')(
  'the login name ignores case here, and does not in Amazon Connect',
  async () => {
    const centre = await office({
      seed: { users: [{ Username: 'ada' }, { Username: 'bob' }, { Username: 'BOB' }] },
    });
    const { admin, standalone, simulator } = centre;
    await hire(centre, 'Agents', 'Ada', 'Bob', 'Cyd');
    const twin = orThrow(await standalone.users.planCreate([{ ...ada, loginName: 'ADA' }]));
    expect(twin.items.map(({ refusal }) => refusal?.code)).toEqual(['login-name-taken']);
    for (const spelling of ['ada', 'ADA', 'Ada'])
      expect(orThrow(await admin.users.get(spelling)).profile.login.name).toBe('Ada');
    const { rows } = orThrow(await admin.existence());
    const shown = rows.find((row) => row.presence === 'both');
    expect(shown?.differences[0]).toEqual({
      field: 'login',
      reason: 'login-case',
      profile: 'Ada',
      directory: 'ada',
    });
    // Two users there by case alone are for a person to tell apart: here they can be one only.
    const unclear = rows.find((row) => row.presence === 'ambiguous');
    expect(unclear?.candidates.directory.map(({ login }) => login.name).toSorted()).toEqual(['BOB', 'bob']);
    expect(unclear?.candidates.profiles.map(({ login }) => login.name)).toEqual(['Bob']);
    await carryOut(admin, admin.directory.planCreate({ users: { logins: ['cyd'] }, settings: connect }));
    expect(simulator.state.users.byUsername('Cyd')).toBeDefined();
    expect(simulator.state.users.byUsername('cyd')).toBeUndefined();
  },
);

statement('S0-109', 'S0-110')(
  'without integration users are made separately, and join Amazon Connect’s by the exact login name',
  async () => {
    const centre = await office({ seed: { users: [{ Username: 'Ada' }, { Username: 'Bob' }] } });
    const { admin, standalone, simulator } = centre;
    simulator.clearCalls();
    await carryOut(
      standalone,
      standalone.users.planCreate([
        { ...ada, loginName: 'Ada' },
        { ...ada, loginName: 'bob' },
      ]),
    );
    expect(simulator.calls()).toEqual([]);
    const { rows } = orThrow(await admin.existence());
    const differing = rows.filter(
      (row) => row.presence === 'both' && row.differences.some(({ field }) => field === 'login'),
    );
    expect(differing.map((row) => row.presence === 'both' && row.profile.login.name)).toEqual(['bob']);
  },
);

statement(
  'S0-112',
  'S0-113',
  'S0-114',
)('names and e-mails fill the same fields in Amazon Connect', async () => {
  const { admin, simulator } = await office();
  await carryOut(admin, admin.users.planCreate([{ ...ada, directory: connect }]));
  expect(simulator.state.users.byUsername('ada')?.IdentityInfo).toEqual({
    FirstName: 'Ada',
    LastName: 'Byron',
    Email: 'ada@example.com',
    SecondaryEmail: 'ada@example.org',
  });
});

statement('S0-116')(
  'the template gives the initial values of all settings, those of the user too',
  async () => {
    const { admin, standalone } = await office();
    const values = { webChats: true, emails: true, previewTasks: true } as const;
    orThrow(
      await admin.templates.add({
        name: 'Portuguese',
        mode: 'engagement',
        values,
        initialValues: { language: 'pt', callerIdName: 'Help desk' },
      }),
    );
    const template = { name: 'Portuguese' };
    await carryOut(standalone, standalone.users.planCreate([{ ...ada, template }]));
    const { rows } = await rosterOf('Login Name\nbob\n');
    await carryOut(standalone, standalone.users.planImport(rows, { template }));
    for (const login of ['ada', 'bob']) {
      const { values: held } = orThrow(await admin.settingsOf(login));
      expect(held).toMatchObject({ ...values, language: 'pt', callerIdName: 'Help desk' });
      expect(Object.keys(held)).toHaveLength(symbeeCatalog.settingsOf('engagement').length);
    }
  },
);

statement('S0-121')('what Amazon Connect demands has to be given, in each of the three ways', async () => {
  const centre = await office();
  const { admin, simulator } = centre;
  await hire(centre, 'Agents', 'zoe');
  const { rows } = await rosterOf('Login Name,First Name,Last Name,Email\nbob,Bob,B,bob@example.com\n');
  const template = { name: 'Agents' };
  for (const [lacking, code] of [
    [{ securityProfiles: ['Agent'] }, 'directory-rule'],
    [{ routingProfile: 'Voice' }, 'no-security-profile'],
    [{ ...connect, phoneType: 'desk' as const }, 'directory-rule'],
  ] as const) {
    const single = orThrow(await admin.users.planCreate([{ ...ada, directory: lacking }]));
    const file = orThrow(await admin.users.planImport(rows, { template, directory: lacking }));
    for (const { items } of [single, file]) expect(items[0]?.refusal?.code).toBe(code);
    const settled = await admin.directory.planCreate({ users: { logins: ['zoe'] }, settings: lacking });
    const refused = settled.match<unknown>(
      ({ items }) => items[0]?.refusal?.code,
      (error) => error.code,
    );
    expect(refused).toBe(code);
  }
  const plan = admin.users.planCreate([{ ...ada, directory: connect }]);
  const report = await carryOut(admin, plan, { passwordFor: () => undefined });
  expect(report.items.map((item) => 'reason' in item && item.reason.code)).toEqual(['password-missing']);
  expect(simulator.state.users.size()).toBe(0);
});

statement(
  'S0-90',
  'S0-104',
  'S0-123',
  'S0-124',
  'S0-125',
)(
  'profiles without an Amazon Connect user get one, several with the same details, which concern Amazon Connect only',
  async () => {
    const centre = await office({ seed: { users: [{ Username: 'eve' }] } });
    const { admin, simulator } = centre;
    await hire(centre, 'Agents', 'ada', 'bob', 'cyd', 'eve');
    const before = orThrow(await admin.users.get('ada')).profile.configuration;
    const one = await carryOut(
      admin,
      admin.directory.planCreate({ users: { logins: ['cyd'] }, settings: connect }),
    );
    expect(one.counts.done).toBe(1);
    const users = { where: { presence: 'profile-only' } } as const;
    const plan = orThrow(await admin.directory.planCreate({ users, settings: connect }));
    expect(plan.items.map(({ loginName }) => loginName)).toEqual(['ada', 'bob']);
    await carryOut(admin, admin.directory.planCreate({ users, settings: connect }));
    const routing = simulator.state.routingProfiles.named('Voice')?.Id;
    for (const login of ['ada', 'bob', 'cyd']) {
      const made = simulator.state.users.byUsername(login);
      expect(made).toMatchObject({ RoutingProfileId: routing, IdentityInfo: { FirstName: login } });
      expect(orThrow(await admin.users.get(login)).profile.link?.id).toBe(made?.Id);
    }
    expect(orThrow(await admin.users.get('ada')).profile.configuration).toEqual(before);
    const there = orThrow(
      await admin.directory.planCreate({ users: { logins: ['eve'] }, settings: connect }),
    );
    expect(there.items.map(({ refusal }) => refusal?.code)).toEqual(['already-in-directory']);
  },
);

statement(
  'S0-128',
  'S0-131',
  'S0-133',
)(
  'a CSV file tells the users, an example of it can be imported as it is, and one template holds for all of them',
  async () => {
    const centre = await office();
    const { standalone } = centre;
    const example = exampleRoster(dialect);
    expect(example.split(/\r?\n/u)[0]).toBe('Login Name,First Name,Last Name,Email,Secondary Email');
    const { rows, rejected, fileProblems } = await rosterOf(example);
    expect([rejected, fileProblems]).toEqual([[], []]);
    await carryOut(standalone, standalone.users.planImport(rows, { template: { name: 'Supervisors' } }));
    expect(await listed(centre, { mode: 'supervisor' })).toEqual(rows.map(({ login }) => login.name));
    const untold = orThrow(
      await standalone.users.planImport(await rosterOf('Login Name\nzoe\n').then((it) => it.rows), {}),
    );
    expect(untold.items.map(({ refusal }) => refusal?.code)).toEqual(['template-missing']);
    expect((await rosterOf('Login Name,User Template\nzoe,Agents\n')).fileProblems).toMatchObject([
      { code: 'unknown-header' },
    ]);
  },
);

statement('S0-129', 'S0-130')('a file of more than 500 KB is refused, and its parts are taken', async () => {
  const header = 'Login Name,First Name,Last Name,Email,Secondary Email\n';
  const lines = Array.from(
    { length: 12_000 },
    (_, index) => `agent${index},Agent,Number ${index},a${index}@example.com,\n`,
  );
  const whole = header + lines.join('');
  expect(symbeeRoster.maxBytes).toBe(500 * 1024);
  expect(whole.length).toBeGreaterThan(500 * 1024);
  const refused = await rosterOf(whole);
  expect(refused.fileProblems).toMatchObject([{ code: 'file-too-large' }]);
  // To the byte: a file of 500 KB is taken, and of one more refused.
  const fitting = whole.slice(0, whole.lastIndexOf('\n', 500 * 1024 - 1) + 1);
  const full = fitting + '\n'.repeat(500 * 1024 - fitting.length);
  expect((await rosterOf(full)).fileProblems).toEqual([]);
  expect((await rosterOf(`${full}\n`)).fileProblems).toMatchObject([{ code: 'file-too-large' }]);
  const half = lines.length / 2;
  const parts = [lines.slice(0, half), lines.slice(half)].map((part) => header + part.join(''));
  let taken = 0;
  for (const part of parts) {
    const { rows, fileProblems, rejected } = await rosterOf(part);
    expect([fileProblems, rejected]).toEqual([[], []]);
    taken += rows.length;
  }
  expect(taken).toBe(lines.length);
});

statement(
  'S0-119',
  'S0-134',
  'S0-135',
  'S0-137',
)(
  'the users of a file are made in Amazon Connect too where that is chosen, each with the one set of details of its file',
  async () => {
    const { admin, simulator } = await office();
    const file = (logins: readonly string[]) =>
      rosterOf(
        `Login Name,First Name,Last Name,Email\n${logins.map((one) => `${one},${one},X,${one}@example.com\n`).join('')}`,
      );
    const template = { name: 'Agents' };
    const without = await file(['ann']);
    await carryOut(admin, admin.users.planImport(without.rows, { template }));
    expect(simulator.state.users.size()).toBe(0);
    for (const [logins, routingProfile] of [
      [['ada', 'bob'], 'Voice'],
      [['cyd'], 'Chat and Tasks'],
    ] as const) {
      const { rows } = await file(logins);
      const directory = { ...connect, routingProfile };
      const plan = admin.users.planImport(rows, { template, directory });
      await carryOut(admin, plan, { passwordFor: () => new Secret('Correct1Horse') });
      const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
      for (const login of logins)
        expect(simulator.state.users.byUsername(login)).toMatchObject({
          RoutingProfileId: routingProfiles.named(routingProfile)?.Id,
          SecurityProfileIds: [securityProfiles.named('Agent')?.Id],
          HierarchyGroupId: hierarchyGroups.named('Lisbon Sales')?.Id,
        });
    }
    expect(simulator.state.users.size()).toBe(3);
    for (const column of ['Routing Profile', 'Security Profiles', 'Hierarchy'])
      expect((await rosterOf(`Login Name,${column}\nzoe,Voice\n`)).fileProblems).toMatchObject([
        { code: 'unknown-header' },
      ]);
    const again = orThrow(
      await admin.users.planImport((await file(['ada'])).rows, { template, directory: connect }),
    );
    expect(planCounts(again).refused).toBe(1);
  },
);
