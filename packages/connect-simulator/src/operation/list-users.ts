import { requireInstance } from '../instance/require-instance.js';
import { takePage } from '../paging/take-page.js';
import type { Operation } from './operation.js';

export const listUsers: Operation<'ListUsers'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const page = takePage(instance.users.listed(), 'ListUsers', input, account);
  return {
    UserSummaryList: page.items.map(({ Id, Arn, Username, modifiedAt }) => ({
      Id,
      Arn,
      Username,
      LastModifiedTime: modifiedAt / 1_000,
      LastModifiedRegion: account.region,
    })),
    NextToken: page.NextToken,
  };
};
