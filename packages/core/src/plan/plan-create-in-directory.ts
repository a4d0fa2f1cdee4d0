import type { AnyCatalog } from '../catalog/any-catalog.js';
import {
  checkNewDirectoryUser,
  fieldsNotTaken,
  fieldsTaken,
  type LoginNameLimits,
} from '../directory/check-new-directory-user.js';
import type { Completeness } from '../directory/directory-snapshot.js';
import type { IdentityType } from '../directory/identity-type.js';
import type { NewDirectoryUser, NewDirectoryUserFields } from '../directory/new-directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import { incompleteRead, type IncompleteRead } from './incomplete-read.js';
import type { KnownLogins } from './known-logins.js';
import type { Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, undecided } from './refused.js';
import { sightOfProfile } from './sight.js';
import type { Step } from './step.js';

/** What the directory demands of new users. */
export interface DirectoryRules {
  readonly identityType: IdentityType;
  readonly loginNames: LoginNameLimits;
}

/** Profiles to be given a directory user, all with the same settings; names and e-mails come from each profile. */
export interface CreateInDirectoryRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly rules: DirectoryRules;
  readonly targets: readonly PlanTarget[];
  readonly fields: NewDirectoryUserFields;
  /** Everybody in the directory, not the targets alone: two users of one key could not be told apart here. */
  readonly known: Pick<KnownLogins, 'directoryUsers'>;
  readonly completeness: Completeness;
}

/** Plans the making of directory users for profiles that have none. */
export function planCreateInDirectory(request: CreateInDirectoryRequest): Result<Plan, IncompleteRead> {
  if (!request.completeness.complete) return err(incompleteRead(request.completeness));
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target),
  }));
  return ok(assemblePlan(request, { kind: 'create-in-directory' }, drafts));
}

function itemFor(request: CreateInDirectoryRequest, target: PlanTarget): PlanItem {
  const hindrance = forbiddenFor(target, 'create-in-directory', request.outside);
  if (hindrance !== undefined) return refused(target, hindrance);
  switch (target.kind) {
    case 'profile':
      if (target.directory.presence === 'present') return refused(target, { code: 'already-in-directory' });
      if (target.directory.presence !== 'absent') return refused(target, { code: 'not-seen-in-directory' });
      return creation(request, target, target.profile);
    case 'directory-only':
      return refused(target, { code: 'already-in-directory' });
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}

function creation(
  { catalog, rules, fields, known }: CreateInDirectoryRequest,
  target: PlanTarget,
  profile: UserProfile,
): PlanItem {
  if (known.directoryUsers(profile.login.key).length > 0) {
    return refused(target, { code: 'already-in-directory' });
  }
  const create = createDirectoryUserStep(profile.login.name, { ...fields, ...profile.identity }, rules);
  if (create.isErr()) return refused(target, create.error);
  return {
    ...subjectOf(target),
    saw: {
      profile: sightOfProfile(catalog, profile, ['login', 'identity', 'link', 'management', 'lifecycle']),
    },
    changes: [],
    steps: [create.value, { kind: 'refresh-profile' }],
  };
}

/** The step that makes a directory user, with what its identity type takes; or the rule that it would break. */
export function createDirectoryUserStep(
  loginName: string,
  fields: NewDirectoryUserFields,
  { identityType, loginNames }: DirectoryRules,
): Result<
  Extract<Step, { kind: 'create-directory-user' }>,
  NonNullable<ReturnType<typeof checkNewDirectoryUser>>
> {
  const user: NewDirectoryUser = { loginName, fields: fieldsTaken(identityType, fields) };
  const notSent = fieldsNotTaken[identityType].filter((name) => fields[name] !== undefined);
  const broken = checkNewDirectoryUser(user, identityType, loginNames);
  if (broken !== undefined) return err(broken);
  return ok({
    kind: 'create-directory-user',
    user,
    password: identityType === 'connect-managed' ? 'needed' : 'none',
    ...(notSent.length === 0 ? {} : { notSent }),
  });
}
