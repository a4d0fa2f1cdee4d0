import { requireInstance } from '../instance/require-instance.js';
import { takePage } from '../paging/take-page.js';
import { checkUserCriteria, matchUser } from '../search/match-user.js';
import { checkUserFilter, matchUserFilter } from '../search/match-user-filter.js';
import { searchUserShape } from '../search/search-user-shape.js';
import type { Operation } from './operation.js';

export const searchUsers: Operation<'SearchUsers'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  const { SearchCriteria: criteria, SearchFilter: filter } = input;
  if (criteria !== undefined) checkUserCriteria(criteria, instance);
  if (filter !== undefined) checkUserFilter(filter);
  const found = instance.users
    .searchable()
    .filter(
      (user) =>
        (criteria === undefined || matchUser(instance, user, criteria)) &&
        (filter === undefined || matchUserFilter(instance, user, filter)),
    );
  const page = takePage(found, 'SearchUsers', input, account);
  return {
    Users: page.items.map((user) => searchUserShape(user, account.switches)),
    NextToken: page.NextToken,
    ApproximateTotalCount: found.length,
  };
};
