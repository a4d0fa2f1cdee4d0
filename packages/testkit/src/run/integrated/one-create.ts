import { matchKeyOf, type PlanItem } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, groundFor, profilesIn, settled } from './some-ground.js';
import { someFaults } from './some-trouble.js';
import { someCreation } from './some-wish.js';
import { watchedPorts, type SeenCall } from './watched-ports.js';

export const oneCreate = defineLaw({
  id: 'integrated.one-create',
  state: 'stateful',
  statement:
    'A run asks at most once for the directory user of an item, and however often a plan is run there is at most one: after a lost answer a further run ends as failed with `directory-login-taken`, and where the profile is linked nothing is asked.',
  classes: ['made at once', 'made by a later run', 'answer lost', 'linked already'],
  input: fc.record({
    ground: groundFor(someCreation),
    faults: fc.array(someFaults, { minLength: 1, maxLength: 2 }),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const { ports, console } = subject;
    const before = console.users();
    const keysBefore = new Set(before.map(({ login }) => login.key));
    const lost = new Set<string>();
    for (const [run, troubles] of [...faults, []].entries()) {
      const asked: SeenCall[] = [];
      const there = new Set(console.users().map(({ login }) => login.name));
      const linked = await linkedSince(subject, plan.items);
      const faulty = { ...ports, directory: subject.faulty(ports.directory, troubles) };
      const end = await subject.executorOver(watchedPorts(faulty, asked))(plan, everythingGiven);
      const after = new Set(console.users().map(({ login }) => login.name));
      for (const [index, item] of plan.items.entries()) {
        const { loginName, steps } = item;
        if (!steps.some(({ kind }) => kind === 'create-directory-user')) continue;
        const creates = asked.filter(
          (call) => call.act === 'create-directory-user' && call.loginName === loginName,
        );
        demand(creates.length <= 1, `${loginName} was asked for ${creates.length} times`);
        const [create] = creates;
        if (linked.has(item)) {
          cover('linked already');
          demand(create === undefined, `${loginName} is linked and was asked for again`);
        }
        const outcome = end!.items[index]!;
        if (lost.has(loginName) && create !== undefined && troubles.length === 0)
          demand(
            outcome.outcome === 'failed' && outcome.reason.code === 'directory-login-taken',
            `${loginName} was made in a run before, and is ${outcome.outcome} now`,
          );
        if (create?.code === 'ok') cover(run === 0 ? 'made at once' : 'made by a later run');
        if (create !== undefined && create.code !== 'ok' && after.has(loginName) && !there.has(loginName)) {
          lost.add(loginName);
          cover('answer lost');
        }
      }
      demand(
        asked.filter(({ act }) => act === 'create-directory-user').length <= plan.items.length,
        'more users were asked for than there are items',
      );
    }
    const wanted = plan.items.filter(({ steps }) =>
      steps.some(({ kind }) => kind === 'create-directory-user'),
    );
    demand(console.users().length <= before.length + wanted.length, 'there are more users than intents');
    const keys = console.users().map(({ login }) => login.key);
    for (const { loginName } of wanted) {
      const key = matchKeyOf(loginName);
      const times = keys.filter((one) => one === key).length;
      demand(keysBefore.has(key) || times === 1, `${loginName} is there ${times} times`);
    }
  },
});

/** The items whose profiles are linked to somebody whom the plan did not know. */
async function linkedSince(
  subject: IntegratedRunSubject,
  items: readonly PlanItem[],
): Promise<ReadonlySet<PlanItem>> {
  const profiles = await profilesIn(subject);
  const isLinked = ({ loginName, directoryId }: PlanItem) => {
    const link = profiles.find(({ login }) => login.key === matchKeyOf(loginName))?.link;
    return link !== undefined && link.id !== directoryId;
  };
  return new Set(items.filter(isLinked));
}
