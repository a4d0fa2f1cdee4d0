import {
  canonicalJson,
  err,
  ok,
  set,
  type ExistenceRow,
  type Plan,
  type PlanItem,
  type Step,
} from '@rollcall/core';
import type { CoreMutant } from './core-mutant.js';
import { coreSubject } from './core-subject.js';
import { mutant } from './mutant.js';

const {
  planApply,
  planConfirmLink,
  planCreate,
  planCreateInDirectory,
  planEdit,
  planEditDirectory,
  planDelete,
  planResync,
  isProfileAsSeen,
  isDirectoryUserAsSeen,
  isEmptyPlan,
  joinSortedPages,
  parsePlan,
  stepProfile,
  originMismatch,
  changesOfItem,
  targetOfRow,
} = coreSubject;

const completeness = { complete: true } as const;
const someTags = { group: 'tags', fields: { tags: set([{ key: 'touched', value: 'yes' }]) } } as const;

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
  mutant('plan.sound', 'secrets-not-named', 'the secret values of a new user are left out', {
    planCreate: (request) =>
      planCreate(request).map((plan) =>
        withSteps(plan, (step) => (step.kind === 'create-profile' ? { ...step, secrets: [] } : step)),
      ),
  }),
  mutant('plan.sound', 'profile-not-linked', 'a profile does not hear of the directory user made for it', {
    planCreateInDirectory: (request) =>
      planCreateInDirectory(request).map((plan) =>
        withItems(plan, (item) => ({
          ...item,
          steps: item.steps.filter(({ kind }) => kind !== 'refresh-profile'),
        })),
      ),
  }),
  mutant('plan.sound', 'read-without-fields', 'a resync does not name the fields that the listing left out', {
    planResync: (request) => withSteps(planResync(request), withoutFields),
  }),
  mutant('plan.sound', 'confirmed-without-read', 'a confirmed link takes over only what the listing told', {
    planConfirmLink: (request) => planConfirmLink(request).map((plan) => withSteps(plan, withoutFields)),
  }),
  mutant('plan.sound', 'one-row-for-all', 'bulk maintenance gives everybody the values of the first', {
    planEdit: (request) =>
      planEdit({
        ...request,
        edits: request.edits.map((edit) =>
          request.action === 'maintain' ? { ...edit, changes: request.edits[0]!.changes } : edit,
        ),
      }),
  }),
  mutant('plan.incomplete-read', 'deletes-unseen', 'a deletion takes an incomplete read for a complete one', {
    planDelete: (request) => planDelete({ ...request, completeness }),
  }),
  mutant('plan.incomplete-read', 'creates-unseen', 'so does the making of users in both places', {
    planCreate: (request) => planCreate({ ...request, completeness }),
  }),
  mutant('plan.incomplete-read', 'adds-unseen', 'so does the making of directory users for profiles', {
    planCreateInDirectory: (request) => planCreateInDirectory({ ...request, completeness }),
  }),
  mutant(
    'plan.incomplete-read',
    'never-incomplete',
    'nobody is made here while the directory is read in part',
    {
      planCreate: (request) =>
        request.completeness.complete
          ? planCreate(request)
          : err({ code: 'incomplete-read', gap: request.completeness.gap }),
    },
  ),
  mutant('plan.refusals', 'login-taken-here', 'it is not asked whether a profile has the login name', {
    planCreate: (request) =>
      planCreate({ ...request, known: { ...request.known, stateOfProfile: () => undefined } }),
  }),
  mutant('plan.refusals', 'login-taken-there', 'it is not asked whether the directory has the login name', {
    planCreate: (request) =>
      planCreate({ ...request, known: { ...request.known, directoryUsers: () => [] } }),
  }),
  mutant('plan.refusals', 'added-twice', 'nor where a directory user is made for a profile', {
    planCreateInDirectory: (request) =>
      planCreateInDirectory({ ...request, known: { directoryUsers: () => [] } }),
  }),
  mutant('plan.refusals', 'promoted-all-the-same', 'who has the login of a linked profile is promoted', {
    planApply: (request) =>
      planApply({
        ...request,
        targets: request.targets.map((target) =>
          target.kind === 'directory-only' ? { ...target, hindrance: 'none' } : target,
        ),
      }),
  }),
  mutant('plan.refusals', 'first-candidate', 'of an ambiguous row the first profile is taken', {
    targetOfRow: (row) => {
      const first = row.presence === 'ambiguous' ? row.candidates.profiles[0] : undefined;
      if (first === undefined) return targetOfRow(row);
      return { kind: 'profile', profile: first, directory: { presence: 'not-seen' } };
    },
  }),
  mutant('plan.refusals', 'nobody-deleted', 'everybody is refused', {
    planDelete: (request) =>
      planDelete(request).map((plan) =>
        withItems(plan, (item) =>
          item.steps.length === 0 ? item : { ...item, saw: {}, steps: [], refusal: { code: 'no-profile' } },
        ),
      ),
  }),
  mutant('plan.refusals', 'nobody-left-out', 'who is refused has no item', {
    planEdit: (request) => {
      const plan = planEdit(request);
      return { ...plan, items: plan.items.filter(({ refusal }) => refusal === undefined) };
    },
  }),
  mutant('run.stale', 'edit-sees-nothing', 'an edit remembers nothing of what it saw', {
    planEdit: (request) => withItems(planEdit(request), withoutSight('profile')),
    isProfileAsSeen: (catalog, item, profile) => isBlind(item) || isProfileAsSeen(catalog, item, profile),
  }),
  mutant('run.stale', 'deletes-what-changed', 'a deletion remembers nothing of the profile', {
    planDelete: (request) => planDelete(request).map((plan) => withItems(plan, withoutSight('profile'))),
    isProfileAsSeen: (catalog, item, profile) => isBlind(item) || isProfileAsSeen(catalog, item, profile),
  }),
  mutant('run.stale', 'directory-unseen', 'a deletion from the directory remembers nothing of the user', {
    planDelete: (request) => planDelete(request).map((plan) => withItems(plan, withoutSight('directory'))),
    isDirectoryUserAsSeen: (item, user) =>
      item.saw.directory?.fields.length === 0 || isDirectoryUserAsSeen(item, user),
  }),
  mutant('plan.empty', 'everybody-read-again', 'a resync reads everybody again', {
    planResync: (request) =>
      withItems(planResync(request), (item) =>
        item.refusal !== undefined || item.steps.length > 0
          ? item
          : {
              ...item,
              steps: [{ kind: 'read-directory-user', fields: [] }, { kind: 'refresh-profile' }],
            },
      ),
  }),
  mutant('plan.empty', 'linked-taken-for-known', 'a resync finds nothing to read of who is linked', {
    planResync: (request) =>
      withItems(planResync(request), (item) =>
        item.changes.some(({ field }) => field === 'link') ? item : { ...item, changes: [], steps: [] },
      ),
  }),
  mutant('plan.changes-told', 'edits-untold', 'an edit does not tell what it changes', {
    planEdit: (request) => withItems(planEdit(request), (item) => ({ ...item, changes: [] })),
  }),
  mutant('plan.changes-told', 'initial-values-untold', 'the initial values of an apply are not told', {
    changesOfItem: (catalog, plan, item) =>
      changesOfItem(
        catalog,
        plan,
        item.apply ? { ...item, apply: { ...item.apply, initialised: [] } } : item,
      ),
  }),
  mutant('plan.edits-as-told', 'clear-is-leave', 'a name that is cleared stays', {
    planEdit: (request) =>
      planEdit({
        ...request,
        edits: request.edits.map(({ target, changes }) => {
          const named = Object.entries(changes.identity ?? {}).filter(([, { kind }]) => kind === 'set');
          return { target, changes: { ...changes, identity: Object.fromEntries(named) } };
        }),
      }),
  }),
  mutant('plan.edits-as-told', 'leave-is-clear', 'a last name that the form does not mention is lost', {
    stepProfile: (context, step, current) =>
      stepProfile(context, step, current).map((write) => {
        if (write?.kind !== 'replace' || step.kind !== 'change-profile') return write;
        if (step.changes.identity?.firstName === undefined) return write;
        const { lastName: _, ...identity } = write.profile.identity;
        return { ...write, profile: { ...write.profile, identity } };
      }),
  }),
  mutant('plan.minimal', 'tags-always', 'tags are written, whoever asked for them', {
    planEditDirectory: (request) =>
      withItems(planEditDirectory(request), (item) => {
        const [read, ...rest] = item.steps;
        if (read === undefined || request.changes.tags !== undefined) return item;
        return { ...item, steps: [read, { kind: 'update-directory-user', change: someTags }, ...rest] };
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
  mutant('plan.pure', 'pages-cut', 'the last row of all pages is lost', {
    joinSortedPages: async function* (input) {
      let last: ExistenceRow | undefined;
      for await (const page of joinSortedPages(input)) {
        if (last !== undefined) yield ok([last]);
        yield page.map((rows) => rows.slice(0, -1));
        last = page.isOk() ? page.value.at(-1) : undefined;
      }
    },
  }),
  mutant('plan.pure', 'new-users-as-told', 'new users stand in the order in which they were named', {
    planCreate: (request) =>
      planCreate(request).map((plan) => {
        const places = request.users.map(({ loginName }) => loginName);
        const placeOf = ({ loginName }: PlanItem) => places.indexOf(loginName);
        return { ...plan, items: plan.items.toSorted((a, b) => placeOf(a) - placeOf(b)) };
      }),
  }),
  mutant(
    'plan.contradictions',
    'secrets-not-compared',
    'two wishes that differ in a secret are taken for one',
    {
      planCreate: (request) => {
        const known = new Map<string, unknown>();
        const users = request.users.map((user) => {
          if ('refusal' in user || user.userValues === undefined) return user;
          const userValues = { ...user.userValues };
          for (const key of Object.keys(userValues)) {
            if (request.catalog.setting(key)?.secret !== true) continue;
            userValues[key] = known.get(key) ?? userValues[key];
            known.set(key, userValues[key]);
          }
          return { ...user, userValues };
        });
        return planCreate({ ...request, users });
      },
    },
  ),
  mutant('plan.contradictions', 'last-edit-wins', 'of two edits of one user the last one wins', {
    planEdit: (request) => {
      const last = new Map(request.edits.map((edit) => [canonicalJson(edit.target), edit]));
      return planEdit({ ...request, edits: [...last.values()] });
    },
  }),
  mutant('plan.cost', 'proficiencies-for-nothing', 'the read of proficiencies is not counted', {
    planEditDirectory: (request) => {
      const { manifest } = request;
      if (manifest === undefined) return planEditDirectory(request);
      const operations = { ...manifest.operations, 'read-proficiencies': [] };
      return planEditDirectory({ ...request, manifest: { ...manifest, operations } });
    },
  }),
  mutant('plan.cost', 'burst-forgotten', 'the time does not know of the burst', {
    planEditDirectory: (request) => {
      const plan = planEditDirectory(request);
      const times = Object.entries(request.manifest?.quotas ?? {}).map(
        ([operation, { perSecond }]) => (plan.cost.calls[operation] ?? 0) / perSecond,
      );
      return { ...plan, cost: { ...plan.cost, seconds: Math.max(0, ...times) } };
    },
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
];

/** The item as if nothing had been seen of one side. */
function withoutSight(side: 'profile' | 'directory'): (item: PlanItem) => PlanItem {
  return (item) => {
    const sight = item.saw[side];
    return sight === undefined ? item : { ...item, saw: { ...item.saw, [side]: { ...sight, fields: [] } } };
  };
}

function isBlind({ saw }: PlanItem): boolean {
  return saw.profile?.fields.length === 0;
}

function withoutRefusal(item: PlanItem): PlanItem {
  const { refusal: _, ...rest } = item;
  return rest;
}

function withSteps(plan: Plan, faulty: (step: Step) => Step): Plan {
  return withItems(plan, (item) => ({ ...item, steps: item.steps.map(faulty) }));
}

function withoutFields(step: Step): Step {
  return step.kind === 'read-directory-user' ? { ...step, fields: [] } : step;
}

function withItems(plan: Plan, faulty: (item: PlanItem) => PlanItem): Plan {
  return { ...plan, items: plan.items.map(faulty) };
}
