import { requireInstance } from '../instance/require-instance.js';
import type { SecurityProfile } from '../instance/resource.js';
import { takePage } from '../paging/take-page.js';
import { type SearchableFields, searchResources } from '../search/search-resources.js';
import type { Operation } from './operation.js';

const FIELDS: SearchableFields<SecurityProfile> = new Map([
  ['name', ({ Name }) => [Name]],
  ['description', ({ Description }) => [Description]],
  ['resourceid', ({ Id }) => [Id]],
]);

export const searchSecurityProfiles: Operation<'SearchSecurityProfiles'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const found = searchResources(instance, instance.securityProfiles.all(), FIELDS, {
    criteria: input.SearchCriteria,
    tags: input.SearchFilter?.TagFilter,
  });
  const page = takePage(found, 'SearchSecurityProfiles', input, account);
  return {
    SecurityProfiles: page.items.map((profile) => ({
      Id: profile.Id,
      OrganizationResourceId: instance.id,
      Arn: profile.Arn,
      SecurityProfileName: profile.Name,
      Description: profile.Description,
      Tags: profile.Tags,
    })),
    NextToken: page.NextToken,
    ApproximateTotalCount: found.length,
  };
};
