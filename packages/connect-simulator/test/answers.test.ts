import { DescribeUserCommand, SearchUsersCommand } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { connectModel } from '../src/index.js';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

test('a user is told with every member that the model has of one', async () => {
  const identityType = 'EXISTING_DIRECTORY';
  const [Channel, PhoneType] = ['VOICE', 'DESK_PHONE'] as const;
  const users = [
    {
      Username: 'ada',
      DirectoryUserId: 'dir-1',
      HierarchyGroupId: 'Lisbon Sales',
      Tags: { shift: 'early' },
      AutoAcceptConfigs: [{ Channel, AutoAccept: true }],
      AfterContactWorkConfigs: [{ Channel, AfterContactWorkConfig: { AfterContactWorkTimeLimit: 5 } }],
      PhoneNumberConfigs: [{ Channel, PhoneType, PhoneNumber: '+15551234567' }],
      PersistentConnectionConfigs: [{ Channel, PersistentConnection: true }],
      VoiceEnhancementConfigs: [{ Channel, VoiceEnhancementMode: 'NOISE_SUPPRESSION' as const }],
    },
  ];
  const { client, InstanceId, UserId } = await openSimulator({ identityType, seed: { users } });
  const described = await client.send(new DescribeUserCommand({ InstanceId, UserId }));
  const searched = await client.send(new SearchUsersCommand({ InstanceId }));
  const membersOf = (shape: string) => Object.keys(connectModel.shapes[shape]?.members ?? {});
  expect(new Set(Object.keys(described.User ?? {}))).toEqual(new Set(membersOf('User')));
  expect(new Set(Object.keys(searched.Users?.[0] ?? {}))).toEqual(new Set(membersOf('UserSearchSummary')));
});

test('an answer that breaks the model is told as a defect of the simulator, never given', async () => {
  const { client, simulator, InstanceId, UserId } = await openSimulator();
  const PhoneConfig = { PhoneType: 'CARRIER_PIGEON' as 'SOFT_PHONE' };
  simulator.state.users.change(UserId, { PhoneConfig });
  const refusal = await refused(client.send(new DescribeUserCommand({ InstanceId, UserId })));
  expect(refusal).toMatchObject({ name: 'InternalServiceException', status: 500 });
  expect(refusal.message).toContain('DescribeUser would answer User.PhoneConfig.PhoneType');
});
