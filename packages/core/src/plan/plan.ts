import type { OverrideFate, OverridePolicy } from '../apply/override-fate.js';
import type { SettingChange } from '../apply/version-diff.js';
import type { SettingValues } from '../catalog/setting-values.js';
import type { SecurityProfileId } from '../directory/directory-fields.js';
import type { DirectoryUserId } from '../directory/directory-user.js';
import type { Origin } from '../environment/origin.js';
import type { Json } from '../json/json.js';
import type { Transition } from '../lifecycle/transition.js';
import type { Management, ProfileId } from '../profile/user-profile.js';
import type { TemplateVersionRef } from '../template/template-version.js';
import type { ItemRefusal } from './item-refusal.js';
import type { PlanCost } from './plan-cost.js';
import type { Sight } from './sight.js';
import type { Step } from './step.js';

/** What a plan is for. */
export type PlanAction =
  | { readonly kind: 'create'; readonly createInDirectory: 'yes' | 'no' }
  | {
      readonly kind: 'apply';
      readonly template: TemplateVersionRef;
      readonly templateName: string;
      readonly overrides: OverridePolicy;
      readonly promote: 'include' | 'refuse';
      /** What the template gives to users who have no value yet. Secret values show as `[secret]`. */
      readonly initialValues: SettingValues;
    }
  | { readonly kind: 'edit' }
  | { readonly kind: 'maintain' }
  | { readonly kind: 'edit-directory' }
  | { readonly kind: 'create-in-directory' }
  | { readonly kind: 'delete'; readonly from: 'here' | 'here-and-directory' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'confirm-link' }
  | ({ readonly kind: 'change-lifecycle' } & (
      | { readonly transition: Exclude<Transition, 'suspend'> }
      /** Those suspended have this security profile alone. */
      | { readonly transition: 'suspend'; readonly securityProfileId: SecurityProfileId }
    ))
  | { readonly kind: 'change-management'; readonly management: Management };

/** One field that changes; a side without a value is left out. Secret values show as `[secret]`. */
export interface ItemChange {
  /** `template`, `mode`, `login`, `link`, `lifecycle`, `management`, a name or e-mail, `directory.` and a directory field, or `setting.` and a key. */
  readonly field: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** What an apply does to one user, over and above the diff that it shares with others. */
export interface ApplyEffect {
  /** Index into the plan's `diffs`. */
  readonly diff: number;
  /** The overrides that the user has, and what becomes of each. */
  readonly overrides: readonly OverrideFate[];
  /** User-scoped settings that get the template's initial value. */
  readonly initialised: readonly string[];
}

/** What a plan does for one user. Without steps there is nothing to do, or the item is refused. */
export interface PlanItem {
  readonly loginName: string;
  readonly profileId?: ProfileId;
  readonly directoryId?: DirectoryUserId;
  /** What the planner saw of the fields that the steps read or write. */
  readonly saw: { readonly profile?: Sight; readonly directory?: Sight };
  readonly changes: readonly ItemChange[];
  readonly apply?: ApplyEffect;
  readonly steps: readonly Step[];
  readonly refusal?: ItemRefusal;
}

/** What moves between a template version, seen in a mode, and the version applied. */
export interface SharedDiff {
  readonly from: TemplateVersionRef;
  readonly fromMode: string;
  readonly toMode: string;
  readonly changes: readonly SettingChange[];
}

/** The newest format that this version of the library writes. */
export const PLAN_FORMAT_VERSION = 1;

/**
 * What a bulk action would do, per user, before anything is written. Plain data: the same input gives the same bytes
 * with `serialisePlan`. Items stand in the order of logins.
 */
export interface Plan {
  readonly formatVersion: typeof PLAN_FORMAT_VERSION;
  readonly origin: Origin;
  readonly action: PlanAction;
  readonly diffs: readonly SharedDiff[];
  readonly items: readonly PlanItem[];
  readonly cost: PlanCost;
}

/** How many items would be written, need nothing, or are refused. */
export interface PlanCounts {
  readonly planned: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Counts the items of a plan by what would become of them. */
export function planCounts(plan: Plan): PlanCounts {
  const refused = plan.items.filter((item) => item.refusal !== undefined).length;
  const planned = plan.items.filter((item) => item.steps.length > 0).length;
  return { planned, unchanged: plan.items.length - planned - refused, refused };
}

/** Whether there is nothing to do: no item has a step. */
export function isEmptyPlan(plan: Plan): boolean {
  return plan.items.every((item) => item.steps.length === 0);
}
