import { passwordsOf } from '@rollcall/administration';
import { changesOfItem, planCounts, Secret, type Plan } from '@rollcall/core';
import { orThrow, renderRosterProblem } from '@rollcall/core/english';
import { collectRoster } from '@rollcall/csv';
import { formFields, optionsOf, smartAgentCatalog, smartAgentRoster } from '@rollcall/presets/smart-agent';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { connectUser, consoleOf, person } from './console.js';

const template = { name: 'Users' };
const ada = {
  loginName: 'ada',
  identity: { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
  template,
  directory: {
    routingProfile: 'Voice',
    securityProfiles: ['Agent'],
    hierarchy: ['Europe', 'Lisbon', 'Lisbon Support'],
    phoneType: 'soft',
  },
} as const;

/** What a plan refuses, by login name. */
const refusals = ({ items }: Plan) => items.map(({ loginName, refusal }) => [loginName, refusal]);

statement('S2-08')('a user is entered with names: without them nobody is made', async () => {
  const { admin } = await consoleOf();
  const required = formFields.filter(({ presence }) => presence === 'required').map(({ id }) => id);
  expect(required).toEqual(['firstName', 'lastName', 'loginName', 'routingProfile', 'securityProfiles']);
  const { firstName, ...nameless } = ada.identity;
  const plan = orThrow(
    await admin.users.planCreate([
      ada,
      { ...ada, loginName: 'bob', identity: nameless },
      { ...ada, loginName: 'cyd', identity: { firstName, email: 'cyd@example.com' } },
    ]),
  );
  expect(refusals(plan)).toEqual([
    ['ada', undefined],
    ['bob', { code: 'directory-rule', field: 'firstName', rule: 'required' }],
    ['cyd', { code: 'directory-rule', field: 'lastName', rule: 'required' }],
  ]);
});

statement('S2-09')('a login name is needed, and taken by one user only', async () => {
  const { admin, simulator } = await consoleOf({ seed: { users: [person('ada', ['Ada', 'Lovelace'])] } });
  const bob = { ...ada, loginName: 'bob' };
  const plan = orThrow(
    await admin.users.planCreate([
      ada,
      bob,
      { ...ada, loginName: 'cyd' },
      { ...ada, loginName: 'cyd', identity: { ...ada.identity, lastName: 'Other' } },
      { ...ada, loginName: ' ' },
    ]),
  );
  expect(refusals(plan)).toEqual(
    expect.arrayContaining([
      ['ada', { code: 'already-in-directory' }],
      ['bob', undefined],
      ['cyd', { code: 'contradictory-request' }],
      [' ', { code: 'invalid-login', reason: 'empty' }],
    ]),
  );
  await carryOut(admin, admin.users.planCreate([bob]));
  const again = orThrow(await admin.users.planCreate([bob]));
  expect(refusals(again)).toEqual([['bob', { code: 'login-name-taken' }]]);
  expect(simulator.state.users.size()).toBe(2);
});

statement(
  'S2-10',
  'S2-11',
  'S2-13',
  'S2-15',
)(
  'routing profile, security profile and place in the hierarchy are chosen from those there are',
  async () => {
    const centre = await consoleOf();
    const { admin, simulator } = centre;
    const references = orThrow(await admin.directory.references());
    const offered = (id: string) => optionsOf(formFields.find((field) => field.id === id)!, references);
    expect(offered('routingProfile').map(({ label }) => label)).toContain('Voice');
    expect(offered('securityProfiles').map(({ label }) => label)).toContain('Agent');
    expect(offered('hierarchy').map(({ label }) => label)).toContain('Europe / Lisbon / Lisbon Support');
    const choose = (id: string, wanted: string) => offered(id).find(({ label }) => label === wanted)!.value;
    const directory = {
      routingProfile: choose('routingProfile', 'Voice'),
      securityProfiles: [choose('securityProfiles', 'Agent')],
      hierarchy: choose('hierarchy', 'Europe / Lisbon / Lisbon Support'),
    };
    await carryOut(admin, admin.users.planCreate([{ ...ada, directory }]));
    expect(connectUser(centre, 'ada')).toMatchObject({
      RoutingProfileId: simulator.state.routingProfiles.named('Voice')?.Id,
      SecurityProfileIds: [simulator.state.securityProfiles.named('Agent')?.Id],
      HierarchyGroupId: simulator.state.hierarchyGroups.named('Lisbon Support')?.Id,
    });
    const nowhere = orThrow(
      await admin.users.planCreate([
        { ...ada, loginName: 'bob', directory: { ...directory, routingProfile: 'Nobody’s' } },
        { ...ada, loginName: 'cyd', directory: { ...directory, securityProfiles: ['Nobody’s'] } },
        { ...ada, loginName: 'dan', directory: { ...directory, hierarchy: ['Europe', 'Austin'] } },
      ]),
    );
    expect(nowhere.items.map(({ refusal }) => refusal)).toEqual([
      { code: 'reference-not-found', kind: 'routing-profile', name: 'Nobody’s' },
      { code: 'reference-not-found', kind: 'security-profile', name: 'Nobody’s' },
      { code: 'reference-not-found', kind: 'hierarchy-group', name: 'Europe / Austin' },
    ]);
  },
);

statement('S2-12')('the phone is a soft phone, or a desk phone with its number', async () => {
  const centre = await consoleOf();
  const { admin } = centre;
  const phoneType = formFields.find(({ id }) => id === 'phoneType')!;
  const references = orThrow(await admin.directory.references());
  expect(optionsOf(phoneType, references).map(({ value }) => value)).toEqual(['soft', 'desk']);
  const desk = { ...ada.directory, phoneType: 'desk' } as const;
  const planned = admin.users.planCreate([
    ada,
    { ...ada, loginName: 'bob', directory: { ...desk, deskPhoneNumber: '+351210000001' } },
    { ...ada, loginName: 'cyd', directory: desk },
    { ...ada, loginName: 'dan', directory: { ...desk, deskPhoneNumber: '210 000 001' } },
  ]);
  expect((await carryOut(admin, planned)).items).toMatchObject([
    { loginName: 'ada', outcome: 'done' },
    { loginName: 'bob', outcome: 'done' },
    { loginName: 'cyd', reason: { code: 'directory-rule', field: 'deskPhoneNumber', rule: 'required' } },
    { loginName: 'dan', reason: { code: 'directory-rule', field: 'deskPhoneNumber', rule: 'e164' } },
  ]);
  expect(connectUser(centre, 'ada').PhoneConfig.PhoneType).toBe('SOFT_PHONE');
  expect(connectUser(centre, 'bob').PhoneConfig).toMatchObject({
    PhoneType: 'DESK_PHONE',
    DeskPhoneNumber: '+351210000001',
  });
});

statement('S2-16', 'S2-17')('all entries are shown to be checked, and only then users are made', async () => {
  const centre = await consoleOf();
  const { admin, simulator } = centre;
  const plan = orThrow(await admin.users.planCreate([ada]));
  const [item] = plan.items;
  const shown = changesOfItem(smartAgentCatalog, plan, item!);
  expect(Object.fromEntries(shown.map(({ field, after }) => [field, after]))).toEqual({
    template: 'Users',
    firstName: 'Ada',
    lastName: 'Byron',
    email: 'ada@example.com',
    'directory.firstName': 'Ada',
    'directory.lastName': 'Byron',
    'directory.email': 'ada@example.com',
    'directory.routingProfileId': simulator.state.routingProfiles.named('Voice')?.Id,
    'directory.securityProfileIds': [simulator.state.securityProfiles.named('Agent')?.Id],
    'directory.hierarchyGroupId': simulator.state.hierarchyGroups.named('Lisbon Support')?.Id,
    'directory.phoneType': 'soft',
  });
  expect(plan.cost.calls).toMatchObject({ CreateUser: 1 });
  expect(simulator.state.users.size()).toBe(0);
  const report = await orThrow(admin.execute(plan, { passwordFor: () => new Secret('Correct1Horse') }))
    .finished;
  expect(report.counts).toMatchObject({ done: 1 });
  expect(connectUser(centre, 'ada').IdentityInfo).toMatchObject({ FirstName: 'Ada', LastName: 'Byron' });
});

const header = smartAgentRoster.columns.join(',');
const rowOf = (cells: Readonly<Record<string, string>>): string =>
  smartAgentRoster.columns.map((column) => cells[column] ?? '').join(',');
const emilia = {
  'first name': 'Emilia',
  'last name': 'Żak',
  'email address': 'emilia@example.com',
  password: 'Correct1Horse',
  'user login': 'emilia',
  'routing profile name': 'Voice',
  'security_profile_name_1|security_profile_name_2': 'Agent|QualityAnalyst',
  'user_hierarchy_1|user_hierarchy_2': 'Europe|Kraków|Kraków Support',
  'phone type (soft/desk)': 'desk',
  'phone number': '+48120000001',
  'soft phone auto accept (yes/no)': 'no',
  'ACW timeout (seconds)': '30',
  tags: 'team:north|shift:late',
};

statement('S2-06', 'S2-07')(
  'users are entered by hand, or in bulk from a CSV file in AWS’s columns',
  async () => {
    const centre = await consoleOf();
    const { admin, simulator } = centre;
    const file = [
      header,
      rowOf(emilia),
      rowOf({ ...emilia, 'user login': 'frida', 'email address': 'frida' }),
      rowOf({ ...emilia, 'user login': 'greta', 'routing profile name': 'Nobody’s' }),
    ].join('\r\n');
    const { rows, rejected } = orThrow(
      await collectRoster(new TextEncoder().encode(file), { dialect: smartAgentRoster.dialect }),
    );
    expect(rejected.flatMap(({ problems }) => problems.map(renderRosterProblem))).toEqual([
      expect.stringContaining('Line 3, column email address'),
    ]);
    const plan = orThrow(await admin.users.planImport(rows, { template, directory: {} }));
    expect(planCounts(plan)).toEqual({ planned: 1, unchanged: 0, refused: 1 });
    const report = await orThrow(admin.execute(plan, { passwordFor: passwordsOf(rows) })).finished;
    expect(report.items).toMatchObject([
      { loginName: 'emilia', outcome: 'done' },
      { loginName: 'greta', outcome: 'refused', reason: { code: 'reference-not-found', name: 'Nobody’s' } },
    ]);
    await carryOut(admin, admin.users.planCreate([ada]));
    expect(simulator.state.users.size()).toBe(2);
    const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
    expect(connectUser(centre, 'emilia')).toMatchObject({
      IdentityInfo: { FirstName: 'Emilia', LastName: 'Żak', Email: 'emilia@example.com' },
      RoutingProfileId: routingProfiles.named('Voice')?.Id,
      HierarchyGroupId: hierarchyGroups.named('Kraków Support')?.Id,
      PhoneConfig: {
        PhoneType: 'DESK_PHONE',
        DeskPhoneNumber: '+48120000001',
        AutoAccept: false,
        AfterContactWorkTimeLimit: 30,
      },
      Tags: { team: 'north', shift: 'late' },
    });
    expect(connectUser(centre, 'emilia').SecurityProfileIds).toEqual(
      ['Agent', 'QualityAnalyst'].map((name) => securityProfiles.named(name)!.Id).toSorted(),
    );
  },
);

statement('S2-07')('a file adds at most a thousand users, and changes nobody who exists', async () => {
  const { admin } = await consoleOf({ seed: { users: [person('emilia', ['Emilia', 'Nowak'])] } });
  const fileOf = (count: number) =>
    [
      header,
      ...Array.from({ length: count }, (_, index) => rowOf({ ...emilia, 'user login': `agent${index}` })),
    ].join('\n');
  const read = async (text: string) =>
    orThrow(await collectRoster(new TextEncoder().encode(text), { dialect: smartAgentRoster.dialect }));
  expect((await read(fileOf(1000))).fileProblems).toEqual([]);
  expect((await read(fileOf(1001))).fileProblems).toMatchObject([{ code: 'too-many-rows' }]);
  const { rows } = await read([header, rowOf(emilia)].join('\n'));
  const plan = orThrow(await admin.users.planImport(rows, { template, directory: {} }));
  expect(refusals(plan)).toEqual([['emilia', { code: 'already-in-directory' }]]);
});
