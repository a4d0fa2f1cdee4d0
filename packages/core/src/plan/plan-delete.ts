import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Completeness } from '../directory/directory-snapshot.js';
import { directoryFieldNames } from '../directory/directory-field-table.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { err, ok, type Result } from '../result.js';
import type { UserProfile } from '../profile/user-profile.js';
import { incompleteRead, type IncompleteRead } from './incomplete-read.js';
import type { Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { readOfWhoIsGone } from './read-of-who-is-gone.js';
import { forbiddenFor, refused, undecided } from './refused.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect, type Sight } from './sight.js';
import type { Step } from './step.js';

/** Users to be deleted. */
export interface DeleteRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly targets: readonly PlanTarget[];
  /** Where they are deleted from. Only the profile, unless it is said. */
  readonly from: 'here' | 'here-and-directory';
  /** Of the read of the directory that the targets come from; complete where no directory is integrated. */
  readonly completeness: Completeness;
}

const READ_BY_DELETE: readonly ProfileAspect[] = [
  'login',
  'identity',
  'template',
  'mode',
  'overrides',
  'userValues',
  'link',
  'management',
  'lifecycle',
];

/** Plans deletions. From the directory they cannot be undone; the directory goes first, so that a failure shows. */
export function planDelete(request: DeleteRequest): Result<Plan, IncompleteRead> {
  if (!request.completeness.complete) return err(incompleteRead(request.completeness));
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target),
  }));
  return ok(assemblePlan(request, { kind: 'delete', from: request.from }, drafts));
}

function itemFor({ catalog, from, outside }: DeleteRequest, target: PlanTarget): PlanItem {
  const hindrance = forbiddenFor(target, from === 'here' ? 'delete' : 'delete-everywhere', outside);
  if (hindrance !== undefined) return refused(target, hindrance);
  const alsoThere = from === 'here-and-directory';
  switch (target.kind) {
    case 'profile': {
      const { profile, directory } = target;
      if (!alsoThere || directory.presence === 'absent') return deletion(catalog, target, profile, undefined);
      if (directory.presence !== 'present') return refused(target, { code: 'not-seen-in-directory' });
      return deletion(catalog, target, profile, directory.user);
    }
    case 'directory-only':
      return alsoThere
        ? deletion(catalog, target, undefined, target.user)
        : refused(target, { code: 'no-profile' });
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}

function deletion(
  catalog: AnyCatalog,
  target: PlanTarget,
  profile: UserProfile | undefined,
  user: DirectoryUser | undefined,
): PlanItem {
  const steps: Step[] = [];
  if (user !== undefined) {
    steps.push({ kind: 'read-directory-user', fields: [] }, { kind: 'delete-directory-user' });
  } else if (profile !== undefined) steps.push(...readOfWhoIsGone(profile));
  if (profile !== undefined) steps.push({ kind: 'delete-profile' });
  const saw: { profile?: Sight; directory?: Sight } = {};
  if (profile !== undefined) saw.profile = sightOfProfile(catalog, profile, READ_BY_DELETE);
  if (user !== undefined) saw.directory = sightOfDirectoryUser(user, readFields(user));
  return { ...subjectOf(target), saw, changes: [], steps };
}

function readFields(user: DirectoryUser) {
  return directoryFieldNames.filter((field) => !user.unread.includes(field) && field !== 'proficiencies');
}
