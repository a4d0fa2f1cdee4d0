import {
  startConnectSimulator,
  unlimitedRate,
  type ConnectSimulatorOptions,
  type SimulatedUser,
  type SimulatorSwitches,
} from '@rollcall/connect-simulator';
import {
  changesByGroup,
  clear,
  set,
  type ChangeableFields,
  type Changes,
  type DirectoryUser,
  type DirectoryUserId,
  type HierarchyGroupId,
  type RoutingProfileId,
  type SecurityProfileId,
} from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ConnectDirectoryOptions } from '../connect-directory.js';
import { directoryOn } from '../../test/directory-on.js';

const jane = {
  Username: 'jane.doe',
  IdentityInfo: {
    FirstName: 'Jane',
    LastName: 'Doe',
    Email: 'jane@example.com',
    SecondaryEmail: 'home@example.com',
    Mobile: '+15550100',
  },
  PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: true, AfterContactWorkTimeLimit: 30 },
  SecurityProfileIds: ['Agent', 'QualityAnalyst'],
  HierarchyGroupId: 'Europe',
  UserProficiencies: [
    { AttributeName: 'Language', AttributeValue: 'pt', Level: 3 },
    { AttributeName: 'Language', AttributeValue: 'fr', Level: 1 },
  ],
  Tags: { team: 'red', shift: 'late' },
} as const;

const byChannel = {
  AutoAcceptConfigs: [{ Channel: 'TASK', AutoAccept: true }],
  AfterContactWorkConfigs: [
    { Channel: 'VOICE', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 30 } },
    { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 300 } },
  ],
  VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NONE' }],
} as const;

async function simulated(
  options: ConnectSimulatorOptions & { readonly user?: Partial<SimulatedUser> } = {},
  directoryOptions: Partial<ConnectDirectoryOptions> = {},
) {
  const seed = { users: [{ ...jane, ...options.user }] };
  const simulator = await startConnectSimulator({ quotas: { default: unlimitedRate }, seed, ...options });
  onTestFinished(simulator.close);
  const directory = directoryOn(simulator, directoryOptions);
  await directory.references();
  const id = simulator.state.users.byUsername('jane.doe')?.Id as DirectoryUserId;
  const read = async () => (await directory.readUser({ id, fields: ['proficiencies'] }))._unsafeUnwrap();
  const update = async (user: DirectoryUser, fields: Changes<ChangeableFields>) => {
    simulator.clearCalls();
    for (const change of changesByGroup(fields)) {
      const answer = await directory.updateUser({ user, change });
      if (answer.isErr()) return { error: answer.error };
    }
    return { calls: simulator.calls().map(({ operation }) => operation) };
  };
  return { simulator, directory, id, read, update };
}

const group = (
  simulator: { state: { hierarchyGroups: { named: (name: string) => { Id: string } | undefined } } },
  name: string,
) => simulator.state.hierarchyGroups.named(name)?.Id as HierarchyGroupId;

