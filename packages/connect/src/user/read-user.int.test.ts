import {
  startConnectSimulator,
  unlimitedRate,
  type ConnectSimulatorOptions,
} from '@rollcall/connect-simulator';
import type { DirectoryUserId } from '@rollcall/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { directoryOn } from '../../test/directory-on.js';

async function simulated(options: ConnectSimulatorOptions = {}) {
  const Username = 'jane.doe';
  const simulator = await startConnectSimulator({
    quotas: { default: unlimitedRate, proficienciesPerUser: 250 },
    seed: {
      users: [
        {
          Username,
          IdentityInfo: {
            FirstName: 'Jane',
            LastName: 'Doe',
            Email: 'jane@example.com',
            Mobile: '+15550100',
          },
          AfterContactWorkConfigs: [
            { Channel: 'CHAT', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 300 } },
          ],
          UserProficiencies: Array.from({ length: 230 }, (_, index) => ({
            AttributeName: 'Skill',
            AttributeValue: `${index}`,
            Level: 3,
          })),
        },
      ],
    },
    ...options,
  });
  onTestFinished(simulator.close);
  const [user] = simulator.state.users.all();
  return { simulator, directory: directoryOn(simulator), id: user?.Id as DirectoryUserId };
}

describe('readUser', () => {
  test('reads all but proficiencies in one call', async () => {
    const { simulator, directory, id } = await simulated();
    const user = (await directory.readUser({ id }))._unsafeUnwrap();
    expect(user.fields).toMatchObject({
      firstName: 'Jane',
      email: 'jane@example.com',
      mobile: '+15550100',
      afterContactWorkByChannel: { chat: { seconds: 300 } },
    });
    expect(user.unread).toEqual(['proficiencies']);
    expect(simulator.calls().map(({ operation }) => operation)).toEqual(directory.manifest.operations.read);
  });

  test('reads proficiencies when they are asked for, to the last page', async () => {
    const { simulator, directory, id } = await simulated();
    const user = (await directory.readUser({ id, fields: ['proficiencies'] }))._unsafeUnwrap();
    expect(user.unread).toEqual([]);
    expect(user.fields.proficiencies).toHaveLength(230);
    expect(simulator.counter('ListUserProficiencies').calls).toBe(3);
  });

  test('an unknown user is not found, once the instance is known to exist', async () => {
    const { simulator, directory } = await simulated();
    const id = 'nobody' as DirectoryUserId;
    const error = { code: 'directory-user-not-found' };
    expect((await directory.readUser({ id }))._unsafeUnwrapErr()).toEqual(error);
    expect((await directory.readUser({ id, fields: ['proficiencies'] }))._unsafeUnwrapErr()).toEqual(error);
    expect((await directory.deleteUser({ id }))._unsafeUnwrapErr()).toEqual(error);
    expect(simulator.counter('DescribeInstance').calls).toBe(1);
  });

  test('an unknown instance does not make a user unknown', async () => {
    const { simulator, id } = await simulated();
    const elsewhere = directoryOn({
      endpoint: simulator.endpoint,
      instanceId: '00000000-0000-0000-0000-000000000000',
    });
    const error = { code: 'invalid-request', operation: 'DescribeInstance', detail: 'unknown instance' };
    expect((await elsewhere.readUser({ id }))._unsafeUnwrapErr()).toMatchObject(error);
    expect((await elsewhere.deleteUser({ id }))._unsafeUnwrapErr()).toMatchObject(error);
    expect((await elsewhere.snapshot())._unsafeUnwrapErr()).toMatchObject({ code: 'invalid-request' });
  });

  test.each([
    ['SAML', ['email', 'proficiencies'], ['email']],
    ['CONNECT_MANAGED', ['proficiencies'], undefined],
  ] as const)(
    'under SAML no e-mail is one that is not kept, else it is none',
    async (identityType, unread, unkept) => {
      const simulator = await startConnectSimulator({ identityType, seed: { users: 1 } });
      onTestFinished(simulator.close);
      const [user] = simulator.state.users.all();
      const { Email: _, ...IdentityInfo } = user!.IdentityInfo;
      simulator.state.users.change(user!.Id, { IdentityInfo });
      const directory = directoryOn(simulator);
      const told = (await directory.readUser({ id: user!.Id as DirectoryUserId }))._unsafeUnwrap();
      expect([told.unread, told.unkept, told.fields.email]).toEqual([unread, unkept, undefined]);
    },
  );

  test('a 404 that cannot be checked is not an absence', async () => {
    const { directory } = await simulated({ faults: [{ kind: 'throttle', operation: 'DescribeInstance' }] });
    const error = (await directory.readUser({ id: 'nobody' as DirectoryUserId }))._unsafeUnwrapErr();
    expect(error).toMatchObject({ code: 'throttled', operation: 'DescribeInstance' });
  });
});
