import { ok, type AnyCatalog, type Plan, type PlanItem, type Step } from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const {
  planApply,
  planEdit,
  planEditDirectory,
  planDelete,
  isEmptyPlan,
  parsePlan,
  originMismatch,
  changesOfItem,
} = coreSubject;

export const planMutants: readonly CoreMutant[] = [
  mutant('plan.sound', 'last-group-lost', 'of several groups of fields the last is not written', {
    planEditDirectory: (request) =>
      withItems(planEditDirectory(request), (item) => {
        const updates = item.steps.filter(({ kind }) => kind === 'update-directory-user');
        return updates.length < 2
          ? item
          : { ...item, steps: item.steps.filter((step) => step !== updates.at(-1)) };
      }),
  }),
  mutant('plan.empty', 'no-items-for-empty', 'a plan is taken for empty only where it has no items', {
    isEmptyPlan: (plan) => plan.items.length === 0 && isEmptyPlan(plan),
  }),
  mutant(
    'plan.empty',
    'unread-taken-for-none',
    'a field that was not read is taken for one without a value',
    {
      planEditDirectory: (request) =>
        planEditDirectory({
          ...request,
          targets: request.targets.map((target) => {
            if (target.kind !== 'directory-only') return target;
            return { ...target, user: { ...target.user, unread: [] } };
          }),
        }),
    },
  ),
  mutant('plan.minimal', 'all-fields-written', 'fields that are as wanted are written again', {
    planEditDirectory: (request) =>
      withItems(planEditDirectory(request), (item) => ({
        ...item,
        steps: item.steps.map((step) => {
          if (step.kind !== 'update-directory-user' || step.change.group !== 'identity') return step;
          const { firstName, lastName, email } = request.changes;
          const fields = {
            ...(firstName && { firstName }),
            ...(lastName && { lastName }),
            ...(email && { email }),
          };
          return { ...step, change: { ...step.change, fields } };
        }),
      })),
  }),
  mutant('plan.minimal', 'group-written-twice', 'each field is written by a call of its own', {
    planEditDirectory: (request) =>
      withItems(planEditDirectory(request), (item) => ({
        ...item,
        steps: item.steps.flatMap((step): readonly Step[] =>
          step.kind === 'update-directory-user' ? [step, step] : [step],
        ),
      })),
  }),
  mutant('plan.pure', 'order-of-request', 'items stand in the order in which users were named', {
    planApply: (request) => {
      const plan = planApply(request);
      const places = new Map(
        request.targets.map((target, index) => [target.kind === 'profile' ? target.profile.id : '', index]),
      );
      const placeOf = ({ profileId }: PlanItem) =>
        profileId === undefined ? -1 : (places.get(profileId) ?? -1);
      return { ...plan, items: plan.items.toSorted((a, b) => placeOf(a) - placeOf(b)) };
    },
  }),
  mutant('plan.round-trip', 'refusals-lost', 'refusals are not read back', {
    parsePlan: (text) => parsePlan(text).map((plan) => withItems(plan, withoutRefusal)),
  }),
  mutant('plan.near-misses', 'more-members', 'unknown members of a document are passed over', {
    parsePlan: (text) => {
      const [cut] = /^\{.*\}$/s.exec(text) ?? [];
      if (cut === undefined || cut.includes('__proto__')) return parsePlan(text);
      const { formatVersion, origin, action, diffs, items, cost } = JSON.parse(cut) as Plan;
      return parsePlan(JSON.stringify({ formatVersion, origin, action, diffs, items, cost }));
    },
  }),
  mutant('plan.wrong-origin', 'catalog-only', 'the environment of a plan is not looked at', {
    originMismatch: (expected, got) => originMismatch({ ...expected, environment: got.environment }, got),
  }),
  mutant(
    'plan.changes-told',
    'equal-looks-untold',
    'what looks the same on both sides – two secrets – is not told',
    {
      changesOfItem: (...given) => changesOfItem(...given).filter(({ before, after }) => before !== after),
    },
  ),
  mutant('run.managed-outside', 'deleted-all-the-same', 'a deletion does not ask who maintains the profile', {
    planDelete: (request) =>
      planDelete({
        ...request,
        targets: request.targets.map((target) =>
          target.kind === 'profile'
            ? { ...target, profile: { ...target.profile, management: { kind: 'here' } } }
            : target,
        ),
      }),
  }),
  mutant(
    'secret.plan',
    'edited-secret-shown',
    'the value that an edit gives to a secret setting stands in the plan',
    {
      planEdit: (request) => planEdit({ ...request, catalog: withoutSecrets(request.catalog) }),
    },
  ),
  mutant('secret.plan', 'told-with-secrets', 'the diff of an apply shows secret values', {
    planApply: (request) => planApply({ ...request, catalog: withoutSecrets(request.catalog) }),
  }),
  mutant('isolation.hostile-keys', 'proto-passed-over', '`__proto__` is assigned, and so passed over', {
    parseValues: (catalog, place, input) =>
      Object.hasOwn(input, '__proto__') ? ok({}) : coreSubject.parseValues(catalog, place, input),
  }),
];

function withoutRefusal(item: PlanItem): PlanItem {
  const { refusal: _, ...rest } = item;
  return rest;
}

function withItems(plan: Plan, faulty: (item: PlanItem) => PlanItem): Plan {
  return { ...plan, items: plan.items.map(faulty) };
}

function withoutSecrets(catalog: AnyCatalog): AnyCatalog {
  return {
    ...catalog,
    setting: (key) => {
      const setting = catalog.setting(key);
      return setting && { ...setting, secret: false };
    },
  };
}
