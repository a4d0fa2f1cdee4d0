import { sameConfiguration } from '../apply/canonical-configuration.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { SettingValues } from '../catalog/setting-values.js';
import { fieldsNotTaken } from '../directory/check-new-directory-user.js';
import type { IdentityType } from '../directory/identity-type.js';
import type { Changes, Intent } from '../intent/intent.js';
import type { Json } from '../json/json.js';
import { canonicalJson } from '../json/canonical-json.js';
import { sameJson } from '../json/same-json.js';
import { changeProfile, type ProfileChanges, type SettingChanges } from '../profile/change-profile.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { Identity, UserProfile } from '../profile/user-profile.js';
import { err, ok, type Result } from '../result.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { ItemRefusal } from './item-refusal.js';
import type { ItemChange, Plan, PlanItem } from './plan.js';
import { changesNeeded, directoryChange, updateSteps } from './plan-edit-directory.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { managedOutside, refused } from './refused.js';
import { isSecret, shownValue } from './shown-value.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect, type Sight } from './sight.js';
import type { Step } from './step.js';

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
  const wanted = new Map<string, ProfileChanges | 'contradictory'>();
  for (const { target, changes } of request.edits) {
    const known = wanted.get(idOf(target)) ?? changes;
    wanted.set(idOf(target), canonicalJson(known) === canonicalJson(changes) ? changes : 'contradictory');
  }
  const targets = new Map<string, PlanTarget>();
  for (const target of inLoginOrder(request.edits.map((each) => each.target))) {
    if (!targets.has(idOf(target))) targets.set(idOf(target), target);
  }
  const drafts = [...targets].map(([id, target]) => ({
    login: loginOfTarget(target),
    item: itemFor(request, target, wanted.get(id)!),
  }));
  return assemblePlan(request, { kind: request.action }, drafts);
}

function itemFor(request: EditRequest, target: PlanTarget, changes: ProfileChanges | 'contradictory'): PlanItem {
  const hindrance = managedOutside(target);
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
      return refused(target, { code: 'ambiguous', reason: target.reason });
    case 'unknown':
      return refused(target, { code: 'no-such-user' });
    default:
      return target satisfies never;
  }
}

type ProfileTarget = Extract<PlanTarget, { kind: 'profile' }>;

function edit(request: EditRequest, target: ProfileTarget, changes: ProfileChanges): Result<PlanItem, ItemRefusal> {
  const { catalog, versionOf } = request;
  const { profile } = target;
  const changed = changeProfile(catalog, profile, versionOf(profile.configuration.template), changes);
  if (changed.isErr()) return err(changed.error);
  const there = directorySteps(request, target, changes.identity ?? {}, changed.value.identity);
  if (there.isErr()) return err(there.error);
  const isSame = sameProfileContent(profile, changed.value);
  if (isSame && there.value.steps.length === 0) return ok({ ...subjectOf(target), saw: {}, changes: [], steps: [] });
  const own: readonly Step[] = isSame ? [] : [changeStep(catalog, changes)];
  return ok({
    ...subjectOf(target),
    saw: { profile: sightOfProfile(catalog, profile, aspectsOf(changes)), ...there.value.saw },
    changes: [...itemChanges(catalog, profile, changed.value), ...there.value.changes],
    steps: [...there.value.steps, ...own],
  });
}

/** What an edit does in the directory. */
interface DirectoryPart {
  readonly saw: { readonly directory?: Sight };
  readonly changes: readonly ItemChange[];
  readonly steps: readonly Step[];
}

/**
 * The part of an edit that goes through the directory: the names and e-mails of a user who is there, where the
 * directory has others than wanted – also if the profile has the wanted ones already – or did not tell.
 */
