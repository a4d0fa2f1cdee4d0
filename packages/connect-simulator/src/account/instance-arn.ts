import type { Account } from './account.js';

/** The ARN of an instance; those of its resources begin with it. */
export function instanceArn(
  { region, accountId }: Pick<Account, 'region' | 'accountId'>,
  instanceId: string,
): string {
  return `arn:${partitionOf(region)}:connect:${region}:${accountId}:instance/${instanceId}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}
