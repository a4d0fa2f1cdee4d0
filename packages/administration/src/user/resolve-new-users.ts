import {
  err,
  findHierarchyGroup,
  findRoutingProfile,
  findSecurityProfile,
  ok,
  type DirectoryFields,
  type DirectoryReferences,
  type ItemRefusal,
  type NewDirectoryUserFields,
  type NewUser,
  type PortCall,
  type PortError,
  type RefusedNewUser,
  type Result,
  type SecurityProfileId,
  type TemplateNotFound,
  type TemplateVersion,
} from '@rollcall/core';
import type { PlanningContext } from '../context.js';
import { findTemplate, type TemplateChoice } from '../template/find-template.js';

/** The fields of directory users to be made, with references by name or id. */
export type DirectorySettings = Omit<
  DirectoryFields,
  'routingProfileId' | 'securityProfileIds' | 'hierarchyGroupId'
> & {
  readonly routingProfile?: string;
  readonly securityProfiles?: readonly string[];
  /** A name, or the names from the top level down. */
  readonly hierarchy?: string | readonly string[];
};

/** A user to be made, with everything still by name. */
export interface UnresolvedUser {
  readonly loginName: string;
  readonly identity: NewUser['identity'];
  readonly template: TemplateChoice | undefined;
  readonly userValues: NewUser['userValues'];
  /** Who maintains the profile: people here, unless it is said. */
  readonly management?: NewUser['management'];
  /** `undefined` if no directory user is to be made. */
  readonly directory: DirectorySettings | undefined;
}

type FoundTemplate = Result<TemplateVersion, TemplateNotFound>;

/** Puts ids for names. A name that leads nowhere refuses its own user only. */
export async function resolveNewUsers(
  context: PlanningContext,
  users: readonly (UnresolvedUser | RefusedNewUser)[],
  references: DirectoryReferences | undefined,
  call: PortCall,
): Promise<Result<readonly (NewUser | RefusedNewUser)[], PortError>> {
  const templates = new Map<string, FoundTemplate>();
  const resolved: (NewUser | RefusedNewUser)[] = [];
  for (const user of users) {
    if ('refusal' in user) {
      resolved.push(user);
      continue;
    }
    if (user.template === undefined) {
      resolved.push({ loginName: user.loginName, refusal: { code: 'template-missing' } });
      continue;
    }
    const template = await templateOf(context, templates, user.template, call);
    if (template.isErr()) return err(template.error);
    resolved.push(resolve(user, template.value, references));
  }
  return ok(resolved);
}

function resolve(
  { directory, ...unresolved }: UnresolvedUser,
  template: FoundTemplate,
  references: DirectoryReferences | undefined,
): NewUser | RefusedNewUser {
  const { loginName } = unresolved;
  if (template.isErr()) return { loginName, refusal: template.error };
  const user: NewUser = { ...unresolved, template: template.value };
  if (directory === undefined || references === undefined) return user;
  return resolveDirectorySettings(references, directory).match<NewUser | RefusedNewUser>(
    (fields) => ({ ...user, directory: fields }),
    (refusal) => ({ loginName, refusal }),
  );
}

/** Each template is looked up once. */
async function templateOf(
  context: PlanningContext,
  known: Map<string, FoundTemplate>,
  choice: TemplateChoice,
  call: PortCall,
): Promise<Result<FoundTemplate, PortError>> {
  const key = JSON.stringify(choice);
  const looked = known.get(key);
  if (looked !== undefined) return ok(looked);
  const found = (await findTemplate(context, choice, call)).match<Result<FoundTemplate, PortError>>(
    ({ latest }) => ok(ok(latest)),
    (error) => (error.code === 'template-not-found' ? ok(err(error)) : err(error)),
  );
  if (found.isOk()) known.set(key, found.value);
  return found;
}

/** The fields of a directory user with ids for names. */
export function resolveDirectorySettings(
  references: DirectoryReferences,
  { routingProfile, securityProfiles = [], hierarchy, ...fields }: DirectorySettings,
): Result<NewDirectoryUserFields, ItemRefusal> {
  if (routingProfile === undefined)
    return err({ code: 'directory-rule', field: 'routingProfileId', rule: 'required' });
  const routing = findRoutingProfile(references, routingProfile);
  if (routing.isErr()) return err(routing.error);
  const security: SecurityProfileId[] = [];
  for (const name of securityProfiles) {
    const found = findSecurityProfile(references, name);
    if (found.isErr()) return err(found.error);
    security.push(found.value.id);
  }
  const [first, ...rest] = security;
  if (first === undefined) return err({ code: 'no-security-profile' });
  const resolved = {
    ...fields,
    routingProfileId: routing.value.id,
    securityProfileIds: [first, ...rest] as const,
  };
  if (hierarchy === undefined) return ok(resolved);
  return findHierarchyGroup(references, hierarchy).map(({ id }) => ({ ...resolved, hierarchyGroupId: id }));
}
