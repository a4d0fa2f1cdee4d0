import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { EffectiveSettingsOf } from '../catalog/values-of.js';
import type { UserProfile } from '../profile/user-profile.js';

/** A write of one profile, as a rule sees it: one that is made has no `before`, one that is deleted no `after`. */
export interface ProfileWriteSeen<C extends AnyCatalog = AnyCatalog> {
  readonly before: UserProfile | undefined;
  /** Of a profile that is only planned, id, version and times of reading are not the final ones. */
  readonly after: UserProfile | undefined;
  /** What holds for the user before, worked out when asked. */
  readonly settingsBefore: () => EffectiveSettingsOf<C> | undefined;
  readonly settingsAfter: () => EffectiveSettingsOf<C> | undefined;
}

/** What a rule says of a write that it forbids. */
export interface RuleViolation {
  /** Name of the rule, for programs: `username-is-immutable`. */
  readonly rule: string;
  /** What the rule is about: a field of the profile, or `setting.` and a key. Never a value. */
  readonly field?: string;
}

/**
 * A rule of the host about profiles: a pure function. It is asked when something is planned, and again before it is
 * written. It is not asked of what a profile takes over from the directory, which has the last word there; and when
 * planning it does not see values of secret settings that are still to be handed over.
 */
export type ProfileRule<C extends AnyCatalog = AnyCatalog> = (
  write: ProfileWriteSeen<C>,
) => RuleViolation | undefined;

/** A rule of the host forbids the write. */
export interface RuleBroken extends RuleViolation {
  readonly code: 'rule';
}
