import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import type { ApplyEffect, ItemChange, Plan, PlanItem } from './plan.js';
import { shownValue } from './shown-value.js';

/**
 * Every field that a plan changes for one user, old and new: what the item says itself, and for an apply the shared
 * diff as it looks from this user's overrides.
 */
export function changesOfItem(catalog: AnyCatalog, plan: Plan, item: PlanItem): readonly ItemChange[] {
  if (item.apply === undefined || plan.action.kind !== 'apply')
    return [...item.changes, ...madeInDirectory(item)];
  const { diff, initialised } = item.apply;
  const { from, fromMode, toMode } = plan.diffs[diff]!;
  const { template, initialValues } = plan.action;
  return [
    ...item.changes,
    from.id === template.id
      ? change('template', from.version, template.version)
      : change('template', { ...from }, { ...template }),
    ...(fromMode === toMode ? [] : [change('mode', fromMode, toMode)]),
    ...templateScoped(catalog, plan, item.apply),
    ...initialised.map((key) => change(`setting.${key}`, shownDefault(catalog, key), initialValues[key])),
  ];
}

/** The fields of a directory user to be made; the step holds them once, and for many users that is enough. */
function madeInDirectory({ steps }: PlanItem): readonly ItemChange[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'create-directory-user') return [];
    return Object.entries(step.user.fields).map(([name, value]) =>
      change(`directory.${name}`, undefined, value as Json),
    );
  });
}

function templateScoped(catalog: AnyCatalog, plan: Plan, effect: ApplyEffect): readonly ItemChange[] {
  const { fromMode, changes } = plan.diffs[effect.diff]!;
  const sides = new Map(changes.map(({ setting, before, after }) => [setting, { before, after }]));
  for (const { setting, value, becomes, fate } of effect.overrides) {
    const wasActive = catalog.setting(setting)?.modes.has(fromMode) === true;
    // Secret values look alike: what moves is told by the fate, not by what is shown.
    if (wasActive ? fate === 'destroyed' : becomes !== undefined) {
      sides.set(setting, { before: wasActive ? value : undefined, after: becomes });
    } else {
      sides.delete(setting);
    }
  }
  return [...sides].map(([setting, { before, after }]) => change(`setting.${setting}`, before, after));
}

function shownDefault(catalog: AnyCatalog, key: string): Json | undefined {
  const setting = catalog.setting(key);
  return setting && shownValue(catalog, key, setting.default);
}

function change(field: string, before: Json | undefined, after: Json | undefined): ItemChange {
  return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
