import { canonicalJson, type AnyCatalog, type ItemChange } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { expectedChanges } from './expected-changes.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { somePlanCase } from './some-intent.js';
import { userOfItem } from './user-of-item.js';

export const changesTold = defineLaw({
  id: 'plan.changes-told',
  statement:
    'A plan tells for each user every field that its action asks for and that changes, old and new, and no other; of a secret, that it does.',
  classes: [
    'apply',
    'edit',
    'maintain',
    'edit-directory',
    'create',
    'create-in-directory',
    'confirm-link',
    'change-lifecycle',
    'suspend',
    'reinstate',
    'change-management',
    'delete',
    'mode moves',
    'login moves',
    'secret moves',
    'override destroyed',
    'initial value',
    'directory field',
  ],
  input: somePlanCase.filter(({ intent }) => intent.kind !== 'resync'),
  holds: (subject: PlanSubject, planCase, cover) => {
    const { intent, environment } = planCase;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    for (const item of plan?.items ?? []) {
      const told = subject.changesOfItem(environment.catalog, plan!, item);
      const isToDo = item.steps.length > 0;
      const expected = isToDo ? expectedChanges(planCase, item, userOfItem(planCase, rows, item)) : [];
      if (isToDo && intent.kind !== 'resync') cover(intent.kind);
      if (item.apply?.overrides.some(({ fate }) => fate === 'destroyed')) cover('override destroyed');
      if ((item.apply?.initialised.length ?? 0) > 0) cover('initial value');
      for (const { field } of expected) {
        if (field === 'mode') cover('mode moves');
        if (field === 'login') cover('login moves');
        if (field.startsWith('directory.')) cover('directory field');
        if (isSecret(environment.catalog, field)) cover('secret moves');
      }
      demandEqual(
        told.map(canonicalJson).toSorted(),
        expected.map((change) => canonicalJson(shown(environment.catalog, change))).toSorted(),
        `${item.loginName} is told otherwise`,
      );
    }
  },
});

function isSecret(catalog: AnyCatalog, field: string): boolean {
  return field.startsWith('setting.') && catalog.setting(field.slice('setting.'.length))?.secret === true;
}

function shown(catalog: AnyCatalog, change: ItemChange): ItemChange {
  if (!isSecret(catalog, change.field)) return change;
  const hidden = Object.keys(change).map((name) => [name, name === 'field' ? change.field : '[secret]']);
  return Object.fromEntries(hidden) as ItemChange;
}