describe('updateUser', () => {
  test('each group changes its fields, by its own operation, and keeps all others', async () => {
    const { simulator, read, update } = await simulated();
    const { routingProfiles, securityProfiles } = simulator.state;
    const changes: readonly (readonly [Changes<ChangeableFields>, readonly string[]])[] = [
      [{ lastName: set('Roe'), mobile: clear }, ['UpdateUserIdentityInfo', 'DescribeUser']],
      [{ secondaryEmail: set('new@example.com') }, ['UpdateUserIdentityInfo']],
      [
        { routingProfileId: set(routingProfiles.named('Supervisors')?.Id as RoutingProfileId) },
        ['UpdateUserRoutingProfile'],
      ],
      [
        { securityProfileIds: set([securityProfiles.named('Admin')?.Id as SecurityProfileId]) },
        ['UpdateUserSecurityProfiles'],
      ],
      [{ hierarchyGroupId: set(group(simulator, 'Lisbon')) }, ['UpdateUserHierarchy']],
      [{ hierarchyGroupId: clear }, ['UpdateUserHierarchy']],
      [{ phoneType: set('desk'), deskPhoneNumber: set('+15550101') }, ['UpdateUserPhoneConfig']],
      [{ phoneType: set('soft'), deskPhoneNumber: clear }, ['UpdateUserPhoneConfig', 'DescribeUser']],
      [{ tags: set([{ key: 'team', value: 'blue' }]) }, ['UntagResource', 'TagResource']],
      [{ tags: clear }, ['UntagResource']],
      [
        {
          proficiencies: set([
            { attribute: 'Language', value: 'pt', level: 4 },
            { attribute: 'Language', value: 'de', level: 5 },
          ]),
        },
        ['DisassociateUserProficiencies', 'UpdateUserProficiencies', 'AssociateUserProficiencies'],
      ],
      [{ proficiencies: clear }, ['DisassociateUserProficiencies']],
      [{ afterContactWorkByChannel: set({ chat: { seconds: 60 } }) }, ['UpdateUserConfig']],
      [
        { voiceEnhancementByChannel: set({ voice: 'noise-suppression' }) },
        ['UpdateUserConfig', 'DescribeUser'],
      ],
    ];
    for (const [fields, operations] of changes) {
      const before = await read();
      expect(await update(before, fields)).toEqual({ calls: operations });
      const after = await read();
      const wanted: Record<string, unknown> = { ...before.fields };
      for (const [name, intent] of Object.entries(fields)) {
        if (intent.kind === 'set') wanted[name] = intent.value;
        else delete wanted[name];
      }
      expect({ ...after.fields, proficiencies: new Set(after.fields.proficiencies) }).toEqual({
        ...wanted,
        proficiencies: new Set((wanted as typeof after.fields).proficiencies),
      });
      expect(await update(after, fields)).toEqual({ calls: [] });
    }
  });

  test('several groups build on one read', async () => {
    const { read, update } = await simulated();
    const before = await read();
    const fields = {
      lastName: set('Roe'),
      afterContactWorkSeconds: set(60),
      autoAcceptByChannel: set({ chat: { autoAccept: true } }),
    };
    expect(await update(before, fields)).toEqual({
      calls: ['UpdateUserIdentityInfo', 'UpdateUserPhoneConfig', 'UpdateUserConfig'],
    });
    expect((await read()).fields).toEqual({
      ...before.fields,
      lastName: 'Roe',
      afterContactWorkSeconds: 60,
      autoAcceptByChannel: { chat: { autoAccept: true } },
    });
  });

  test('a user of a snapshot is read first, so that its e-mail survives', async () => {
    const { simulator, directory, update } = await simulated();
    const [user] = (await directory.snapshot())._unsafeUnwrap().users;
    expect(await update(user as DirectoryUser, { firstName: set('Jo') })).toEqual({
      calls: ['DescribeUser', 'UpdateUserIdentityInfo'],
    });
    expect(simulator.state.users.byUsername('jane.doe')?.IdentityInfo).toEqual({
      ...jane.IdentityInfo,
      FirstName: 'Jo',
    });
  });

  const positions: readonly Partial<SimulatorSwitches>[] = [
    { identityUpdate: 'replaces', configUpdate: 'replaces-list' },
    { identityUpdate: 'merges', configUpdate: 'merges-channels' },
  ];
  test.each(positions)('a phone change keeps it where PhoneConfig stands apart too: %o', async (switches) => {
    const { read, update } = await simulated({
      switches: { ...switches, phoneConfig: 'independent' },
      user: byChannel as never,
    });
    const before = await read();
    expect(await update(before, { afterContactWorkSeconds: set(60), autoAccept: set(false) })).toEqual({
      calls: [
        'UpdateUserConfig',
        'DescribeUser',
        'UpdateUserPhoneConfig',
        'UpdateUserConfig',
        'DescribeUser',
      ],
    });
    expect((await read()).fields).toEqual({
      ...before.fields,
      afterContactWorkSeconds: 60,
      autoAccept: false,
    });
  });

  test.each(positions)('a phone change keeps what is set by channel: %o', async (switches) => {
    const { read, update } = await simulated({ switches, user: byChannel as never });
    const before = await read();
    expect(await update(before, { afterContactWorkSeconds: set(60), autoAccept: set(false) })).toEqual({
      calls: ['UpdateUserConfig', 'DescribeUser'],
    });
    expect((await read()).fields).toEqual({
      ...before.fields,
      afterContactWorkSeconds: 60,
      autoAccept: false,
      afterContactWorkByChannel: { voice: { seconds: 60 }, chat: { seconds: 300 } },
      autoAcceptByChannel: { voice: { autoAccept: false }, task: { autoAccept: true } },
    });
  });

  test('what Amazon Connect accepts and does not do is told', async () => {
    const merging = await simulated({ switches: { identityUpdate: 'merges' } });
    expect(await merging.update(await merging.read(), { secondaryEmail: clear })).toEqual({
      error: {
        code: 'directory-refused',
        operation: 'UpdateUserIdentityInfo',
        field: 'secondaryEmail',
        rule: 'not-taken',
      },
    });
    const clearing = await simulated({
      switches: { configUpdate: 'merges-channels' },
      user: byChannel as never,
    });
    expect(await clearing.update(await clearing.read(), { autoAcceptByChannel: clear })).toMatchObject({
      error: { field: 'autoAcceptByChannel', rule: 'not-taken' },
    });
  });

  test('under an existing directory names stay out of the block', async () => {
    const { simulator, read, update } = await simulated({ identityType: 'EXISTING_DIRECTORY' });
    expect(await update(await read(), { mobile: set('+15550199') })).toMatchObject({
      calls: expect.any(Array),
    });
    expect(simulator.state.users.byUsername('jane.doe')?.IdentityInfo).toEqual({
      ...jane.IdentityInfo,
      Mobile: '+15550199',
    });
  });

  test('a user that is gone is not found', async () => {
    const { simulator, id, read, update } = await simulated();
    const user = await read();
    simulator.state.users.remove(id);
    const fields = [
      { lastName: set('Roe') },
      { routingProfileId: set('x' as RoutingProfileId) },
      { autoAccept: set(false) },
      { tags: clear },
      { proficiencies: clear },
    ];
    for (const change of fields) {
      expect(await update(user, change)).toEqual({ error: { code: 'directory-user-not-found' } });
    }
  });

  test('something unknown that is assigned is refused, and is not a missing user', async () => {
    const { simulator, directory, read, update } = await simulated();
    const user = await read();
    const refused = (operation: string, field: string) => ({
      error: { code: 'directory-refused', operation, field, rule: 'unknown' },
    });
    expect(await update(user, { routingProfileId: set('x' as RoutingProfileId) })).toEqual(
      refused('UpdateUserRoutingProfile', 'routingProfileId'),
    );
    expect(await update(user, { securityProfileIds: set(['x' as SecurityProfileId]) })).toEqual(
      refused('UpdateUserSecurityProfiles', 'securityProfileIds'),
    );
    expect(await update(user, { hierarchyGroupId: set('x' as HierarchyGroupId) })).toEqual(
      refused('UpdateUserHierarchy', 'hierarchyGroupId'),
    );
    simulator.clearCalls();
    await directory.snapshot();
    expect(simulator.counter('DescribeUser').calls).toBe(0);
  });

  test('after a failure midway the next try goes on from what was done', async () => {
    const { simulator, read, update } = await simulated(
      { faults: [{ kind: 'error-before-commit', operation: 'TagResource', nth: 1 }] },
      { attempts: 1 },
    );
    const user = await read();
    const tags = set([{ key: 'team', value: 'blue' }]);
    expect(await update(user, { tags })).toMatchObject({ error: { code: 'unavailable' } });
    expect(await update(user, { tags })).toEqual({ calls: ['DescribeUser', 'TagResource'] });
    expect(simulator.state.users.byUsername('jane.doe')?.Tags).toEqual({ team: 'blue' });
  });

  test('what an attempt whose answer was lost has done is not asked for again', async () => {
    const operation = ['DisassociateUserProficiencies', 'UpdateUserProficiencies'] as const;
    const { read, update } = await simulated({
      faults: operation.map((one) => ({ kind: 'reset-after-commit', operation: one, nth: 1 })),
    });
    const proficiencies = set([
      { attribute: 'Language', value: 'pt', level: 4 },
      { attribute: 'Language', value: 'de', level: 5 },
    ]);
    expect(await update(await read(), { proficiencies })).toEqual({
      calls: [
        'DisassociateUserProficiencies',
        'DisassociateUserProficiencies',
        'ListUserProficiencies',
        'UpdateUserProficiencies',
        'UpdateUserProficiencies',
        'AssociateUserProficiencies',
      ],
    });
    expect(new Set((await read()).fields.proficiencies)).toEqual(
      new Set(proficiencies.kind === 'set' ? proficiencies.value : []),
    );
  });

  test('of two whose readings cross, the second keeps what the first wrote', async () => {
    const { simulator, read, update } = await simulated();
    const [one, other] = [await read(), await read()];
    await Promise.all([update(one, { lastName: set('Roe') }), update(other, { mobile: set('+15550199') })]);
    expect(simulator.state.users.byUsername('jane.doe')?.IdentityInfo).toMatchObject({
      LastName: 'Roe',
      Mobile: '+15550199',
    });
  });
});
