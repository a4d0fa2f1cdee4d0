import { matchKeyOf, type ProfileFilter } from '@rollcall/core';
import type { Parameters } from '../listing/parameters.js';
import { isVersion } from '../template/is-version.js';
import { rangeOf, type Range } from './prefix-ranges.js';

/**
 * The conditions under which profile `p` fulfils a filter; `matchesProfile` in SQL. Where a security profile is asked
 * for, `w` is the profile's place under it.
 */
export function filterConditions(filter: ProfileFilter, { add }: Parameters): readonly string[] {
  const { mode, template, loginStartsWith, nameContains, search, hierarchyGroupIds } = filter;
  const conditions = [lifecycleCondition(filter.lifecycle)];
  const equals = (column: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`p.${column} = ${add(value)}`);
  };
  if (typeof mode === 'string') equals('mode', mode);
  else if (mode !== undefined) conditions.push(`p.mode = any(${add(mode)}::text[])`);
  equals('template_id', template?.id);
  if (template?.version !== undefined)
    conditions.push(isVersion(template.version) ? `p.template_version = ${add(template.version)}` : 'false');
  if (filter.overridden !== undefined)
    conditions.push(filter.overridden === 'yes' ? 'p.overridden' : 'not p.overridden');
  if (loginStartsWith !== undefined)
    conditions.push(...within('p.login_key', rangeOf(matchKeyOf(loginStartsWith)), { add }));
  if (nameContains !== undefined)
    conditions.push(`strpos(p.display_key, ${add(matchKeyOf(nameContains))}) > 0`);
  if (search !== undefined) {
    const part = add(matchKeyOf(search));
    conditions.push(`(strpos(p.display_key, ${part}) > 0 or strpos(p.login_key, ${part}) > 0)`);
  }
  equals('routing_profile_id', filter.routingProfileId);
  if (filter.securityProfileId !== undefined)
    conditions.push(`w.security_profile_id = ${add(filter.securityProfileId)}`);
  if (hierarchyGroupIds !== undefined)
    conditions.push(`p.hierarchy_group_id = any(${add(hierarchyGroupIds)}::text[])`);
  equals('link_id', filter.linkedTo);
  return conditions;
}

const DELETED = "p.lifecycle ? 'deleted'";

/** `isInState` in SQL. Where the active are not asked for, the others are walked by their own index. */
function lifecycleCondition(wanted: ProfileFilter['lifecycle']): string {
  if (wanted === undefined) return `(p.lifecycle is null or not ${DELETED})`;
  const held = conditionsBelowDeleted.filter((condition) => wanted.includes(condition));
  const others = held.map((condition) => `'${condition}'`).join(', ');
  const parts = [
    ...(wanted.includes('deleted') ? [DELETED] : []),
    ...(held.length > 0 ? [`p.lifecycle ?| array[${others}] and not ${DELETED}`] : []),
  ];
  const isHeld = parts.length === 0 ? [] : [`p.lifecycle is not null and (${parts.join(' or ')})`];
  const states = wanted.includes('active') ? ['p.lifecycle is null', ...isHeld] : isHeld;
  return states.length === 0 ? 'false' : `(${states.join(' or ')})`;
}

const conditionsBelowDeleted = ['suspended', 'disabled', 'locked'] as const;

/** The conditions under which a column lies in a range. Bounds are said, since a pattern would lose the index. */
export function within(
  column: string,
  { from, to }: Range,
  { add }: Pick<Parameters, 'add'>,
): readonly string[] {
  const conditions = from === '' ? [] : [`${column} >= ${add(from)}`];
  return to === undefined ? conditions : [...conditions, `${column} < ${add(to)}`];
}
