import {
  fieldGroups,
  planCounts,
  set,
  type ChangeableFields,
  type ExistenceView,
  type Intent,
} from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import { listingCell, userListing, withExistence, type UserType } from '@rollcall/presets/symbee';
import { expect } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { hire, listed, office, type Office } from './office.js';

/** The rows of a view by presence, with their login names. */
function byPresence({ rows }: Pick<ExistenceView, 'rows'>): Readonly<Record<string, readonly string[]>> {
  const names = (presence: string): readonly string[] =>
    rows
      .flatMap((row) => {
        if (row.presence !== presence || row.presence === 'ambiguous') return [];
        return row.presence === 'directory-only' ? row.directory.login.name : row.profile.login.name;
      })
      .toSorted();
  return { both: names('both'), there: names('directory-only'), here: names('profile-only') };
}

function connectUser({ simulator }: Office, login: string) {
  const user = simulator.state.users.byUsername(login);
  if (user === undefined) throw new Error(`Amazon Connect has no ${login}.`);
  return user;
}

const promote = (centre: Office, template: string, ...logins: readonly string[]) =>
  carryOut(
    centre.admin,
    centre.admin.templates.planApply({ template: { name: template }, users: { logins }, promote: 'include' }),
  );

const people = (...logins: readonly string[]) => ({ users: logins.map((Username) => ({ Username })) });

statement(
  'S0-33',
  'S0-34',
  'S0-79',
)(
  'each listing has the users of its modes; a Unison template moves a user to that of Unified Communications',
  async () => {
    const centre = await office();
    const { admin } = centre;
    await hire(centre, 'Agents', 'ada', 'bob');
    await hire(centre, 'Supervisors', 'cyd');
    await hire(centre, 'Back office', 'dan');
    const inListing = async (type: UserType) => listed(centre, userListing(type, 'separate').where);
    expect(await inListing('contact-center')).toEqual(['ada', 'bob', 'cyd']);
    expect(await inListing('unified-communications')).toEqual(['dan']);
    const { latest } = orThrow(await admin.templates.get({ name: 'Back office' }));
    expect([latest.mode, admin.catalog.defaultMode]).toEqual(['unison', 'engagement']);
    await carryOut(
      admin,
      admin.templates.planApply({ template: { id: latest.id }, users: { logins: ['bob'] } }),
    );
    expect(await inListing('contact-center')).toEqual(['ada', 'cyd']);
    expect(await inListing('unified-communications')).toEqual(['bob', 'dan']);
  },
);

statement(
  'S0-35',
  'S0-45',
  'S0-52',
  'S0-81',
  'S0-89',
)(
  'what needs Amazon Connect is offered where management is integrated, in both listings, and nowhere else',
  async () => {
    const { admin, standalone } = await office();
    const always = ['modify', 'delete', 'apply-template', 'add-and-upload'];
    const integrated = [
      'resync',
      'show-existence',
      'assign-routing-profile',
      'assign-hierarchy',
      'create-in-connect',
    ];
    for (const type of ['contact-center', 'unified-communications'] as const) {
      const separate = userListing(type, 'separate');
      const whole = userListing(type, 'integrated');
      expect(separate.actions.map(({ id }) => id)).toEqual(always);
      expect(whole.actions.map(({ id }) => id)).toEqual([...always, ...integrated]);
      const columns = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
      const shown = ['login-name', 'name', 'email', 'secondary-email', 'mode', 'template'];
      expect(columns(separate.columns)).toEqual(shown);
      expect(columns(whole.columns)).toEqual([...shown, 'routing-profile', 'security-profiles', 'hierarchy']);
      for (const { useCase } of separate.actions)
        expect(useCaseOf(standalone, useCase)).toBeTypeOf('function');
      for (const { useCase } of whole.actions) expect(useCaseOf(admin, useCase)).toBeTypeOf('function');
      for (const { id, useCase } of whole.actions)
        if (integrated.includes(id)) expect(useCaseOf(standalone, useCase)).toBeUndefined();
    }
  },
);

/** What stands under a path such as `users.planEdit`. */
function useCaseOf(administration: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, name) => (at === undefined ? at : Reflect.get(at as object, name)), administration);
}

