import { DescribeUserCommand } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { openSimulator } from './open-simulator.js';
import { refused } from './refused.js';

test('an answer that breaks the model is told as a defect of the simulator, never given', async () => {
  const { client, simulator, InstanceId, UserId } = await openSimulator();
  const PhoneConfig = { PhoneType: 'CARRIER_PIGEON' as 'SOFT_PHONE' };
  simulator.state.users.change(UserId, { PhoneConfig });
  const refusal = await refused(client.send(new DescribeUserCommand({ InstanceId, UserId })));
  expect(refusal).toMatchObject({ name: 'InternalServiceException', status: 500 });
  expect(refusal.message).toContain('DescribeUser would answer User.PhoneConfig.PhoneType');
});
