import { applyTemplate, missingInitialKeys } from '../apply/apply-template.js';
import { sameConfiguration } from '../apply/canonical-configuration.js';
import { effectiveMode } from '../apply/effective-settings.js';
import { overrideFates, type OverrideFate, type OverridePolicy } from '../apply/override-fate.js';
import { diffVersions, settingChange } from '../apply/version-diff.js';
import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import { noValues } from '../catalog/setting-values.js';
import { identityFieldNames } from '../profile/directory-mirror.js';
import type { UserProfile } from '../profile/user-profile.js';
import { refOf, type TemplateVersion, type TemplateVersionRef } from '../template/template-version.js';
import { assemblePlan, type PlanContext } from './assemble-plan.js';
import type { Plan, PlanItem, SharedDiff } from './plan.js';
import { inLoginOrder, loginOfTarget, subjectOf, type PlanTarget } from './plan-target.js';
import { fieldsToRead } from './fields-to-read.js';
import { refused, undecided } from './refused.js';
import { shownValue, shownValues } from './shown-value.js';
import { sightOfDirectoryUser, sightOfProfile, type ProfileAspect } from './sight.js';

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

const READ_BY_APPLY: readonly ProfileAspect[] = ['template', 'mode', 'overrides', 'management'];

/**
 * Plans an apply, a re-apply or a promotion. Cost grows with users plus their overrides; what moves between two
 * versions is worked out once for each pair.
 */
export function planApply(request: ApplyRequest): Plan {
  const { catalog, template, overrides, promote } = request;
  const diffs = new Map<string, { readonly index: number; readonly diff: SharedDiff }>();
  const drafts = inLoginOrder(request.targets).map((target) => ({
    login: loginOfTarget(target),
    item: itemFor(request, diffs, target),
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
    [...diffs.values()].map(({ diff }) => diff),
  );
}

type Diffs = Map<string, { readonly index: number; readonly diff: SharedDiff }>;

function itemFor(request: ApplyRequest, diffs: Diffs, target: PlanTarget): PlanItem {
  switch (target.kind) {
    case 'profile':
      return itemForProfile(request, diffs, target, target.profile);
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
  diffs: Diffs,
  target: PlanTarget,
  profile: UserProfile,
): PlanItem {
  const { catalog, template, overrides } = request;
  if (profile.management.kind === 'outside') {
    return refused(target, { code: 'managed-outside', system: profile.management.system });
  }
  const applied = applyTemplate(catalog, template, profile.configuration, overrides);
  if (sameConfiguration(applied, profile.configuration))
    return { ...subjectOf(target), saw: {}, changes: [], steps: [] };
  const missing = missingInitialKeys(profile.configuration.userValues, template);
  const fields =
    missing.length === 0
      ? READ_BY_APPLY
      : [...READ_BY_APPLY, ...missing.map((key) => `userValue.${key}` as const)];
  const fates = overrideFates(catalog, profile.configuration, template, overrides);
  return {
    ...subjectOf(target),
    saw: { profile: sightOfProfile(catalog, profile, fields) },
    changes: [],
    apply: {
      diff: sharedDiff(request, diffs, profile),
      overrides: fates.map((fate) => shownFate(catalog, fate)),
      initialised: missing,
    },
    steps: [{ kind: 'apply-template' }],
  };
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
  diffs: Diffs,
  profile: UserProfile,
): number {
  const from = versionOf(profile.configuration.template);
  const mode = effectiveMode(profile.configuration, from);
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
