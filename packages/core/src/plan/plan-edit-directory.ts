import type { AnyCatalog } from '../catalog/any-catalog.js';
import {
  changesByGroup,
  type ChangeableFieldName,
  type ChangeableFields,
} from '../directory/directory-change.js';
import { canonicalField, sameField } from '../directory/directory-field-table.js';
import type { DirectoryFields } from '../directory/directory-fields.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { brokenDirectoryRule, fieldsNotTaken } from '../directory/check-new-directory-user.js';
import type { IdentityType } from '../directory/identity-type.js';
import { intended, type Changes } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import type { UserProfile } from '../profile/user-profile.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { ItemRefusal } from './item-refusal.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { actionOnGroup } from '../action/action-of-step.js';
import { forbiddenFor, refused, unchanged, undecided } from './refused.js';
import { sightOfDirectoryUser, sightOfProfile } from './sight.js';
import type { Step } from './step.js';

/** The same change of directory users, for all of them. */
export interface EditDirectoryRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly identityType: IdentityType;
  readonly targets: readonly PlanTarget[];
  readonly changes: Changes<ChangeableFields>;
}

/** Plans an edit of directory users: an assignment of routing profile, hierarchy or security profiles, or of any field. */
export function planEditDirectory(request: EditDirectoryRequest): Plan {
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target),
  }));
  return assemblePlan(request, { kind: 'edit-directory' }, drafts);
}

function itemFor(request: EditDirectoryRequest, target: PlanTarget): PlanItem {
  const hindrance = forbiddenChange(request, target) ?? refusedForAll(request);
  if (hindrance !== undefined) return refused(target, hindrance);
  switch (target.kind) {
    case 'directory-only':
      return edit(request, target, target.user, undefined);
    case 'profile': {
      const { directory, profile } = target;
      if (directory.presence === 'absent') return refused(target, { code: 'not-in-directory' });
      if (directory.presence !== 'present') return refused(target, { code: 'not-seen-in-directory' });
      return edit(request, target, directory.user, profile);
    }
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}

/** Changing security profiles is an action of its own; a request may ask for it and for more. */
function forbiddenChange(
  { changes, outside }: EditDirectoryRequest,
  target: PlanTarget,
): ItemRefusal | undefined {
  const actions = new Set(changesByGroup(changes).map(({ group }) => actionOnGroup(group)));
  if (actions.size === 0) actions.add('edit-directory');
  const refusals = [...actions].map((action) => forbiddenFor(target, action, outside));
  return refusals.find((refusal) => refusal !== undefined);
}

/** What no user of this directory can be given. */
function refusedForAll({ changes, identityType }: EditDirectoryRequest): ItemRefusal | undefined {
  const owned = fieldsNotTaken[identityType].find((field) => field in changes);
  if (owned !== undefined) return { code: 'not-changeable-in-directory', field: owned };
  if (changes.routingProfileId?.kind === 'clear')
    return { code: 'directory-rule', field: 'routingProfileId', rule: 'required' };
  const profiles = changes.securityProfileIds;
  if (profiles?.kind === 'clear' || profiles?.value.length === 0) return { code: 'no-security-profile' };
  const values = Object.entries(changes).map(([name, intent]) => [
    name,
    intended<unknown>(intent, undefined),
  ]);
  return brokenDirectoryRule(Object.fromEntries(values) as DirectoryFields);
}

function edit(
  { catalog, changes }: EditDirectoryRequest,
  target: PlanTarget,
  user: DirectoryUser,
  profile: UserProfile | undefined,
): PlanItem {
  const wanted = changesNeeded(user, changes);
  const fields = Object.keys(wanted) as ChangeableFieldName[];
  if (fields.length === 0) return unchanged(target);
  const seen = fields.filter((field) => !user.unread.includes(field));
  const steps: Step[] = [{ kind: 'read-directory-user', fields }, ...updateSteps(wanted)];
  if (profile?.link !== undefined) steps.push({ kind: 'refresh-profile' });
  return {
    ...subjectOf(target),
    saw: {
      ...(profile === undefined
        ? {}
        : { profile: sightOfProfile(catalog, profile, ['link', 'management', 'lifecycle']) }),
      directory: sightOfDirectoryUser(user, seen),
    },
    changes: fields.map((field) => directoryChange(user, field, wanted)),
    steps,
  };
}

/** One step for each group of fields that the directory writes together. */
export function updateSteps(changes: Changes<ChangeableFields>): readonly Step[] {
  return changesByGroup(changes).map((change) => ({ kind: 'update-directory-user', change }));
}

/**
 * The intents that are not fulfilled already, as far as was read, in the order of fields: a field that was not read may
 * need its write.
 */
export function changesNeeded(
  user: DirectoryUser,
  changes: Changes<ChangeableFields>,
): Changes<ChangeableFields> {
  const names = (Object.keys(changes) as ChangeableFieldName[]).sort();
  const needed = names.filter((name) => user.unread.includes(name) || !isFulfilled(user, name, changes));
  return Object.fromEntries(needed.map((name) => [name, changes[name]]));
}

function isFulfilled(
  user: DirectoryUser,
  name: ChangeableFieldName,
  changes: Changes<ChangeableFields>,
): boolean {
  return sameField(name, user.fields[name], wantedValue(user, name, changes));
}

function wantedValue(
  user: DirectoryUser,
  name: ChangeableFieldName,
  changes: Changes<ChangeableFields>,
): never {
  return intended(changes[name] as never, user.fields[name] as never) as never;
}

/** A field of a directory user as it changes; what was not read has no `before`. */
export function directoryChange(
  user: DirectoryUser,
  name: ChangeableFieldName,
  changes: Changes<ChangeableFields>,
): ItemChange {
  const before = user.unread.includes(name) ? undefined : canonicalField(name, user.fields[name]);
  const after = canonicalField(name, wantedValue(user, name, changes));
  return {
    field: `directory.${name}`,
    ...(before === undefined ? {} : { before: before as Json }),
    ...(after === undefined ? {} : { after: after as Json }),
  };
}
