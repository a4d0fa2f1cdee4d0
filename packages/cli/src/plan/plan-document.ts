import { changesOfItem, planCounts, type AnyCatalog, type Plan, type PlanItem } from '@rollcall/core';
import { reasonDocument } from '../output/reason-document.js';
import { fieldsNotSent, madeFields } from './made-fields.js';
import { planLosses } from './plan-losses.js';

/** `{ plan: { counts, items, … } }`: every item with its changes written out. */
export function planDocument(catalog: AnyCatalog, plan: Plan, more: object = {}): object {
  const { action, cost, items } = plan;
  const counts = planCounts(plan);
  return {
    plan: {
      action,
      counts,
      cost,
      losses: planLosses(plan),
      items: items.map((item) => itemDocument(catalog, plan, item)),
      ...more,
    },
  };
}

function itemDocument(catalog: AnyCatalog, plan: Plan, item: PlanItem): object {
  const { loginName, profileId, directoryId, apply, steps, refusal } = item;
  const notSent = fieldsNotSent(item);
  return {
    loginName,
    profileId,
    directoryId,
    changes: [...changesOfItem(catalog, plan, item), ...madeFields(item)],
    ...(apply && { overrides: apply.overrides }),
    ...(notSent.length > 0 && { notSent }),
    steps: steps.map(({ kind }) => kind),
    ...(refusal && { refusal: reasonDocument(refusal) }),
  };
}
