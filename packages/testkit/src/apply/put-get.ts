import { sameJson } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';
import { beneathOf, templateSettings } from './template-scoped.js';

export const putGet = defineLaw({
  id: 'apply.put-get',
  statement:
    'After an apply the mode is the template’s, and each template-scoped setting of it has the value beneath, or with keep the override.',
  classes: [
    'override kept',
    'override destroyed',
    'override absorbed',
    'mode override',
    'dormant',
    'younger setting',
  ],
  input: someApplication,
  holds: (
    { applyTemplate, effectiveMode, effectiveSettings }: ApplySubject,
    { catalog, beneath, configuration, applied, policy },
    cover,
  ) => {
    if (configuration.modeOverride !== undefined) cover('mode override');
    const after = applyTemplate(catalog, applied, configuration, policy);
    demand(effectiveMode(after, applied) === applied.mode, 'the mode is not the template’s');
    const effective = effectiveSettings(catalog, after, applied);
    for (const setting of templateSettings(catalog, applied.mode)) {
      const { key } = setting;
      const below = beneathOf(setting, applied);
      const own = configuration.overrides[key];
      if (applied.values[key] === undefined) cover('younger setting');
      if (own !== undefined && !setting.modes.has(configuration.modeOverride ?? beneath.mode))
        cover('dormant');
      if (own !== undefined && sameJson(own, below)) cover('override absorbed');
      else if (own !== undefined) cover(policy === 'keep' ? 'override kept' : 'override destroyed');
      const wanted = policy === 'keep' && own !== undefined ? own : below;
      demand(sameJson(effective[key], wanted), `${key} has another value`);
    }
  },
});
