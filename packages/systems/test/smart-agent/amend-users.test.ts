import {
  fieldGroups,
  planCounts,
  set,
  type ChangeableFieldName,
  type ChangeableFields,
  type Changes,
  type Intent,
} from '@rollcall/core';
import { changeRoles, parseAdministrator } from '@rollcall/core/authorization';
import { orThrow } from '@rollcall/core/english';
import { consoleAccess, formFields, listedUsers, optionsOf } from '@rollcall/presets/smart-agent';
import { expect, test } from 'vitest';
import { carryOut } from '../carry-out.js';
import { statement } from '../statement.js';
import { connectUser, consoleOf, person, type Console } from './console.js';

const staff = [
  person('ada', ['Ada', 'Byron'], { security: ['Agent'] }),
  person('bob', ['Bob', 'Silva'], { security: ['Agent', 'QualityAnalyst'] }),
  person('cyd', ['Cyd', 'Weiß'], { security: ['CallCenterManager'] }),
];

const securityOf = (centre: Console, login: string): readonly (string | undefined)[] => {
  const { securityProfiles } = centre.simulator.state;
  const held = connectUser(centre, login).SecurityProfileIds;
  return securityProfiles.all().flatMap(({ Id, Name }) => (held.includes(Id) ? [Name] : []));
};

statement('S2-18', 'S2-19')('one user is amended, or a group at once, from one ticked user on', async () => {
  const centre = await consoleOf({ seed: { users: staff } });
  const { admin } = centre;
  const tick = (...logins: readonly string[]) => ({ users: { logins } });
  const nobody = orThrow(
    await admin.directory.planEdit({ ...tick(), changes: { afterContactWorkSeconds: set(45) } }),
  );
  expect(planCounts(nobody)).toEqual({ planned: 0, unchanged: 0, refused: 0 });
  const one = await carryOut(
    admin,
    admin.directory.planEdit({ ...tick('ada'), changes: { lastName: set('Lovelace') } }),
  );
  expect(one.counts).toMatchObject({ done: 1 });
  expect(connectUser(centre, 'ada').IdentityInfo).toEqual({
    FirstName: 'Ada',
    LastName: 'Lovelace',
    Email: 'ada@example.com',
  });
  const group = await carryOut(
    admin,
    admin.directory.planEdit({
      ...tick('ada', 'cyd'),
      changes: { tags: set([{ key: 'team', value: 'north' }]) },
    }),
  );
  expect(group.counts).toMatchObject({ done: 2 });
  expect(['ada', 'bob', 'cyd'].map((login) => connectUser(centre, login).Tags)).toEqual([
    { team: 'north' },
    {},
    { team: 'north' },
  ]);
});

statement(
  'S2-20',
  'S2-21',
  'S2-22',
)('every field of the form can be amended: typed, or chosen from the options that it has', async () => {
  const centre = await consoleOf({ seed: { users: staff } });
  const { admin, simulator } = centre;
  const references = orThrow(await admin.directory.references());
  const optionOf = (id: (typeof formFields)[number]['id'], label: string) =>
    optionsOf(formFields.find((field) => field.id === id)!, references).find((one) => one.label === label)
      ?.value as never;
  const typed = { kind: 'set', value: 'Grace' } as const;
  const wanted: { readonly [Name in ChangeableFieldName]: Intent<NonNullable<ChangeableFields[Name]>> } = {
    firstName: typed,
    lastName: set('Hopper'),
    email: set('grace@example.com'),
    secondaryEmail: set('grace@example.org'),
    mobile: set('+15551230001'),
    routingProfileId: set(optionOf('routingProfile', 'E-mail')),
    securityProfileIds: set([optionOf('securityProfiles', 'Admin')]),
    hierarchyGroupId: set(optionOf('hierarchy', 'Americas / Austin')),
    phoneType: set(optionOf('phoneType', 'Desk phone')),
    deskPhoneNumber: set('+15551230002'),
    autoAccept: set(true),
    afterContactWorkSeconds: set(45),
    persistentConnection: set(true),
    autoAcceptByChannel: set({ chat: { autoAccept: true } }),
    afterContactWorkByChannel: set({ task: { seconds: 20 } }),
    phoneByChannel: set({ voice: { type: 'desk', number: '+15551230003' } }),
    persistentConnectionByChannel: set({ voice: false }),
    voiceEnhancementByChannel: set({ voice: optionOf('voiceEnhancementByChannel', 'Noise suppression') }),
    tags: set([{ key: 'team', value: 'north' }]),
    proficiencies: set([{ attribute: 'Language', value: 'pt', level: 4 }]),
  };
  const amendable = formFields.flatMap((field) => ('changes' in field ? [field.changes] : []));
  expect(amendable.toSorted()).toEqual(Object.values(fieldGroups).flat().toSorted());
  const typedFields = formFields.filter(({ kind }) => kind === 'text').map(({ id }) => id);
  expect(typedFields).toEqual(['firstName', 'lastName', 'loginName', 'email', 'secondaryEmail']);
  for (const field of formFields) {
    const isChosen = field.kind === 'choice' || field.kind === 'choices';
    expect([field.id, optionsOf(field, references).length > 0]).toEqual([
      field.id,
      isChosen || field.id === 'voiceEnhancementByChannel',
    ]);
  }
  const amend = async (...names: readonly ChangeableFieldName[]) => {
    const before = connectUser(centre, 'ada');
    const changes: Changes<ChangeableFields> = Object.fromEntries(names.map((name) => [name, wanted[name]]));
    const report = await carryOut(admin, admin.directory.planEdit({ users: { logins: ['ada'] }, changes }));
    expect([names, report.counts.done]).toEqual([names, 1]);
    expect(connectUser(centre, 'ada')).not.toEqual(before);
  };
  // A desk phone comes with its number; what is said channel by channel comes after what holds for all.
  await amend('phoneType', 'deskPhoneNumber');
  const alone = amendable.filter((name) => name !== 'phoneType' && name !== 'deskPhoneNumber');
  for (const name of alone) if (!name.endsWith('ByChannel')) await amend(name);
  expect(connectUser(centre, 'ada').PhoneConfig).toEqual({
    PhoneType: 'DESK_PHONE',
    DeskPhoneNumber: '+15551230002',
    AutoAccept: true,
    AfterContactWorkTimeLimit: 45,
    PersistentConnection: true,
  });
  for (const name of alone) if (name.endsWith('ByChannel')) await amend(name);
  const { routingProfiles, securityProfiles, hierarchyGroups } = simulator.state;
  expect(connectUser(centre, 'ada')).toMatchObject({
    IdentityInfo: {
      FirstName: 'Grace',
      LastName: 'Hopper',
      Email: 'grace@example.com',
      SecondaryEmail: 'grace@example.org',
      Mobile: '+15551230001',
    },
    RoutingProfileId: routingProfiles.named('E-mail')?.Id,
    SecurityProfileIds: [securityProfiles.named('Admin')?.Id],
    HierarchyGroupId: hierarchyGroups.named('Austin')?.Id,
    Tags: { team: 'north' },
    UserProficiencies: [{ AttributeName: 'Language', AttributeValue: 'pt', Level: 4 }],
  });
  expect(connectUser(centre, 'ada')).toMatchObject({
    AutoAcceptConfigs: [{ Channel: 'CHAT', AutoAccept: true }],
    AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 20 } }],
    PhoneNumberConfigs: [{ Channel: 'VOICE', PhoneType: 'DESK_PHONE', PhoneNumber: '+15551230003' }],
    PersistentConnectionConfigs: [{ Channel: 'VOICE', PersistentConnection: false }],
    VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NOISE_SUPPRESSION' }],
  });
});

