import { type PlanItem, type ProfileRule, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { showWithGround } from './show-ground.js';
import { everythingGiven, groundFor, profilesIn, settled } from './some-ground.js';
import { someDeletion, someWish, type Wish } from './some-wish.js';
import { callsFor, isWrite, watchedPorts, type SeenCall } from './watched-ports.js';

/** Rules about one side of a write, or about both. */
const rules = {
  'never-made': ({ before }) => (before === undefined ? { rule: 'never-made' } : undefined),
  'never-deleted': ({ after }) => (after === undefined ? { rule: 'never-deleted' } : undefined),
  'same-template': ({ before, after }) =>
    before !== undefined &&
    after !== undefined &&
    before.configuration.template.id !== after.configuration.template.id
      ? { rule: 'same-template', field: 'template' }
      : undefined,
  'same-settings': ({ before, after, settingsBefore, settingsAfter }) =>
    before !== undefined &&
    after !== undefined &&
    JSON.stringify(settingsBefore()) !== JSON.stringify(settingsAfter())
      ? { rule: 'same-settings', field: 'settings' }
      : undefined,
} as const satisfies Record<string, ProfileRule>;

/** Wishes that write more of profiles than what the directory says. */
function isRuled({ kind }: Wish): boolean {
  return ['apply', 'edit', 'maintain', 'create', 'resync'].includes(kind);
}

export const ruledRun = defineLaw({
  id: 'integrated.rules',
  state: 'stateful',
  statement:
    'A rule of the host is asked again when a plan is run that was made without it: of a user for whom it would be broken nothing is written on either side, the item says which rule, and no other item is refused by it; the directory has the last word where a profile takes over what it says.',
  classes: [
    'refused',
    'refused before the directory was written',
    'written',
    'never-made',
    'never-deleted',
    'same-template',
    'same-settings',
  ],
  input: fc.record({
    ground: fc.oneof(
      groundFor(someWish.filter(isRuled)),
      groundFor(someWish.filter(({ kind }) => kind === 'apply')),
      groundFor(someDeletion),
    ),
    name: fc.constantFrom(...(Object.keys(rules) as (keyof typeof rules)[])),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, name }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const before = await profilesIn(subject);
    const calls: SeenCall[] = [];
    const execute = subject.executorFor(watchedPorts(subject.ports, calls), { rules: [rules[name]] });
    const end = await execute(plan, everythingGiven);
    const after = await profilesIn(subject);
    for (const [index, item] of plan.items.entries()) {
      const ended = end!.items[index]!;
      const isWritten = callsFor(item, calls).some((call) => isWrite(call) && call.code === 'ok');
      if ('reason' in ended && ended.reason.code === 'rule') {
        cover('refused');
        cover(name);
        if (item.steps.some(({ kind }) => kind === 'delete-directory-user'))
          cover('refused before the directory was written');
        demandEqual(ended.reason.rule, name, 'another rule is named');
        demand(!isWritten && ended.outcome === 'refused', `${item.loginName} breaks a rule, and is written`);
        continue;
      }
      if (!isWritten) continue;
      cover('written');
      const [was, is] = [before, after].map((all) => profileOfItem(all, item));
      const isLost = was !== undefined && is === undefined;
      demand(name !== 'never-deleted' || !isLost, `${item.loginName} is deleted`);
      demand(name !== 'never-made' || was !== undefined || is === undefined, `${item.loginName} is made`);
      const isMoved =
        was !== undefined &&
        is !== undefined &&
        was.configuration.template.id !== is.configuration.template.id;
      demand(name !== 'same-template' || !isMoved, `${item.loginName} stands on another template`);
    }
  },
});

function profileOfItem(profiles: readonly UserProfile[], { profileId, loginName }: PlanItem) {
  return profiles.find(({ id, login }) =>
    profileId === undefined ? login.name === loginName : id === profileId,
  );
}
