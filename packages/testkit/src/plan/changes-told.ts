import {
  applyTemplate,
  effectiveMode,
  effectiveSettings,
  sameJson,
  shownValue,
  type Json,
} from '@rollcall/core';
import { templateScoped } from '../apply/template-scoped.js';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { planOf, rowsOf } from './plan-of.js';
import type { PlanSubject } from './plan-subject.js';
import { versionAmong } from './some-environment.js';
import { someApplyCase } from './some-intent.js';
import { userOfItem } from './user-of-item.js';

export const changesTold = defineLaw({
  id: 'plan.changes-told',
  statement:
    'The plan of an apply tells for each user every template-scoped setting that moves, and the mode.',
  classes: ['setting moves', 'secret moves', 'mode moves', 'override destroyed'],
  input: someApplyCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const { environment, intent } = planCase;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows);
    if (intent.kind !== 'apply' || plan === undefined) return;
    const { catalog, versions } = environment;
    for (const item of plan.items.filter(({ apply }) => apply !== undefined)) {
      if (item.apply!.overrides.some(({ fate }) => fate === 'destroyed')) cover('override destroyed');
      const { configuration } = userOfItem(planCase, rows, item).profile!;
      const from = versionAmong(versions)(configuration.template);
      const next = applyTemplate(catalog, intent.template, configuration, intent.overrides);
      const before = templateScoped(catalog, effectiveSettings(catalog, configuration, from));
      const after = templateScoped(catalog, effectiveSettings(catalog, next, intent.template));
      const keys = catalog.settings.map(({ key }) => key).filter((key) => !sameJson(before[key], after[key]));
      if (keys.length > 0) cover('setting moves');
      if (keys.some((key) => catalog.setting(key)!.secret)) cover('secret moves');
      const mode = effectiveMode(configuration, from);
      if (mode !== intent.template.mode) cover('mode moves');
      const side = (name: string, key: string, value: Json | undefined) =>
        value === undefined ? {} : { [name]: shownValue(catalog, key, value) };
      const expected = [
        ...(mode === intent.template.mode
          ? []
          : [{ field: 'mode', before: mode, after: intent.template.mode }]),
        ...keys.map((key) => ({
          field: `setting.${key}`,
          ...side('before', key, before[key]),
          ...side('after', key, after[key]),
        })),
      ];
      const told = subject
        .changesOfItem(catalog, plan, item)
        .filter(
          ({ field }) =>
            field === 'mode' || catalog.setting(field.slice('setting.'.length))?.scope === 'template',
        );
      demandEqual(told.toSorted(byField), expected.toSorted(byField), `${item.loginName} is told otherwise`);
    }
  },
});

function byField(a: { readonly field: string }, b: { readonly field: string }): number {
  return a.field < b.field ? -1 : 1;
}