statement('S2-23', 'S2-24')(
  'a security profile is added to those of a user, and taken away, but for the last',
  async () => {
    const centre = await consoleOf({ seed: { users: staff } });
    const { admin } = centre;
    const references = orThrow(await admin.directory.references());
    const held = async (login: string) => {
      const { rows } = orThrow(await admin.existence());
      return listedUsers(rows, references).find(({ loginName }) => loginName === login)!.securityProfiles;
    };
    const give = (login: string, securityProfiles: readonly string[]) =>
      carryOut(
        admin,
        admin.directory.planAssignSecurityProfiles({ users: { logins: [login] }, securityProfiles }),
      );
    await give('ada', [...(await held('ada')), 'QualityAnalyst']);
    expect(securityOf(centre, 'ada')).toEqual(['Agent', 'QualityAnalyst']);
    await give(
      'bob',
      (await held('bob')).filter((name) => name !== 'Agent'),
    );
    expect(securityOf(centre, 'bob')).toEqual(['QualityAnalyst']);
    const last = await give('bob', []);
    expect(last.items).toMatchObject([{ outcome: 'refused', reason: { code: 'no-security-profile' } }]);
    expect(securityOf(centre, 'bob')).toEqual(['QualityAnalyst']);
  },
);

test('who may edit users changes anything of theirs but security profiles, a permission of its own', async () => {
  const centre = await consoleOf({ seed: { users: staff } });
  const { admin } = centre;
  const administrator = (id: string, role: string) =>
    parseAdministrator({ id, roles: [role], environments: 'all', hierarchyGroups: 'all' })._unsafeUnwrap();
  const root = administrator('root', 'admin');
  const access = changeRoles({ access: consoleAccess, administrators: [root] }, root.id, {
    kind: 'add',
    role: {
      id: 'lead',
      label: 'Team lead',
      includes: [],
      grants: { byDefault: [], functions: { users: ['view', 'edit'] } },
      changes: 'allowed',
    },
  })._unsafeUnwrap();
  const actor = { kind: 'administrator', access, administrator: administrator('lea', 'lead') } as const;
  const lead = orThrow(await admin.actingAs(actor));
  const users = { logins: ['ada', 'bob'] };
  const routed = await carryOut(
    lead,
    lead.directory.planAssignRoutingProfile({ users, routingProfile: 'E-mail' }),
  );
  expect(routed.counts).toMatchObject({ done: 2 });
  const denied = {
    outcome: 'refused',
    reason: { code: 'not-permitted', permission: 'users.editPermission' },
  };
  const given = lead.directory.planAssignSecurityProfiles({ users, securityProfiles: ['Admin'] });
  expect((await carryOut(lead, given)).items).toMatchObject([denied, denied]);
  expect(securityOf(centre, 'ada')).toEqual(['Agent']);
});
