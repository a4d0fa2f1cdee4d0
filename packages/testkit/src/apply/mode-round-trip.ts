import { sameJson } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { looseVersion, versionIn } from '../template/some-version.js';
import type { ApplySubject } from './apply-subject.js';
import { somePolicy, someStanding } from './some-standing.js';
import { beneathOf } from './template-scoped.js';

const input = fc
  .record({ standing: someStanding(), t: looseVersion, u: looseVersion, policy: somePolicy })
  .map(({ standing, t, u, policy }) => ({
    standing,
    t: versionIn(standing.catalog, t, 't1'),
    u: versionIn(standing.catalog, u, 't2'),
    policy,
  }));

export const modeRoundTrip = defineLaw({
  id: 'apply.mode-round-trip',
  statement:
    'After applying t, u of another mode, and t again, stored user-scoped values are as before, and with keep exactly those overrides survive that both modes have and both versions differ from.',
  classes: ['modes differ', 'override survives', 'override is lost'],
  input,
  holds: ({ applyTemplate }: ApplySubject, { standing, t, u, policy }, cover) => {
    const { catalog, configuration } = standing;
    if (t.mode !== u.mode) cover('modes differ');
    const put = (on: typeof t, to: typeof configuration) => applyTemplate(catalog, on, to, policy);
    const end = put(t, put(u, put(t, configuration)));
    for (const [key, value] of Object.entries(configuration.userValues)) {
      demandEqual(end.userValues[key], value, `${key} was not left alone`);
    }
    const survives = ([key, value]: [string, (typeof configuration.overrides)[string]]): boolean => {
      const setting = catalog.setting(key)!;
      const isInBoth = setting.modes.has(t.mode) && setting.modes.has(u.mode);
      return isInBoth && !sameJson(value, beneathOf(setting, t)) && !sameJson(value, beneathOf(setting, u));
    };
    const overrides = Object.entries(configuration.overrides);
    const surviving = policy === 'keep' ? overrides.filter(survives) : [];
    if (surviving.length > 0) cover('override survives');
    if (surviving.length < overrides.length) cover('override is lost');
    demandEqual(end.overrides, Object.fromEntries(surviving), 'other overrides survived');
  },
});