statement(
  'S0-36',
  'S0-37',
  'S0-53',
  'S0-55',
  'S0-56',
)(
  'the listing is merged with the users of Amazon Connect on demand, those without a profile too',
  async () => {
    const centre = await office({ seed: people('ada', 'bob', 'cyd') });
    const { admin } = centre;
    await hire(centre, 'Agents', 'ada', 'zoe');
    await promote(centre, 'Agents', 'bob');
    expect(await listed(centre)).toEqual(['ada', 'bob', 'zoe']);
    const view = orThrow(await admin.existence());
    expect(byPresence(view)).toEqual({ both: ['ada', 'bob'], there: ['cyd'], here: ['zoe'] });
    expect(view.completeness.complete).toBe(true);
    expect(view.counts).toEqual({ both: 2, 'directory-only': 1, 'profile-only': 1, ambiguous: 0 });
    const missing = orThrow(await admin.existence({ where: { presence: 'directory-only' } }));
    expect(byPresence(missing)).toEqual({ both: [], there: ['cyd'], here: [] });
  },
);

statement(
  'S0-36',
  'S0-37',
  'S0-53',
  'S0-55',
  'S0-73',
)(
  'either listing, merged, has its own users and everybody in Amazon Connect who has no profile, and promotes them',
  async () => {
    const centre = await office({ seed: people('ada', 'bob', 'cyd', 'dan', 'Eve') });
    const { admin } = centre;
    await promote(centre, 'Agents', 'ada');
    await promote(centre, 'Back office', 'bob');
    await hire(centre, 'Supervisors', 'zoe');
    await hire(centre, 'Back office', 'yve', 'eve');
    const merged = async (type: UserType) => {
      const { where } = userListing(type, 'integrated');
      const users = orThrow(await admin.users.list({ where })).items;
      return withExistence(orThrow(await admin.existence()), users);
    };
    expect(byPresence(await merged('contact-center'))).toEqual({
      both: ['ada'],
      there: ['cyd', 'dan'],
      here: ['zoe'],
    });
    expect(byPresence(await merged('unified-communications'))).toEqual({
      both: ['bob', 'eve'],
      there: ['cyd', 'dan'],
      here: ['yve'],
    });
    const view = await merged('unified-communications');
    const rows = view.rows.filter(({ presence }) => presence === 'directory-only');
    const users = { view: { ...view, rows } };
    await carryOut(
      admin,
      admin.templates.planApply({ template: { name: 'Back office' }, users, promote: 'include' }),
    );
    expect(byPresence(await merged('unified-communications')).both).toEqual(['bob', 'cyd', 'dan', 'eve']);
    expect(byPresence(await merged('contact-center')).there).toEqual([]);
  },
);

