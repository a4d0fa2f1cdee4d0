import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import type { SimulatedUser } from '../user/simulated-user.js';
import { checkStringCondition, compareText } from './compare-text.js';
import { criteriaNodes, meetsCriteria } from './criteria-tree.js';
import { matchHierarchy } from './match-hierarchy.js';
import { matchProficiencies } from './match-proficiencies.js';

type Criteria = ConnectShapes['UserSearchCriteria'];

const FIELDS: ReadonlyMap<string, (user: SimulatedUser) => readonly string[]> = new Map([
  ['username', (user) => [user.Username]],
  ['firstname', (user) => [user.IdentityInfo.FirstName ?? '']],
  ['lastname', (user) => [user.IdentityInfo.LastName ?? '']],
  ['routingprofileid', (user) => [user.RoutingProfileId]],
  ['securityprofileid', (user) => user.SecurityProfileIds],
  ['resourceid', (user) => [user.Id]],
]);
const FIELD_NAMES = new Set(FIELDS.keys());

export function checkUserCriteria(criteria: Criteria, { account: { switches } }: SimulatedInstance): void {
  for (const { StringCondition } of criteriaNodes(criteria, switches)) {
    if (StringCondition !== undefined) checkStringCondition(StringCondition, FIELD_NAMES);
  }
}

/** Whether a user meets the criteria of SearchUsers. */
export function matchUser(instance: SimulatedInstance, user: SimulatedUser, criteria: Criteria): boolean {
  const { switches } = instance.account;
  return meetsCriteria(criteria, ({ StringCondition, HierarchyGroupCondition, ListCondition }) => {
    const valuesOf = FIELDS.get(StringCondition?.FieldName?.toLowerCase() ?? '') ?? (() => []);
    return (
      (StringCondition === undefined || compareText(valuesOf(user), StringCondition, switches)) &&
      (HierarchyGroupCondition === undefined || matchHierarchy(instance, user, HierarchyGroupCondition)) &&
      (ListCondition === undefined || matchProficiencies(user.UserProficiencies, ListCondition, switches))
    );
  });
}
