import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import { carryOut } from '../plan/carry-out.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { somePlanCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';

export const again = defineLaw({
  id: 'run.again',
  statement: 'Carrying out the profile’s steps of an item again, where they led, writes nothing.',
  classes: [
    'create',
    'apply',
    'promotion',
    'edit',
    'maintain',
    'create-in-directory',
    'delete',
    'resync',
    'confirm-link',
    'change-lifecycle',
    'suspend',
    'reinstate',
    'change-management',
  ],
  input: somePlanCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    const { intent } = planCase;
    for (const item of plan?.items ?? []) {
      const before = userOfItem(planCase, rows, item);
      const once = carryOut(subject, planCase, plan!, item, before);
      if (once.writes === 0 || intent.kind === 'edit-directory') continue;
      if (intent.kind === 'apply' && before.profile === undefined) cover('promotion');
      cover(intent.kind);
      const ofProfile = item.steps.filter(
        ({ kind }) => !kind.endsWith('-directory-user') || kind.startsWith('read'),
      );
      const second = { ...item, steps: once.user === undefined ? ofProfile.slice(-1) : ofProfile };
      const twice = carryOut(subject, planCase, plan!, second, once);
      demand(twice.writes === 0 || twice.hindered !== 'no', `${item.loginName} was written twice`);
      demand(twice.profile === once.profile, `the profile of ${item.loginName} changed again`);
    }
  },
});