statement(
  'S0-48',
  'S0-59',
  'S0-65',
  'S0-68',
  'S0-69',
  'S0-74',
  'S0-82',
  'S0-83',
  'S0-124',
)('what is done to the users of one listing is done to those of the other, and to nobody else', async () => {
  for (const [type, name, elsewhere] of [
    ['contact-center', 'Supervisors', 'Back office'],
    ['unified-communications', 'Back office', 'Supervisors'],
  ] as const) {
    const users = ['ada', 'bob', 'cyd', 'dan'].map((Username) => ({
      Username,
      RoutingProfileId: 'Voice',
      HierarchyGroupId: 'Lisbon Sales',
    }));
    const centre = await office({ seed: { users } });
    const { admin, simulator } = centre;
    await promote(centre, name, 'ada', 'bob');
    await promote(centre, elsewhere, 'cyd', 'dan');
    await hire(centre, name, 'new');
    await hire(centre, elsewhere, 'other');
    const { where } = userListing(type, 'integrated');
    const untouched = ['cyd', 'dan'].map((login) => connectUser(centre, login));
    const settings = { routingProfile: 'Voice', securityProfiles: ['Agent'] };
    const absent = { where: { ...where, presence: 'profile-only' } } as const;
    const here = { where: { ...where, presence: 'both' } } as const;
    for (const [logins, plan] of [
      [['new'], () => admin.directory.planCreate({ users: absent, settings })],
      [
        ['ada', 'bob', 'new'],
        () => admin.directory.planAssignRoutingProfile({ users: here, routingProfile: 'E-mail' }),
      ],
      [
        ['ada', 'bob', 'new'],
        () => admin.directory.planAssignHierarchy({ users: here, hierarchy: 'Austin' }),
      ],
    ] as const) {
      const { items } = await carryOut(admin, plan());
      expect(items.map(({ loginName, outcome }) => [loginName, outcome])).toEqual(
        logins.map((login) => [login, 'done']),
      );
    }
    const { Id, IdentityInfo } = connectUser(centre, 'ada');
    simulator.state.users.change(Id, { IdentityInfo: { ...IdentityInfo, LastName: 'Changed' } });
    const resync = orThrow(await admin.planResync());
    expect(resync.items.flatMap(({ loginName, changes }) => changes.map(() => loginName))).toEqual(['ada']);
    await orThrow(admin.execute(resync)).finished;
    expect(orThrow(await admin.users.get('ada')).profile.identity.lastName).toBe('Changed');
    const { latest } = orThrow(await admin.templates.get({ name }));
    const seen = { name, expectedVersion: latest.version };
    orThrow(await admin.templates.modify(seen, { values: { directoryTool: set(false) } }));
    await carryOut(admin, admin.templates.planApply({ template: { name }, users: { where } }));
    for (const login of ['ada', 'bob', 'cyd', 'dan'])
      expect(orThrow(await admin.settingsOf(login)).values.directoryTool).toBe(login > 'c');
    await carryOut(admin, admin.users.planDelete({ users: { logins: ['ada', 'new'] } }));
    expect(simulator.state.users.size()).toBe(5);
    await carryOut(admin, admin.users.planDelete({ users: { where }, from: 'here-and-directory' }));
    expect(await listed(centre)).toEqual(['cyd', 'dan', 'other']);
    expect(
      simulator.state.users
        .all()
        .map(({ Username }) => Username)
        .toSorted(),
    ).toEqual(['ada', 'cyd', 'dan', 'new']);
    expect(['cyd', 'dan'].map((login) => connectUser(centre, login))).toEqual(untouched);
  }
});

statement('S0-54')('the merged list shows field by field how the two sides differ', async () => {
  const centre = await office({ seed: people('Ada', 'bob') });
  const { admin, simulator } = centre;
  await promote(centre, 'Agents', 'Ada', 'bob');
  const { Id, IdentityInfo } = connectUser(centre, 'bob');
  simulator.state.users.change(Id, { IdentityInfo: { ...IdentityInfo, LastName: 'Changed' } });
  const differing = orThrow(await admin.existence({ where: { drifted: 'yes' } }));
  expect(byPresence(differing).both).toEqual(['bob']);
  const [row] = differing.rows;
  expect(row?.presence === 'both' && row.differences).toEqual([
    { field: 'lastName', profile: IdentityInfo.LastName, directory: 'Changed' },
  ]);
});

statement(
  'S0-38',
  'S0-71',
  'S0-72',
  'S0-73',
)(
  'users of Amazon Connect are promoted together: a template applied for the first time gives them their profile',
  async () => {
    const centre = await office({ seed: people('ada', 'Bob', 'cyd') });
    const { admin, standalone } = centre;
    const view = orThrow(await admin.existence({ where: { presence: 'directory-only' } }));
    const request = { template: { name: 'Agents' }, users: { view }, promote: 'include' } as const;
    const plan = orThrow(await admin.templates.planApply(request));
    expect(plan.action.kind).toBe('apply');
    // Without integration nobody can be promoted.
    const asked = standalone.templates.planApply({ ...request, users: { logins: ['ada'] } });
    expect(orThrow(await asked).items.map(({ refusal }) => refusal?.code)).toEqual(['no-such-user']);
    const refusing = orThrow(await admin.templates.planApply({ ...request, promote: 'refuse' }));
    expect(refusing.items.map(({ refusal }) => refusal?.code)).toEqual([
      'no-profile',
      'no-profile',
      'no-profile',
    ]);
    expect((await carryOut(admin, admin.templates.planApply(request))).counts.done).toBe(3);
    expect(await listed(centre)).toEqual(['ada', 'Bob', 'cyd']);
    expect(orThrow(await admin.users.get('bob')).profile.identity).toMatchObject({
      firstName: connectUser(centre, 'Bob').IdentityInfo.FirstName,
      email: connectUser(centre, 'Bob').IdentityInfo.Email,
    });
    const again = orThrow(await admin.templates.planApply({ ...request, users: { logins: ['Bob'] } }));
    expect(planCounts(again)).toEqual({ planned: 0, unchanged: 1, refused: 0 });
  },
);