function directorySteps(
  { identityType }: EditRequest,
  { profile, directory }: ProfileTarget,
  changes: Changes<Identity>,
  identity: Identity,
): Result<DirectoryPart, ItemRefusal> {
  const nothing = ok({ saw: {}, changes: [], steps: [] });
  if (identityType === undefined || directory.presence === 'absent') return nothing;
  const touched = identityFieldNames.filter((field) => profile.identity[field] !== identity[field]);
  if (directory.presence !== 'present') return touched.length === 0 ? nothing : err({ code: 'not-seen-in-directory' });
  const isOwned = (field: keyof Identity) => fieldsNotTaken[identityType].includes(field);
  const owned = touched.find(isOwned);
  if (owned !== undefined) return err({ code: 'not-changeable-in-directory', field: owned });
  const { user } = directory;
  const wanted = identityFieldNames.filter((field) => changes[field] !== undefined && !isOwned(field));
  const needed = changesNeeded(user, intentsFor(wanted, identity));
  const fields = wanted.filter((field) => needed[field] !== undefined);
  if (fields.length === 0) return nothing;
  return ok({
    saw: { directory: sightOfDirectoryUser(user, fields.filter((field) => !user.unread.includes(field))) },
    changes: fields.map((field) => directoryChange(user, field, needed)),
    steps: [{ kind: 'read-directory-user', fields }, ...updateSteps(needed)],
  });
}

function intentsFor(fields: readonly (keyof Identity)[], identity: Identity): Changes<Identity> {
  const intentOf = (value: string | undefined): Intent<string> =>
    value === undefined ? { kind: 'clear' } : { kind: 'set', value };
  return Object.fromEntries(fields.map((field) => [field, intentOf(identity[field])]));
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
  const overrides = Object.keys(changes.overrides ?? {}).sort().map((key) => `override.${key}` as const);
  const userValues = Object.keys(changes.userValues ?? {}).sort().map((key) => `userValue.${key}` as const);
  const settings = overrides.length > 0 || userValues.length > 0 || changes.mode !== undefined;
  return [
    'management',
    ...(changes.loginName === undefined ? [] : (['login', 'link'] as const)),
    ...(changes.identity === undefined ? [] : (['identity'] as const)),
    ...(settings ? (['template', 'mode'] as const) : []),
    ...overrides,
    ...userValues,
  ];
}

/** Whether an edit would leave the profile as it is. */
export function sameProfileContent(a: UserProfile, b: UserProfile): boolean {
  return (
    a.login.name === b.login.name &&
    identityFieldNames.every((field) => a.identity[field] === b.identity[field]) &&
    sameConfiguration(a.configuration, b.configuration)
  );
}

function itemChanges(catalog: AnyCatalog, before: UserProfile, after: UserProfile): readonly ItemChange[] {
  const from = before.configuration;
  const to = after.configuration;
  return [
    ...changeOf('login', before.login.name, after.login.name),
    ...identityFieldNames.flatMap((field) => changeOf(field, before.identity[field], after.identity[field])),
    ...changeOf('mode', from.modeOverride, to.modeOverride),
    ...settingChanges(catalog, from.overrides, to.overrides),
    ...settingChanges(catalog, from.userValues, to.userValues),
  ];
}

function settingChanges(catalog: AnyCatalog, from: SettingValues, to: SettingValues): readonly ItemChange[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return keys.flatMap((key) =>
    changeOf(`setting.${key}`, from[key], to[key]).map(({ field, before, after }) => ({
      field,
      ...(before === undefined ? {} : { before: shownValue(catalog, key, before) }),
      ...(after === undefined ? {} : { after: shownValue(catalog, key, after) }),
    })),
  );
}

function changeOf(field: string, before: Json | undefined, after: Json | undefined): readonly ItemChange[] {
  if (sameJson(before, after)) return [];
  return [{ field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function idOf(target: PlanTarget): string {
  if (target.kind === 'profile') return `profile ${target.profile.id}`;
  return target.kind === 'directory-only' ? `directory ${target.user.id}` : `login ${loginOfTarget(target).name}`;
}
