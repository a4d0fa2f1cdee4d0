import type { AnyCatalog } from '../catalog/any-catalog.js';
import type { Json } from '../json/json.js';
import type { ApplyEffect, ItemChange, Plan, PlanAction, PlanItem, SharedDiff } from './plan.js';
import { shownValue } from './shown-value.js';

type ApplyAction = Extract<PlanAction, { kind: 'apply' }>;

/**
 * Every field that a plan changes for one user, old and new: what the item says itself, and for an apply the shared
 * diff as it looks from this user's overrides.
 */
export function changesOfItem(catalog: AnyCatalog, plan: Plan, item: PlanItem): readonly ItemChange[] {
  if (item.apply === undefined || plan.action.kind !== 'apply')
    return [...item.changes, ...madeInDirectory(item)];
  const { diff, initialised, overrides } = item.apply;
  const shared = plan.diffs[diff]!;
  const moved =
    overrides.length === 0
      ? plainChanges(shared, plan.action)
      : ownChanges(catalog, plan.action, shared, overrides);
  if (item.changes.length === 0 && initialised.length === 0) return moved;
  const { initialValues } = plan.action;
  return [
    ...item.changes,
    ...moved,
    ...initialised.map((key) => change(`setting.${key}`, shownDefault(catalog, key), initialValues[key])),
  ];
}

const knownPlain = new WeakMap<ApplyAction, WeakMap<SharedDiff, readonly ItemChange[]>>();

/** What changes for a user without overrides: worked out once for all of one apply who share the diff. */
function plainChanges(shared: SharedDiff, action: ApplyAction): readonly ItemChange[] {
  const ofAction = knownPlain.get(action) ?? new WeakMap<SharedDiff, readonly ItemChange[]>();
  knownPlain.set(action, ofAction);
  const known = ofAction.get(shared);
  if (known !== undefined) return known;
  const settings = shared.changes.map(({ setting, before, after }) =>
    change(`setting.${setting}`, before, after),
  );
  const changes = Object.freeze([...standing(shared, action), ...settings]);
  ofAction.set(shared, changes);
  return changes;
}

/** The version and the mode that a user comes to stand on, where it stood on others. */
function standing({ from, fromMode, toMode }: SharedDiff, { template }: ApplyAction): readonly ItemChange[] {
  const mode = fromMode === toMode ? [] : [change('mode', fromMode, toMode)];
  if (from.id !== template.id) return [change('template', { ...from }, { ...template }), ...mode];
  if (from.version === template.version) return mode;
  return [change('template', from.version, template.version), ...mode];
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

/** What changes for a user with overrides: the shared changes, but for the settings that the user has of its own. */
function ownChanges(
  catalog: AnyCatalog,
  action: ApplyAction,
  shared: SharedDiff,
  overrides: ApplyEffect['overrides'],
): readonly ItemChange[] {
  const fates = new Map(overrides.map((override) => [`setting.${override.setting}`, override]));
  const changes = plainChanges(shared, action).filter(({ field }) => !fates.has(field));
  for (const [field, { setting, value, becomes, fate }] of fates) {
    const wasActive = catalog.setting(setting)?.modes.has(shared.fromMode) === true;
    // Secret values look alike: what moves is told by the fate, not by what is shown.
    if (wasActive ? fate === 'destroyed' : becomes !== undefined) {
      changes.push(change(field, wasActive ? value : undefined, becomes));
    }
  }
  return changes;
}

function shownDefault(catalog: AnyCatalog, key: string): Json | undefined {
  const setting = catalog.setting(key);
  return setting && shownValue(catalog, key, setting.default);
}

function change(field: string, before: Json | undefined, after: Json | undefined): ItemChange {
  return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
