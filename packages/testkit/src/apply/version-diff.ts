import { sameJson, type Json } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';
import { templateScoped } from './template-scoped.js';

export const versionDiff = defineLaw({
  id: 'apply.version-diff',
  statement: 'The diff that two versions share is what an apply moves for a user without overrides.',
  classes: ['modes differ', 'setting appears', 'setting disappears', 'nothing moves'],
  input: someApplication,
  holds: (
    { applyTemplate, diffVersions, effectiveSettings, effectiveMode }: ApplySubject,
    { catalog, beneath, configuration, applied },
    cover,
  ) => {
    const bare = { ...configuration, overrides: {} };
    const mode = effectiveMode(bare, beneath);
    const before = templateScoped(catalog, effectiveSettings(catalog, bare, beneath));
    const next = applyTemplate(catalog, applied, bare, 'overwrite');
    const after = templateScoped(catalog, effectiveSettings(catalog, next, applied));
    const diff = diffVersions(catalog, { version: beneath, mode }, applied);
    if (mode !== applied.mode) cover('modes differ');
    if (diff.length === 0) cover('nothing moves');
    const moved = new Map<string, Json>(Object.entries(before));
    for (const change of diff) {
      if (change.before === undefined) cover('setting appears');
      if (change.after === undefined) cover('setting disappears');
      demandEqual(change.before, before[change.setting], `${change.setting} had another value`);
      demand(!sameJson(change.before, change.after), `${change.setting} does not move`);
      if (change.after === undefined) moved.delete(change.setting);
      else moved.set(change.setting, change.after);
    }
    demand(sameJson(Object.fromEntries(moved), after), 'the diff leads elsewhere');
  },
});
