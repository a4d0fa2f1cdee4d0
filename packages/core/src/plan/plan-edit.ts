import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { IdentityType } from '../directory/identity-type.js';
import { changeProfile, type ProfileChanges, type SettingChanges } from '../profile/change-profile.js';
import { err, ok, type Result } from '../result.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import { editChanges, sameProfileContent } from './edit-changes.js';
import { editInDirectory } from './edit-in-directory.js';
import type { ItemRefusal } from './item-refusal.js';
import type { Plan, PlanItem } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { forbiddenFor, refused, unchanged, undecided } from './refused.js';
import { isSecret } from './shown-value.js';
import { sightOfProfile, type ProfileAspect } from './sight.js';
import type { Step } from './step.js';
import { wishesOf, type Wish } from './edit-wish.js';

/** What one user is to have differently. */
export interface ProfileEdit {
  readonly target: PlanTarget;
  readonly changes: ProfileChanges;
}

/** Edits of profiles, each with its own changes: one user's form, or bulk maintain. */
export interface EditRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly action: 'edit' | 'maintain';
  readonly edits: readonly ProfileEdit[];
  readonly versionOf: (ref: TemplateVersionRef) => TemplateVersion;
  /** Of the integrated directory, which then owns names and e-mails; `undefined` where none is integrated. */
  readonly identityType: IdentityType | undefined;
}

/** Plans edits of profiles. Names and e-mails of a user who is in the directory change there, and then here. */
export function planEdit(request: EditRequest): Plan {
  const wishFor = wishesOf(request.edits);
  const drafts = inLoginOrder(request.edits.map(({ target }) => target)).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target, wishFor(target)),
  }));
  return assemblePlan(request, { kind: request.action }, drafts);
}

function itemFor(request: EditRequest, target: PlanTarget, changes: Wish): PlanItem {
  const hindrance = forbiddenFor(target, request.action, request.outside);
  if (hindrance !== undefined) return refused(target, hindrance);
  if (changes === 'contradictory') return refused(target, { code: 'contradictory-request' });
  switch (target.kind) {
    case 'profile':
      return edit(request, target, changes).match(
        (item) => item,
        (refusal) => refused(target, refusal),
      );
    case 'directory-only':
      return refused(target, { code: 'no-profile' });
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}

type ProfileTarget = Extract<PlanTarget, { kind: 'profile' }>;

function edit(
  request: EditRequest,
  target: ProfileTarget,
  changes: ProfileChanges,
): Result<PlanItem, ItemRefusal> {
  const { catalog, versionOf } = request;
  const { profile } = target;
  const changed = changeProfile(catalog, profile, versionOf(profile.configuration.template), changes);
  if (changed.isErr()) return err(changed.error);
  const there = editInDirectory(request.identityType, target, changes.identity ?? {}, changed.value.identity);
  if (there.isErr()) return err(there.error);
  const isSame = sameProfileContent(profile, changed.value);
  if (isSame && there.value.steps.length === 0) return ok(unchanged(target));
  const own: readonly Step[] = isSame ? [] : [changeStep(catalog, changes)];
  return ok({
    ...subjectOf(target),
    saw: { profile: sightOfProfile(catalog, profile, aspectsOf(changes)), ...there.value.saw },
    changes: [...editChanges(catalog, profile, changed.value), ...there.value.changes],
    steps: [...there.value.steps, ...own],
  });
}

function changeStep(catalog: AnyCatalog, changes: ProfileChanges): Step {
  const secrets = [changes.overrides, changes.userValues].flatMap((values) => secretKeys(catalog, values));
  const open = {
    ...changes,
    ...(changes.overrides === undefined ? {} : { overrides: withoutSecrets(catalog, changes.overrides) }),
    ...(changes.userValues === undefined ? {} : { userValues: withoutSecrets(catalog, changes.userValues) }),
  };
  return { kind: 'change-profile', changes: open, secrets };
}

function secretKeys(catalog: AnyCatalog, values: SettingChanges = {}): readonly string[] {
  const secrets = Object.keys(values).filter((key) => isSecret(catalog, key) && values[key]?.kind === 'set');
  return secrets.sort();
}

function withoutSecrets(catalog: AnyCatalog, values: SettingChanges): SettingChanges {
  const secrets = secretKeys(catalog, values);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !secrets.includes(key)));
}

/** What an edit reads or writes: the mode decides which settings exist, and the template what lies beneath. */
function aspectsOf(changes: ProfileChanges): readonly ProfileAspect[] {
  const overrides = Object.keys(changes.overrides ?? {})
    .sort()
    .map((key) => `override.${key}` as const);
  const userValues = Object.keys(changes.userValues ?? {})
    .sort()
    .map((key) => `userValue.${key}` as const);
  const settings = overrides.length > 0 || userValues.length > 0 || changes.mode !== undefined;
  return [
    'management',
    'lifecycle',
    ...(changes.loginName === undefined ? [] : (['login', 'link'] as const)),
    ...(changes.identity === undefined ? [] : (['identity'] as const)),
    ...(settings ? (['template', 'mode'] as const) : []),
    ...overrides,
    ...userValues,
  ];
}
