import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import { showGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import { everythingGiven, keptIn, settled, someGround } from './some-ground.js';
import { isWrite, watchedPorts, type SeenCall } from './watched-ports.js';
import { wishKinds } from './some-wish.js';

export const runAgain = defineLaw({
  id: 'integrated.twice',
  state: 'stateful',
  statement:
    'Running a plan of any kind again writes nothing on either side, and what was done is unchanged then.',
  classes: wishKinds,
  input: someGround,
  show: showGround,
  holds: async (subject: IntegratedRunSubject, ground, cover) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const first = await subject.executorOver(subject.ports)(plan, everythingGiven);
    if (first!.counts.done > 0) cover(ground.wish.kind);
    const before = await keptIn(subject);
    const calls: SeenCall[] = [];
    const second = await subject.executorOver(watchedPorts(subject.ports, calls))(plan, everythingGiven);
    demandEqual(
      calls.filter(isWrite).map(({ act }) => act),
      [],
      'something was written again',
    );
    demandEqual(await keptIn(subject), before, 'something is different');
    for (const [index, { outcome, loginName }] of first!.items.entries()) {
      const again = second!.items[index]!.outcome;
      demand(outcome !== 'done' || again === 'unchanged', `${loginName} was done, and is ${again} again`);
    }
  },
});