statement('S0-39')('every setting of an Amazon Connect user can be changed from here', async () => {
  const centre = await office({ seed: people('ada') });
  const { admin } = centre;
  const references = orThrow(await admin.directory.references());
  const routing = references.routingProfiles.find(({ name }) => name === 'Voice')!.id;
  const security = references.securityProfiles.find(({ name }) => name === 'Admin')!.id;
  const group = references.hierarchyGroups.find(({ name }) => name === 'Austin')!.id;
  const wanted: { readonly [Name in keyof ChangeableFields]-?: Intent<NonNullable<ChangeableFields[Name]>> } =
    {
      firstName: set('Grace'),
      lastName: set('Hopper'),
      email: set('grace@example.com'),
      secondaryEmail: set('grace@example.org'),
      mobile: set('+15551230001'),
      routingProfileId: set(routing),
      securityProfileIds: set([security]),
      hierarchyGroupId: set(group),
      phoneType: set('desk'),
      deskPhoneNumber: set('+15551230002'),
      autoAccept: set(false),
      afterContactWorkSeconds: set(45),
      persistentConnection: set(true),
      autoAcceptByChannel: set({ chat: { autoAccept: true } }),
      afterContactWorkByChannel: set({ task: { seconds: 20 } }),
      phoneByChannel: set({ voice: { type: 'desk', number: '+15551230003' } }),
      persistentConnectionByChannel: set({ voice: false }),
      voiceEnhancementByChannel: set({ voice: 'noise-suppression' }),
      tags: set([{ key: 'team', value: 'north' }]),
      proficiencies: set([{ attribute: 'Language', value: 'pt', level: 4 }]),
    };
  for (const [group, names] of Object.entries(fieldGroups)) {
    const changes = Object.fromEntries(names.map((name) => [name, wanted[name]]));
    const plan = orThrow(await admin.directory.planEdit({ users: { logins: ['ada'] }, changes }));
    expect(plan.items.flatMap((item) => item.changes.map(({ field }) => field))).toEqual(
      expect.arrayContaining(names.map((name) => `directory.${name}`)),
    );
    expect((await orThrow(admin.execute(plan)).finished).counts).toMatchObject({ done: 1 });
    if (group === 'phone')
      expect(connectUser(centre, 'ada').PhoneConfig).toEqual({
        PhoneType: 'DESK_PHONE',
        DeskPhoneNumber: '+15551230002',
        AutoAccept: false,
        AfterContactWorkTimeLimit: 45,
        PersistentConnection: true,
      });
  }
  expect(connectUser(centre, 'ada')).toMatchObject({
    IdentityInfo: {
      FirstName: 'Grace',
      LastName: 'Hopper',
      Email: 'grace@example.com',
      SecondaryEmail: 'grace@example.org',
      Mobile: '+15551230001',
    },
    RoutingProfileId: routing,
    SecurityProfileIds: [security],
    HierarchyGroupId: group,
    PhoneNumberConfigs: [{ Channel: 'VOICE', PhoneType: 'DESK_PHONE', PhoneNumber: '+15551230003' }],
    PersistentConnectionConfigs: [{ Channel: 'VOICE', PersistentConnection: false }],
    AutoAcceptConfigs: [{ Channel: 'CHAT', AutoAccept: true }],
    AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 20 } }],
    VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NOISE_SUPPRESSION' }],
    Tags: { team: 'north' },
    UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'pt', Level: 4 }],
  });
});

