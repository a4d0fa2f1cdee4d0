import type { ItemRefusal, PlanItem } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { expectedRefusals } from './expected-refusals.js';
import { planned, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase, someRivalCase } from './some-intent.js';

/** The reasons that the generated requests give. */
const codes = [
  'no-such-user',
  'no-profile',
  'not-in-directory',
  'not-seen-in-directory',
  'login-taken-here',
  'login-name-taken',
  'already-in-directory',
  'managed-outside',
  'lifecycle-forbids',
  'no-access-already',
  'reference-not-found',
  'not-changeable-in-directory',
  'no-security-profile',
  'template-missing',
  'login-of-linked-profile',
  'invalid-login',
  'invalid-identity',
  'invalid-settings',
  'directory-rule',
  'ambiguous',
] as const;

export const refusals = defineLaw({
  id: 'plan.refusals',
  statement:
    'A plan has an item for everybody whom it is asked about, which is refused exactly where a rule speaks against it, for a reason that does.',
  classes: [...codes, 'nothing against it', 'login known there alone'],
  input: fc.oneof({ arbitrary: somePlanCase, weight: 7 }, { arbitrary: someRivalCase, weight: 1 }),
  holds: (subject: PlanSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planned(subject, planCase, rows);
    if (plan.isErr()) return;
    const expected = expectedRefusals(planCase, rows);
    const items = new Map(plan.value.items.map((item) => [whoIn(item), item]));
    demandEqual([...items.keys()].toSorted(), [...expected.keys()].toSorted(), 'others have items');
    for (const [who, reasons] of expected) {
      const { refusal } = items.get(who)!;
      cover(codes.find((code) => code === refusal?.code) ?? 'nothing against it');
      const isHereAlone = rows.some((row) => row.presence === 'profile-only' && row.profile.id === who);
      if (isHereAlone && reasons.join() === 'already-in-directory') cover('login known there alone');
      if (refusal === undefined) demandEqual(reasons, [], `${who} is not refused`);
      else demand(reasons.includes(nameOf(refusal)), `${who} is refused as ${nameOf(refusal)}`);
    }
  },
});

function whoIn({ profileId, directoryId, loginName }: PlanItem): string {
  return profileId ?? directoryId ?? loginName;
}

function nameOf(refusal: ItemRefusal): string {
  return refusal.code === 'ambiguous' ? `ambiguous: ${refusal.reason}` : refusal.code;
}
