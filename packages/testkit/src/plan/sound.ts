import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { carryOut } from './carry-out.js';
import { isAtGoal } from './goal.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';
import { userOfItem } from './user-of-item.js';

export const sound = defineLaw({
  id: 'plan.sound',
  statement: 'Running a plan on what was read gives the goal, for every item that is not refused.',
  classes: [
    'create',
    'create in both places',
    'apply',
    'promotion',
    'edit',
    'maintain',
    'edit-directory',
    'create-in-directory',
    'delete',
    'resync',
    'confirm-link',
    'change-lifecycle',
    'suspend',
    'reinstate',
    'change-management',
    'unread field',
    'secret handed over',
    'refused',
  ],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items ?? []) {
      if (item.refusal !== undefined) {
        cover('refused');
        demand(item.steps.length === 0, `${item.loginName} is refused and has steps`);
        continue;
      }
      const before = userOfItem(planCase, rows, item);
      if (item.steps.length === 0) continue;
      cover(planCase.intent.kind);
      if (planCase.intent.kind === 'apply' && before.profile === undefined) cover('promotion');
      const kinds = new Set(item.steps.map(({ kind }) => kind));
      if (kinds.has('create-profile') && kinds.has('create-directory-user')) cover('create in both places');
      if (item.steps.some((step) => 'secrets' in step && step.secrets.length > 0))
        cover('secret handed over');
      if (before.user !== undefined && before.user.unread.length > 0) cover('unread field');
      const after = carryOut(subject, planCase, plan!, item, before);
      demand(after.hindered === 'no', `${item.loginName} is ${after.hindered}, and nobody interfered`);
      demand(isAtGoal(planCase, item, before, after), `${item.loginName} is not at the goal`);
    }
  },
});