statement('S0-40')('users of Amazon Connect are added and deleted from here', async () => {
  const centre = await office();
  const { admin, simulator } = centre;
  const ada = {
    loginName: 'ada',
    identity: { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
    template: { name: 'Agents' },
    directory: { routingProfile: 'Voice', securityProfiles: ['Agent'] },
  };
  await carryOut(admin, admin.users.planCreate([ada]));
  expect(connectUser(centre, 'ada').IdentityInfo.LastName).toBe('Byron');
  await carryOut(admin, admin.users.planDelete({ users: { logins: ['ada'] }, from: 'here-and-directory' }));
  expect(simulator.state.users.byUsername('ada')).toBeUndefined();
});

statement(
  'S0-41',
  'S0-46',
  'S0-47',
  'S0-48',
)(
  'what is changed in Amazon Connect itself comes into the profiles with a resync, field by field',
  async () => {
    const centre = await office({ seed: people('ada', 'bob') });
    const { admin, simulator } = centre;
    await promote(centre, 'Agents', 'ada', 'bob');
    const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
    const { Id } = connectUser(centre, 'ada');
    simulator.state.users.change(Id, {
      IdentityInfo: {
        FirstName: 'Grace',
        LastName: 'Hopper',
        Email: 'g@example.com',
        SecondaryEmail: 'h@example.com',
      },
      RoutingProfileId: routingProfiles.named('E-mail')!.Id,
      SecurityProfileIds: [securityProfiles.named('Admin')!.Id],
      HierarchyGroupId: hierarchyGroups.named('Lisbon')!.Id,
    });
    const there = connectUser(centre, 'ada');
    const report = await carryOut(admin, admin.planResync());
    expect(report.items.map(({ loginName, outcome }) => [loginName, outcome])).toEqual([
      ['ada', 'done'],
      ['bob', 'unchanged'],
    ]);
    const { profile } = orThrow(await admin.users.get('ada'));
    expect(profile.identity).toEqual({
      firstName: 'Grace',
      lastName: 'Hopper',
      email: 'g@example.com',
      secondaryEmail: 'h@example.com',
    });
    expect(profile.mirror?.fields).toMatchObject({
      routingProfileId: there.RoutingProfileId,
      securityProfileIds: there.SecurityProfileIds,
      hierarchyGroupId: there.HierarchyGroupId,
    });
    expect(connectUser(centre, 'ada')).toEqual(there);
    expect(orThrow(await admin.existence({ where: { drifted: 'yes' } })).rows).toEqual([]);
  },
);

statement('S0-49', 'S0-50')(
  'a resync takes its minutes, in the background, and can be asked how far it is',
  async () => {
    const logins = Array.from({ length: 250 }, (_, index) => `agent${index}`);
    const centre = await office({ seed: people(...logins) });
    const { admin, simulator, time } = centre;
    await promote(centre, 'Agents', ...logins);
    for (const { Id, IdentityInfo } of simulator.state.users.all())
      simulator.state.users.change(Id, { IdentityInfo: { ...IdentityInfo, LastName: 'Changed' } });
    const plan = orThrow(await admin.planResync());
    expect(plan.cost.seconds).toBeGreaterThan(100);
    const startedAt = time.now();
    let ended = 0;
    const run = orThrow(admin.execute(plan, { onProgress: (progress) => void (ended = progress.ended) }));
    expect(run.status()).toMatchObject({ state: 'running', total: 250, ended: 0 });
    // The desktop goes on meanwhile.
    expect(orThrow(await admin.settingsOf('agent7')).mode).toBe('engagement');
    expect(run.status().state).toBe('running');
    const report = await run.finished;
    expect(report.counts.done).toBe(250);
    expect(ended).toBe(250);
    expect(run.status()).toMatchObject({ state: 'ended', ended: 250 });
    expect((time.now() - startedAt) / 1000).toBeGreaterThan(100);
  },
);

statement(
  'S0-65',
  'S0-66',
  'S0-67',
  'S0-68',
  'S0-69',
)(
  'users are deleted together after their effect was shown, from Amazon Connect too only where that is said',
  async () => {
    const centre = await office({ seed: people('ada', 'bob', 'cyd', 'dan', 'eve') });
    const { admin, standalone, simulator } = centre;
    await promote(centre, 'Agents', 'ada', 'bob', 'cyd', 'dan', 'eve');
    // Without integration there is no choice, and Amazon Connect's user stays whatever is asked.
    const asked = { users: { logins: ['eve'] }, from: 'here-and-directory' } as const;
    const separate = orThrow(await standalone.users.planDelete(asked));
    expect(separate.action).toEqual({ kind: 'delete', from: 'here' });
    await orThrow(standalone.execute(separate)).finished;
    expect(connectUser(centre, 'eve').Username).toBe('eve');
    const here = orThrow(await admin.users.planDelete({ users: { logins: ['ada', 'bob'] } }));
    expect(here.action).toEqual({ kind: 'delete', from: 'here' });
    expect(here.items.map(({ loginName, steps }) => [loginName, steps.map(({ kind }) => kind)])).toEqual([
      ['ada', ['delete-profile']],
      ['bob', ['delete-profile']],
    ]);
    expect(here.cost.calls).toEqual({});
    expect(await listed(centre)).toEqual(['ada', 'bob', 'cyd', 'dan']);
    await orThrow(admin.execute(here)).finished;
    const request = { users: { logins: ['cyd', 'dan'] }, from: 'here-and-directory' } as const;
    const both = orThrow(await admin.users.planDelete(request));
    expect(both.cost.calls).toMatchObject({ DeleteUser: 2 });
    expect(simulator.state.users.size()).toBe(5);
    await orThrow(admin.execute(both)).finished;
    expect(await listed(centre)).toEqual([]);
    expect(byPresence(orThrow(await admin.existence())).there).toEqual(['ada', 'bob', 'eve']);
  },
);

statement(
  'S0-75',
  'S0-77',
  'S0-84',
)('filters narrow a list, and what they leave visible is selected as a whole', async () => {
  const centre = await office({ seed: people('ada', 'alan', 'bob', 'cyd') });
  const { admin } = centre;
  await promote(centre, 'Agents', 'ada', 'bob');
  await promote(centre, 'Supervisors', 'alan', 'cyd');
  const { latest } = orThrow(await admin.templates.get({ name: 'Supervisors' }));
  const where = { template: { id: latest.id }, loginStartsWith: 'a' };
  expect(await listed(centre, where)).toEqual(['alan']);
  const visible = orThrow(await admin.existence({ where }));
  const plans = [
    await admin.templates.planApply({ template: { name: 'Agents' }, users: { where } }),
    await admin.templates.planApply({ template: { name: 'Agents' }, users: { view: visible } }),
    await admin.directory.planAssignRoutingProfile({ users: { where }, routingProfile: 'Voice' }),
    await admin.directory.planAssignHierarchy({ users: { view: visible }, hierarchy: 'Austin' }),
  ];
  for (const plan of plans) expect(orThrow(plan).items.map(({ loginName }) => loginName)).toEqual(['alan']);
});

statement(
  'S0-82',
  'S0-83',
  'S0-85',
  'S0-86',
)(
  'one routing profile or hierarchy, picked from those there are, is assigned to many users of Amazon Connect at once',
  async () => {
    const centre = await office({ seed: people('ada', 'bob', 'cyd') });
    const { admin, simulator } = centre;
    await promote(centre, 'Agents', 'ada', 'bob');
    const { routingProfiles, hierarchyGroups } = orThrow(await admin.directory.references());
    expect(routingProfiles.map(({ name }) => name)).toContain('Chat and Tasks');
    expect(hierarchyGroups.map(({ name }) => name)).toContain('Kraków Support');
    const before = connectUser(centre, 'cyd');
    const users = { logins: ['ada', 'bob'] };
    await carryOut(
      admin,
      admin.directory.planAssignRoutingProfile({ users, routingProfile: 'Chat and Tasks' }),
    );
    await carryOut(admin, admin.directory.planAssignHierarchy({ users, hierarchy: 'Kraków Support' }));
    const routing = simulator.state.routingProfiles.named('Chat and Tasks')?.Id;
    const group = simulator.state.hierarchyGroups.named('Kraków Support')?.Id;
    for (const login of ['ada', 'bob']) {
      expect(connectUser(centre, login)).toMatchObject({
        RoutingProfileId: routing,
        HierarchyGroupId: group,
      });
      const standing = orThrow(await admin.users.get(login));
      expect(listingCell(standing, 'routing-profile')).toEqual([routing]);
      expect(listingCell(standing, 'hierarchy')).toEqual([group]);
    }
    expect(connectUser(centre, 'cyd')).toEqual(before);
    const nowhere = await admin.directory.planAssignHierarchy({ users, hierarchy: 'Atlantis' });
    expect(nowhere._unsafeUnwrapErr().code).toBe('reference-not-found');
  },
);
