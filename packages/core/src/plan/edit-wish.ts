import type { DirectoryUser } from '../directory/directory-user.js';
import { canonicalJson } from '../json/canonical-json.js';
import { isJson } from '../json/json.js';
import { compareCodePoints } from '../login/compare-code-points.js';
import type { ProfileChanges, SettingChanges } from '../profile/change-profile.js';
import { loginOfTarget, standsFor, subjectOf, type PlanTarget } from './plan-target.js';

/** What is wanted of one user, who may have been named several times. */
export type Wish = ProfileChanges | 'contradictory';

/** Tells what edits want of each of their users, in whatever order and however often they name one. */
export function wishesOf(
  edits: readonly { readonly target: PlanTarget; readonly changes: ProfileChanges }[],
): (target: PlanTarget) => Wish {
  const wishes = new Map<string, Wish>();
  const users = new Map<string, DirectoryUser>();
  for (const { target, changes } of edits) {
    const key = keyOf(target);
    wishes.set(key, inAgreement(wishes.get(key), changes));
    if (target.kind === 'directory-only') users.set(target.user.id, target.user);
  }
  return (target) => {
    const wish = wishes.get(keyOf(target))!;
    if (target.kind !== 'profile') return wish;
    // Another read may have taken the directory user of a profile for one without.
    const user = users.get(subjectOf(target).directoryId ?? '');
    return user && standsFor(target, user) ? inAgreement(wishes.get(`directory ${user.id}`), wish) : wish;
  };
}

function inAgreement(one: Wish | undefined, other: Wish): Wish {
  if (one === undefined || one === other) return other;
  if (one === 'contradictory' || other === 'contradictory') return 'contradictory';
  return textOf(one) === textOf(other) ? one : 'contradictory';
}

/** For comparing. Values that are no JSON are alike in it: the settings refuse each of them. */
function textOf(changes: ProfileChanges): string {
  const { overrides, userValues } = changes;
  return canonicalJson({ ...changes, overrides: comparable(overrides), userValues: comparable(userValues) });
}

function comparable(values: SettingChanges = {}): readonly unknown[] {
  return Object.keys(values)
    .sort(compareCodePoints)
    .map((key) => {
      const intent = values[key]!;
      return intent.kind === 'clear' || isJson(intent.value) ? [key, intent] : [key];
    });
}

function keyOf(target: PlanTarget): string {
  if (target.kind === 'profile') return `profile ${target.profile.id}`;
  return target.kind === 'directory-only'
    ? `directory ${target.user.id}`
    : `login ${loginOfTarget(target).name}`;
}
