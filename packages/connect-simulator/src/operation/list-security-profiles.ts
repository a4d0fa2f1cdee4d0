import { requireInstance } from '../instance/require-instance.js';
import { resourceSummary } from '../instance/resource-summary.js';
import { takePage } from '../paging/take-page.js';
import type { Operation } from './operation.js';

export const listSecurityProfiles: Operation<'ListSecurityProfiles'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const page = takePage(instance.securityProfiles.all(), 'ListSecurityProfiles', input, account);
  return {
    SecurityProfileSummaryList: page.items.map((item) => resourceSummary(item, account.region)),
    NextToken: page.NextToken,
  };
};
