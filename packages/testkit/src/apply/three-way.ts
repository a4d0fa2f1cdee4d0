import { looseLogin, sameJson } from '@rollcall/core';
import { profileOf } from '../existence/some-world.js';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';

export const threeWay = defineLaw({
  id: 'apply.three-way',
  statement:
    'An apply that keeps overrides is the three-way merge over the version beneath, with conflicts settled for the user; one that overwrites takes the template’s side.',
  classes: ['template', 'user', 'alike', 'conflict', 'secret'],
  input: someApplication,
  holds: (subject: ApplySubject, { catalog, beneath, configuration, applied }, cover) => {
    const { applyTemplate, effectiveSettings, reportThreeWay } = subject;
    const profile = { ...profileOf('p', looseLogin('someone'), {}, []), configuration };
    const { settings } = reportThreeWay(catalog, { profile, beneath }, applied);
    const told = new Map(settings.map((each) => [each.setting, each]));
    demand(told.size === settings.length, 'a setting is told twice');
    const base = effectiveSettings(catalog, { ...configuration, overrides: {} }, beneath);
    const user = effectiveSettings(catalog, configuration, beneath);
    const [kept, overwritten] = (['keep', 'overwrite'] as const).map((policy) =>
      effectiveSettings(catalog, applyTemplate(catalog, applied, configuration, policy), applied),
    ) as [typeof user, typeof user];
    for (const { key, scope, secret } of catalog.settings) {
      if (scope !== 'template' || user[key] === undefined || kept[key] === undefined) {
        demand(!told.has(key), `${key} is told, and is not in both modes`);
        continue;
      }
      const byUser = !sameJson(base[key], user[key]);
      const byTemplate = !sameJson(base[key], overwritten[key]);
      const one = told.get(key);
      demand((one !== undefined) === (byUser || byTemplate), `${key} is told for nothing, or not told`);
      demandEqual(kept[key], byUser ? user[key] : overwritten[key], `${key} is merged otherwise`);
      if (one === undefined) continue;
      const both = sameJson(user[key], overwritten[key]) ? 'alike' : 'conflict';
      demandEqual(one.moved, byUser && byTemplate ? both : byUser ? 'user' : 'template', `who moved ${key}`);
      cover(one.moved);
      if (secret) cover('secret');
      const values = secret ? undefined : [base[key], user[key], overwritten[key]];
      demandEqual(
        [one.base, one.user, one.template],
        values ?? ['[secret]', '[secret]', '[secret]'],
        `the values of ${key}`,
      );
    }
  },
});
