import { sameJson } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';
import { beneathOf, templateScoped, templateSettings } from './template-scoped.js';

export const create = defineLaw({
  id: 'apply.create',
  statement:
    'Creating from a version leaves an apply of it nothing to do, and agrees with applying it to what was created from another.',
  classes: ['with initial values'],
  input: someApplication,
  holds: (
    { applyTemplate, initialConfiguration, effectiveSettings }: ApplySubject,
    { catalog, beneath: other, applied, policy },
    cover,
  ) => {
    if (Object.keys(applied.initialValues).length > 0) cover('with initial values');
    const created = initialConfiguration(applied);
    demandEqual(created.userValues, applied.initialValues, 'the initial values were not had');
    demandEqual(applyTemplate(catalog, applied, created, policy), created, 'the apply changed something');
    const effective = effectiveSettings(catalog, created, applied);
    for (const setting of templateSettings(catalog, applied.mode)) {
      demand(
        sameJson(effective[setting.key], beneathOf(setting, applied)),
        `${setting.key} has another value`,
      );
    }
    const moved = applyTemplate(catalog, applied, initialConfiguration(other), policy);
    demandEqual(
      templateScoped(catalog, effectiveSettings(catalog, moved, applied)),
      templateScoped(catalog, effective),
      'the template of the creation shows through',
    );
  },
});
