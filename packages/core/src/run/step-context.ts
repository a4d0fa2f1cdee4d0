import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { DirectoryUser } from '../directory/directory-user.js';
import type { Json } from '../json/json.js';
import type { OutsideRules } from '../management/forbidden-outside.js';
import type { ItemRefusal } from '../plan/item-refusal.js';
import type { Plan, PlanItem } from '../plan/plan.js';
import type { Instant } from '../port/instant.js';
import type { ProfileId } from '../profile/user-profile.js';
import type { TemplateVersion, TemplateVersionRef } from '../template/template-version.js';
import type { MissingSecret, Staleness } from './item-outcome.js';

/** What a step may need besides the profile. */
export interface StepContext {
  readonly catalog: AnyCatalog;
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly versionOf: (ref: TemplateVersionRef) => TemplateVersion;
  /** The value of a secret setting, which no plan holds. */
  readonly secretOf: (setting: string) => Json | undefined;
  /** The directory user as just read, made or changed by an earlier step of the item. */
  readonly directoryUser: DirectoryUser | undefined;
  readonly now: Instant;
  readonly newProfileId: () => ProfileId;
  /** What outside systems forbid, where that is not `forbiddenOutside`. */
  readonly outside?: OutsideRules | undefined;
}

/** Why a step writes nothing though it is not at its goal. */
export type StepHindrance =
  | { readonly outcome: 'stale'; readonly reason: Staleness }
  | { readonly outcome: 'refused'; readonly reason: ItemRefusal | MissingSecret };

/** The step breaks a rule. */
export function refusal(reason: ItemRefusal): StepHindrance {
  return { outcome: 'refused', reason };
}

/** The plan is out of date. */
export function stale(code: Staleness['code']): StepHindrance {
  return { outcome: 'stale', reason: { code } };
}
