import {
  fieldGroups,
  intended,
  sameField,
  type ChangeableFieldName,
  type ChangeableFields,
  type Changes,
  type DirectoryFields,
  type DirectoryUser,
  type Step,
} from '@rollcall/core';
import { canonicalText } from '../existence/canonical-text.js';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { carryOut } from './carry-out.js';
import { isAtGoal } from './goal.js';
import { operationsOf } from './operations-of.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanCase } from './plan-case.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';
import { userOfItem } from './user-of-item.js';

export const minimal = defineLaw({
  id: 'plan.minimal',
  statement:
    'No write of a plan can be dropped – but one about what was not read –, no field is written that was read to be as wanted, and each operation is planned once at most for a user.',
  classes: ['several writes', 'one write', 'every group of fields'],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items ?? []) {
      const before = userOfItem(planCase, rows, item);
      const writes = item.steps.filter((step) => isWrite(planCase, step));
      if (writes.length > 0) cover(writes.length > 1 ? 'several writes' : 'one write');
      if (writes.length === Object.keys(fieldGroups).length) cover('every group of fields');
      const operations = writes.flatMap(operationsOf);
      demand(
        new Set(operations).size === operations.length,
        `an operation is planned twice for ${item.loginName}`,
      );
      for (const step of writes) {
        demand(!isIdle(step, before.user), `${item.loginName} is written what it was read to have`);
        const without = { ...item, steps: item.steps.filter((one) => one !== step) };
        const after = carryOut(subject, planCase, plan!, without, before);
        demand(
          mayBeNeeded(planCase, step, before.user) || !isAtGoal(planCase, item, before, after),
          `${step.kind} of ${item.loginName} can be dropped`,
        );
      }
    }
  },
});

/** A refresh keeps the mirror fresh, which the goal of an edit or of a suspension does not need. */
function isWrite({ intent }: PlanCase, { kind }: Step): boolean {
  if (kind === 'refresh-profile') return !['edit-directory', 'suspend', 'reinstate'].includes(intent.kind);
  return kind !== 'read-directory-user';
}

/** Whether a write names a field that was read and has the wanted value. */
function isIdle(step: Step, user: DirectoryUser | undefined): boolean {
  if (step.kind !== 'update-directory-user' || user === undefined) return false;
  const { fields } = step.change;
  return (Object.keys(fields) as ChangeableFieldName[]).some((name) => {
    const wanted = intended<unknown>(fields[name], undefined);
    return !user.unread.includes(name) && sameField(name, user.fields[name] as never, wanted as never);
  });
}

/** A field that was not read may have a value, which a resync takes over and only a write takes away for sure. */
function mayBeNeeded({ intent }: PlanCase, step: Step, user: DirectoryUser | undefined): boolean {
  if (intent.kind === 'resync') return user !== undefined && user.unread.length > 0;
  if (step.kind !== 'update-directory-user') return false;
  const { fields } = step.change;
  return (Object.keys(fields) as ChangeableFieldName[]).every(
    (name) => user?.unread.includes(name) === true && canonicalText(name, wantedOf(name, fields)) === '',
  );
}

function wantedOf(name: ChangeableFieldName, fields: Changes<ChangeableFields>): DirectoryFields {
  return { [name]: intended<unknown>(fields[name], undefined) };
}
