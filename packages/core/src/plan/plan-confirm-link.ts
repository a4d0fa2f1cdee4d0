import type { AnyCatalog } from '../catalog/any-catalog.js';
import { candidatesOf } from '../existence/candidates-of.js';
import { confirmLink, type ConfirmLinkError, type LinkPair } from '../existence/confirm-link.js';
import type { ExistenceRow } from '../existence/existence-row.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { UserProfile } from '../profile/user-profile.js';
import { ok, type Result } from '../result.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import { fieldsToRead } from './fields-to-read.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { targetOfProfile } from './plan-target.js';
import { forbiddenFor, refused } from './refused.js';
import { sightOfDirectoryUser, sightOfProfile } from './sight.js';

/** A person's decision about one pair of an existence view. */
export interface ConfirmLinkRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly rows: readonly ExistenceRow[];
  readonly pair: LinkPair;
}

/** Plans the link of a pair that a person has confirmed; the profile then takes over what the directory says. */
export function planConfirmLink(request: ConfirmLinkRequest): Result<Plan, ConfirmLinkError> {
  const { catalog, rows, pair } = request;
  return confirmLink(rows, pair).andThen((link) => {
    const candidates = rows.map(candidatesOf);
    const user = candidates.flatMap(({ directory }) => directory).find(({ id }) => id === pair.directory)!;
    const profile = candidates.flatMap(({ profiles }) => profiles).find(({ id }) => id === pair.profile)!;
    const target = targetOfProfile(profile);
    const forbidden = forbiddenFor(target, 'confirm-link', request.outside);
    const draft = (item: PlanItem) =>
      ok(assemblePlan(request, { kind: 'confirm-link' }, [{ login: profile.login, item }]));
    if (forbidden !== undefined) return draft(refused(target, forbidden));
    return draft({
      loginName: profile.login.name,
      profileId: profile.id,
      directoryId: link.id,
      saw: {
        profile: sightOfProfile(catalog, profile, ['login', 'link', 'management', 'lifecycle']),
        directory: sightOfDirectoryUser(user, []),
      },
      changes: changesOf(user, profile),
      steps: [{ kind: 'read-directory-user', fields: fieldsToRead(user) }, { kind: 'refresh-profile' }],
    });
  });
}

function changesOf(user: DirectoryUser, { link }: UserProfile): readonly ItemChange[] {
  return [{ field: 'link', ...(link === undefined ? {} : { before: link.id }), after: user.id }];
}
