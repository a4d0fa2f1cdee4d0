import { requireInstance } from '../instance/require-instance.js';
import { takePage } from '../paging/take-page.js';
import { requireUser } from '../user/require-user.js';
import type { Operation } from './operation.js';

export const listUserProficiencies: Operation<'ListUserProficiencies'> = (input, account) => {
  const user = requireUser(requireInstance(account, input.InstanceId), input.UserId);
  const numbered = user.UserProficiencies.map((proficiency, index) => ({ proficiency, sequence: index + 1 }));
  const page = takePage(numbered, 'ListUserProficiencies', input, account);
  return {
    UserProficiencyList: page.items.map(({ proficiency }) => proficiency),
    NextToken: page.NextToken,
    LastModifiedTime: user.modifiedAt / 1_000,
    LastModifiedRegion: account.region,
  };
};
