import { invalidParameter } from '../refusal/refusal.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';

/** Criteria of any search: leaves of their own, joined by and/or. */
export interface CriteriaTree<Self> {
  readonly AndConditions?: readonly Self[] | undefined;
  readonly OrConditions?: readonly Self[] | undefined;
}

type CriteriaLimits = Pick<SimulatorSwitches, 'searchCriteriaDepth' | 'searchCriteriaNodes'>;

/**
 * Whether an item meets the criteria. `leaves` tells of the conditions that stand in one node itself; all that stands
 * in a node has to hold.
 */
export function meetsCriteria<C extends CriteriaTree<C>>(criteria: C, leaves: (node: C) => boolean): boolean {
  return (
    leaves(criteria) &&
    (criteria.AndConditions ?? []).every((inner) => meetsCriteria(inner, leaves)) &&
    (criteria.OrConditions === undefined ||
      criteria.OrConditions.some((inner) => meetsCriteria(inner, leaves)))
  );
}

/** Every node of the criteria; refused if they nest too deep or are too many. */
export function criteriaNodes<C extends CriteriaTree<C>>(
  criteria: C,
  { searchCriteriaDepth, searchCriteriaNodes }: CriteriaLimits,
): readonly C[] {
  const nodes = nodesWithin(criteria, searchCriteriaDepth);
  if (nodes.length > searchCriteriaNodes) throw invalidParameter('SearchCriteria', 'has too many conditions');
  return nodes;
}

function nodesWithin<C extends CriteriaTree<C>>(criteria: C, depth: number): readonly C[] {
  if (depth <= 0) throw invalidParameter('SearchCriteria', 'nests too deep');
  const inner = [...(criteria.AndConditions ?? []), ...(criteria.OrConditions ?? [])];
  return [criteria, ...inner.flatMap((node) => nodesWithin(node, depth - 1))];
}
