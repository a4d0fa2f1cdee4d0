import { err, ok, type Result } from '../result.js';
import type {
  DirectoryReferences,
  HierarchyGroup,
  RoutingProfile,
  SecurityProfile,
} from './directory-references.js';

/** What a user of the directory can be given. */
export type ReferenceKind = 'routing-profile' | 'security-profile' | 'hierarchy-group';

/** The directory has none, or several, of this name. */
export interface ReferenceProblem {
  readonly code: 'reference-not-found' | 'reference-not-unique';
  readonly kind: ReferenceKind;
  readonly name: string;
}

/** The routing profile of this id or exact name. */
export function findRoutingProfile(
  { routingProfiles }: DirectoryReferences,
  name: string,
): Result<RoutingProfile, ReferenceProblem> {
  return findOne('routing-profile', routingProfiles, name);
}

/** The security profile of this id or exact name. */
export function findSecurityProfile(
  { securityProfiles }: DirectoryReferences,
  name: string,
): Result<SecurityProfile, ReferenceProblem> {
  return findOne('security-profile', securityProfiles, name);
}

/** The hierarchy group of this id, of exactly this path, or – given one name – the only group of that name. */
export function findHierarchyGroup(
  { hierarchyGroups }: DirectoryReferences,
  path: string | readonly string[],
): Result<HierarchyGroup, ReferenceProblem> {
  const names = typeof path === 'string' ? [path] : path;
  const exact = hierarchyGroups.filter((group) => samePath(group.path, names));
  const name = names.join(' / ');
  if (exact.length > 0 || names.length !== 1) return onlyOne('hierarchy-group', exact, name);
  return findOne('hierarchy-group', hierarchyGroups, name);
}

/** A group and all groups below it. */
export function withGroupsBelow(
  { hierarchyGroups }: DirectoryReferences,
  group: HierarchyGroup,
): readonly HierarchyGroup[] {
  return hierarchyGroups.filter(({ path }) => samePath(path.slice(0, group.path.length), group.path));
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, level) => name === b[level]);
}

function findOne<T extends { readonly id: string; readonly name: string }>(
  kind: ReferenceKind,
  all: readonly T[],
  name: string,
): Result<T, ReferenceProblem> {
  const byId = all.find(({ id }) => id === name);
  return byId === undefined
    ? onlyOne(
        kind,
        all.filter((one) => one.name === name),
        name,
      )
    : ok(byId);
}

function onlyOne<T>(kind: ReferenceKind, found: readonly T[], name: string): Result<T, ReferenceProblem> {
  const [first, second] = found;
  if (first === undefined) return err({ code: 'reference-not-found', kind, name });
  return second === undefined ? ok(first) : err({ code: 'reference-not-unique', kind, name });
}
