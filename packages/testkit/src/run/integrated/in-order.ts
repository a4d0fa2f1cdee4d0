import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand } from '../../law/demand.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, settled, someGround } from './some-ground.js';
import { someFaults } from './some-trouble.js';
import { actOfStep, callsFor, isWrite, watchedPorts, type SeenCall } from './watched-ports.js';

export const inOrder = defineLaw({
  id: 'integrated.in-order',
  state: 'stateful',
  statement:
    'The writes of one user are made in the order of its steps, each after the answer to the one before; none follows one that failed, unless that one was to delete who is gone already.',
  classes: ['several writes of a user', 'several groups', 'stopped by a failure', 'side by side'],
  input: fc.record({ ground: someGround, faults: someFaults, concurrency: fc.integer({ min: 1, max: 3 }) }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults, concurrency }, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const calls: SeenCall[] = [];
    const { ports } = subject;
    const faulty = { ...ports, directory: subject.faulty(ports.directory, faults) };
    const execute = subject.executorOver(watchedPorts(faulty, calls));
    await execute(plan, { ...everythingGiven, concurrency });
    const isDuring = (a: SeenCall, b: SeenCall) => a.began < b.began && b.began < a.ended;
    if (calls.some((a) => calls.some((b) => isDuring(a, b)))) cover('side by side');
    for (const item of plan.items) {
      const made = callsFor(item, calls).toSorted((a, b) => a.began - b.began);
      const expected = item.steps.map(actOfStep);
      let at = -1;
      for (const [index, call] of made.entries()) {
        const next = made[index + 1];
        demand(next === undefined || next.began > call.ended, `${item.loginName}: ${next?.act} did not wait`);
        at = expected.indexOf(call.act, at + 1);
        demand(at >= 0, `${item.loginName}: ${call.act} is not the next step`);
        const isGone = call.act.startsWith('delete-') && call.code === 'directory-user-not-found';
        if (call.code === 'ok' || !isWrite(call) || isGone) continue;
        demand(next === undefined, `${item.loginName}: ${next?.act} although ${call.act} failed`);
        if (at < expected.length - 1) cover('stopped by a failure');
      }
      const writes = made.filter(isWrite);
      if (writes.length > 1) cover('several writes of a user');
      if (writes.filter(({ act }) => act.startsWith('update-')).length > 1) cover('several groups');
    }
  },
});
