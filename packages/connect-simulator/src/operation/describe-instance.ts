import { requireInstance } from '../instance/require-instance.js';
import type { Operation } from './operation.js';

export const describeInstance: Operation<'DescribeInstance'> = (input, account) => {
  const { id, arn, alias, identityType, createdAt } = requireInstance(account, input.InstanceId);
  return {
    Instance: {
      Id: id,
      Arn: arn,
      IdentityManagementType: identityType,
      InstanceAlias: alias,
      CreatedTime: createdAt / 1_000,
      ServiceRole: `arn:aws:iam::${account.accountId}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect`,
      InstanceStatus: 'ACTIVE',
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
      InstanceAccessUrl: `https://${alias}.my.connect.aws`,
      Tags: {},
    },
  };
};
