import { sameJson } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';

export const overrideFatesTold = defineLaw({
  id: 'apply.override-fates',
  statement: 'What is told of each override – kept, absorbed or destroyed – is what the apply makes of it.',
  classes: ['kept', 'absorbed', 'destroyed', 'destroyed with its mode'],
  input: someApplication,
  holds: (
    { applyTemplate, overrideFates, effectiveSettings }: ApplySubject,
    { catalog, configuration, applied, policy },
    cover,
  ) => {
    const fates = overrideFates(catalog, configuration, applied, policy);
    const keys = Object.keys(configuration.overrides).toSorted();
    demandEqual(
      fates.map(({ setting }) => setting),
      keys,
      'not each override is told once, in order',
    );
    const after = applyTemplate(catalog, applied, configuration, policy);
    const effective = effectiveSettings(catalog, after, applied);
    for (const { setting, value, becomes, fate } of fates) {
      cover(fate);
      const exists = catalog.setting(setting)?.modes.has(applied.mode) === true;
      if (!exists) cover('destroyed with its mode');
      demandEqual(value, configuration.overrides[setting], `${setting} was another override`);
      demand(sameJson(becomes, effective[setting]), `${setting} becomes something else`);
      demand((after.overrides[setting] !== undefined) === (fate === 'kept'), `${setting} is not ${fate}`);
      const stays = exists && sameJson(effective[setting], value);
      demand(stays === (fate !== 'destroyed'), `${setting} is not ${fate}`);
    }
  },
});
