import { applyTemplate, missingInitialKeys } from '../apply/apply-template.js';
import { sameConfiguration } from '../apply/canonical-configuration.js';
import { effectiveMode } from '../apply/effective-settings.js';
import { overrideFates, type OverrideFate, type OverridePolicy } from '../apply/override-fate.js';
import { diffVersions, settingChange } from '../apply/version-diff.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { noValues, type SettingValues } from '../catalog/setting-values.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { Configuration, UserProfile } from '../profile/user-profile.js';
import { refOf, type TemplateVersion, type TemplateVersionRef } from '../template/template-version.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { ItemChange, Plan, PlanItem, SharedDiff } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { fieldsToRead } from './fields-to-read.js';
import { forbiddenForProfile, refused, unchanged, undecided } from './refused.js';
import { shownValue, shownValues } from './shown-value.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect } from './sight.js';
import type { Step } from './step.js';

/** A template version to be put on users. */
export interface ApplyRequest extends PlanContext {
  readonly catalog: AnyCatalog;
  readonly template: TemplateVersion;
  readonly overrides: OverridePolicy;
  /** Whether users who exist in the directory only get their first profile. */
  readonly promote: 'include' | 'refuse';
  readonly targets: readonly PlanTarget[];
  /** The versions that the profiles stand on. */
  readonly versionOf: (ref: TemplateVersionRef) => TemplateVersion;
}

const READ_BY_APPLY: readonly ProfileAspect[] = ['template', 'mode', 'overrides', 'management', 'lifecycle'];

/**
 * Plans an apply, a re-apply or a promotion. Cost grows with users plus their overrides; what moves between two
 * versions is worked out once for each pair.
 */
export function planApply(request: ApplyRequest): Plan {
  const { catalog, template, overrides, promote } = request;
  const shared: Shared = { diffs: new Map(), effects: new Map() };
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, shared, target),
  }));
  const action = {
    kind: 'apply',
    template: refOf(template),
    templateName: template.name,
    overrides,
    promote,
    initialValues: shownValues(catalog, template.initialValues),
  } as const;
  return assemblePlan(
    request,
    action,
    drafts,
    [...shared.diffs.values()].map(({ diff }) => diff),
  );
}

/** What an apply does to one user and what it saw of it, or nothing. */
type Effect = Required<Pick<PlanItem, 'saw' | 'apply'>> | 'none';

/** What users have in common, so that it is worked out once. */
interface Shared {
  /** By version and mode. */
  readonly diffs: Map<string, { readonly index: number; readonly diff: SharedDiff }>;
  /** By version, for active users with nothing of their own whom people here maintain. */
  readonly effects: Map<string, Effect>;
}

const applySteps: readonly Step[] = [{ kind: 'apply-template' }];
const noChanges: readonly ItemChange[] = [];

function itemFor(request: ApplyRequest, shared: Shared, target: PlanTarget): PlanItem {
  switch (target.kind) {
    case 'profile':
      return itemForProfile(request, shared, target, target.profile);
    case 'directory-only':
      if (target.hindrance !== 'none') return refused(target, { code: target.hindrance });
      return request.promote === 'include'
        ? promotion(request, target, target.user)
        : refused(target, { code: 'no-profile' });
    case 'ambiguous':
    case 'unknown':
      return undecided(target);
    default:
      return target satisfies never;
  }
}

function itemForProfile(
  request: ApplyRequest,
  shared: Shared,
  target: PlanTarget,
  profile: UserProfile,
): PlanItem {
  const forbidden = forbiddenForProfile(profile, 'apply', request.outside);
  if (forbidden !== undefined) return refused(target, forbidden);
  const effect = effectOn(request, shared, profile);
  if (effect === 'none') return unchanged(target);
  const { saw, apply } = effect;
  const { loginName, directoryId } = subjectOf(target);
  const profileId = profile.id;
  // Written out: for a hundred thousand users, spreading the subject takes a third of the time of the whole plan.
  return directoryId === undefined
    ? { loginName, profileId, saw, changes: noChanges, apply, steps: applySteps }
    : { loginName, profileId, directoryId, saw, changes: noChanges, apply, steps: applySteps };
}

function effectOn(request: ApplyRequest, shared: Shared, profile: UserProfile): Effect {
  const { configuration } = profile;
  const { template, modeOverride } = configuration;
  const missing = missingInitialKeys(configuration.userValues, request.template);
  const isPlain = profile.lifecycle === undefined && profile.management.kind === 'here';
  if (!isPlain || missing.length > 0 || modeOverride !== undefined || !isEmpty(configuration.overrides)) {
    return ownEffect(request, shared, profile, missing);
  }
  const key = `${template.version} ${template.id}`;
  const known = shared.effects.get(key);
  if (known !== undefined) return known;
  const effect = ownEffect(request, shared, profile, missing);
  shared.effects.set(key, effect);
  return effect;
}

function ownEffect(
  request: ApplyRequest,
  shared: Shared,
  profile: UserProfile,
  missing: readonly string[],
): Effect {
  const { catalog, template, overrides } = request;
  const { configuration } = profile;
  if (sameConfiguration(applyTemplate(catalog, template, configuration, overrides), configuration))
    return 'none';
  const initialised = missing.map((key): ProfileAspect => `userValue.${key}`);
  const fates = overrideFates(catalog, configuration, template, overrides);
  return {
    saw: { profile: sightOfProfile(catalog, profile, [...READ_BY_APPLY, ...initialised]) },
    apply: {
      diff: sharedDiff(request, shared.diffs, configuration),
      overrides: fates.map((fate) => shownFate(catalog, fate)),
      initialised: missing,
    },
  };
}

function isEmpty(values: SettingValues): boolean {
  for (const key in values) if (Object.hasOwn(values, key)) return false;
  return true;
}

function promotion(request: ApplyRequest, target: PlanTarget, user: DirectoryUser): PlanItem {
  const seen = identityFieldNames.filter((field) => !user.unread.includes(field));
  return {
    ...subjectOf(target),
    saw: { directory: sightOfDirectoryUser(user, seen) },
    changes: [{ field: 'template', after: request.template.name }],
    steps: [
      { kind: 'read-directory-user', fields: fieldsToRead(user) },
      {
        kind: 'create-profile',
        from: 'directory',
        template: refOf(request.template),
        identity: {},
        userValues: noValues,
        secrets: [],
      },
    ],
  };
}

function sharedDiff(
  { catalog, template, versionOf }: ApplyRequest,
  diffs: Shared['diffs'],
  configuration: Configuration,
): number {
  const from = versionOf(configuration.template);
  const mode = effectiveMode(configuration, from);
  const key = `${from.version} ${mode} ${from.id}`;
  const known = diffs.get(key);
  if (known !== undefined) return known.index;
  const changes = diffVersions(catalog, { version: from, mode }, template).map(({ setting, before, after }) =>
    settingChange(
      setting,
      before === undefined ? undefined : shownValue(catalog, setting, before),
      after === undefined ? undefined : shownValue(catalog, setting, after),
    ),
  );
  const index = diffs.size;
  diffs.set(key, { index, diff: { from: refOf(from), fromMode: mode, toMode: template.mode, changes } });
  return index;
}

function shownFate(catalog: AnyCatalog, fate: OverrideFate): OverrideFate {
  const { becomes, ...rest } = fate;
  const value = shownValue(catalog, fate.setting, fate.value);
  return {
    ...rest,
    value,
    ...(becomes === undefined ? {} : { becomes: shownValue(catalog, fate.setting, becomes) }),
  };
}
