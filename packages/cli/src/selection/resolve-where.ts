import type { TemplateAdministration } from '@rollcall/administration';
import {
  err,
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  ok,
  withGroupsBelow,
  type AnyCatalog,
  type DirectoryReferences,
  type ExistenceFilter,
  type LifecycleState,
  type Presence,
  type ReferenceProblem,
  type Result,
} from '@rollcall/core';
import { attempt } from '../result.js';
import type { CommandError } from '../error/command-error.js';
import type { Session } from '../session/session.js';
import { listOf, type WhereKey, type WhereTerms } from './where-terms.js';
import { hierarchyPath } from './hierarchy-path.js';
import { templateTerm } from './template-term.js';

type ReferenceFilter = Pick<ExistenceFilter, 'routingProfileId' | 'securityProfileId' | 'hierarchyGroupIds'>;

const byReference: readonly WhereKey[] = ['routing-profile', 'security-profile', 'hierarchy'];

/** Whether terms name something of the directory, so that its references have to be read. */
export function needsReferences(terms: WhereTerms): boolean {
  return byReference.some((key) => terms.has(key));
}

/** Puts ids for names. Without references, terms that name some are an error: they need the directory. */
export function resolveWhere(
  { catalog, signal }: Session,
  { templates }: { readonly templates: TemplateAdministration<AnyCatalog> },
  terms: WhereTerms,
  references: DirectoryReferences | undefined,
): Promise<Result<ExistenceFilter, CommandError>> {
  return attempt(async function* () {
    const { mode, template } = Object.fromEntries(terms);
    const unknown = mode && listOf(mode).find((one) => !catalog.modes.includes(one));
    if (unknown) return err({ code: 'unknown-mode', mode: unknown, modes: catalog.modes } as const);
    if (needsReferences(terms) && references === undefined) {
      return err({ code: 'directory-needed', what: '--where with names of Amazon Connect' } as const);
    }
    const found =
      template === undefined ? undefined : yield* await templateTerm(templates, template, { signal });
    const named = references === undefined ? {} : yield* resolveReferences(terms, references);
    return ok({ ...plainTerms(terms), ...(found && { template: found }), ...named });
  });
}

function plainTerms(terms: WhereTerms): ExistenceFilter {
  const [mode, lifecycle] = [terms.get('mode'), terms.get('lifecycle')];
  return {
    ...(mode && { mode: listOf(mode) }),
    ...(lifecycle && { lifecycle: listOf(lifecycle) as readonly LifecycleState[] }),
    search: terms.get('search'),
    presence: terms.get('presence') as Presence | undefined,
    loginStartsWith: terms.get('login'),
    nameContains: terms.get('name'),
    overridden: yesNo(terms.get('overridden')),
    drifted: yesNo(terms.get('drifted')),
  };
}

function yesNo(text: string | undefined): 'yes' | 'no' | undefined {
  return text === 'yes' || text === 'no' ? text : undefined;
}

function resolveReferences(
  terms: WhereTerms,
  references: DirectoryReferences,
): Result<ReferenceFilter, ReferenceProblem> {
  const filter: { -readonly [Name in keyof ReferenceFilter]: ReferenceFilter[Name] } = {};
  const routing = terms.get('routing-profile');
  if (routing !== undefined) {
    const found = findRoutingProfile(references, routing);
    if (found.isErr()) return err(found.error);
    filter.routingProfileId = found.value.id;
  }
  const security = terms.get('security-profile');
  if (security !== undefined) {
    const found = findSecurityProfile(references, security);
    if (found.isErr()) return err(found.error);
    filter.securityProfileId = found.value.id;
  }
  const hierarchy = terms.get('hierarchy');
  if (hierarchy !== undefined) {
    const found = findHierarchyGroup(references, hierarchyPath(hierarchy));
    if (found.isErr()) return err(found.error);
    filter.hierarchyGroupIds = withGroupsBelow(references, found.value).map(({ id }) => id);
  }
  return ok(filter);
}
