import { sameJson, type Configuration } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { actionIn, looseAction } from './some-action.js';
import { someStanding } from './some-standing.js';
import { beneathOf } from './template-scoped.js';

const input = fc
  .record({ standing: someStanding(), actions: fc.array(looseAction, { minLength: 1, maxLength: 4 }) })
  .map(({ standing, actions }) => ({
    standing,
    actions: actions.map((action) => actionIn(standing.catalog, action)),
  }));

export const canonical = defineLaw({
  id: 'apply.canonical',
  statement:
    'After any sequence of actions no override equals the value beneath it, and no mode of its own is the template’s.',
  classes: ['applied', 'changed', 'refused', 'mode override', 'override'],
  input,
  holds: ({ applyTemplate, changeConfiguration }: ApplySubject, { standing, actions }, cover) => {
    const { catalog } = standing;
    let { configuration, beneath } = standing;
    for (const action of actions) {
      if (action.kind === 'apply') {
        cover('applied');
        configuration = applyTemplate(catalog, action.version, configuration, action.policy);
        beneath = action.version;
      } else {
        const changed = changeConfiguration(catalog, configuration, beneath, action.changes);
        cover(changed.isOk() ? 'changed' : 'refused');
        configuration = changed.unwrapOr(configuration);
      }
      demandCanonical(configuration);
    }

    function demandCanonical({ modeOverride, overrides }: Configuration): void {
      if (modeOverride !== undefined) cover('mode override');
      demand(modeOverride !== beneath.mode, 'the mode of its own is the template’s');
      for (const [key, value] of Object.entries(overrides)) {
        cover('override');
        demand(!sameJson(value, beneathOf(catalog.setting(key)!, beneath)), `${key} is no override`);
      }
    }
  },
});
