import { requireInstance } from '../instance/require-instance.js';
import type { RoutingProfile } from '../instance/resource.js';
import { takePage } from '../paging/take-page.js';
import { type SearchableFields, searchResources } from '../search/search-resources.js';
import type { Operation } from './operation.js';

const FIELDS: SearchableFields<RoutingProfile> = new Map([
  ['name', ({ Name }) => [Name]],
  ['description', ({ Description }) => [Description]],
  ['resourceid', ({ Id }) => [Id]],
]);

export const searchRoutingProfiles: Operation<'SearchRoutingProfiles'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const found = searchResources(instance, instance.routingProfiles.all(), FIELDS, {
    criteria: input.SearchCriteria,
    tags: input.SearchFilter?.TagFilter,
  });
  const page = takePage(found, 'SearchRoutingProfiles', input, account);
  return {
    RoutingProfiles: page.items.map((profile) => ({
      InstanceId: instance.id,
      Name: profile.Name,
      RoutingProfileArn: profile.Arn,
      RoutingProfileId: profile.Id,
      Description: profile.Description,
      Tags: profile.Tags,
      NumberOfAssociatedUsers: instance.users.all().filter((user) => user.RoutingProfileId === profile.Id)
        .length,
      LastModifiedTime: profile.modifiedAt / 1_000,
      LastModifiedRegion: account.region,
    })),
    NextToken: page.NextToken,
    ApproximateTotalCount: found.length,
  };
};
