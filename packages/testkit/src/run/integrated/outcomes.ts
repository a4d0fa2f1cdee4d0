import { outcomes, parsePassword } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { secretWord } from '../../catalog/setting-kind.js';
import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import { cancelledWhen } from '../cancelled-when.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject, RunOptions } from './integrated-run-subject.js';
import { everythingGiven, groundFor, settled, someGround } from './some-ground.js';
import { meddle, someFaults, someMeddling, wantedThere } from './some-trouble.js';
import { watchedPorts, type SeenCall } from './watched-ports.js';
import { someCreation, wishKinds } from './some-wish.js';

type Giving = 'everything' | 'nothing' | 'a mistake' | 'one password';

const givings: readonly Giving[] = [
  'everything',
  'everything',
  'everything',
  'nothing',
  'a mistake',
  'one password',
  'one password',
];

/** What an item is refused for that does not get what it needs. */
const shortfalls = {
  nothing: 'nothing handed over',
  'a mistake': 'host function threw',
  'one password': 'password spent',
} as const;

export const integratedOutcomes = defineLaw({
  id: 'integrated.outcomes',
  state: 'stateful',
  statement:
    'Every item of a plan of every kind ends in exactly one outcome and the counts add up, whatever fails in the directory, whoever else writes, whatever a function of the host throws, and wherever it is cancelled; only a cancelled run leaves items that were not started.',
  classes: [
    ...outcomes,
    ...wishKinds,
    'cancelled in the middle',
    'partial failure',
    'stale in the middle',
    'fault before the write',
    'fault after the write',
    'throttled',
    'denied',
    'timed-out',
    'unavailable',
    'login taken meanwhile',
    'nothing handed over',
    'host function threw',
    'password spent',
  ],
  input: fc.record({
    ground: fc.oneof({ arbitrary: someGround, weight: 3 }, { arbitrary: groundFor(someCreation), weight: 1 }),
    faults: someFaults,
    meddling: fc.array(fc.record({ at: fc.nat(4), act: someMeddling }), { maxLength: 4 }),
    cancelAt: fc.constantFrom(undefined, undefined, undefined, 0, 1, 2, 3, 5, 8),
    concurrency: fc.integer({ min: 1, max: 3 }),
    given: fc.constantFrom(...givings),
  }),
  show: showWithGround,
  holds: async (
    subject: IntegratedRunSubject,
    { ground, faults, meddling, cancelAt, concurrency, given },
    cover,
  ) => {
    const { plan } = await settled(subject, ground);
    if (plan === undefined) return;
    cover(ground.wish.kind);
    const calls: SeenCall[] = [];
    let begun = 0;
    const pause = async () => {
      for (const { act } of meddling.filter(({ at }) => at === begun))
        await meddle(subject, wantedThere(plan), act);
      begun += 1;
    };
    const { ports } = subject;
    const faulty = { ...ports, directory: subject.faulty(ports.directory, faults) };
    const signal = cancelledWhen(() => cancelAt !== undefined && begun >= cancelAt);
    const execute = subject.executorOver(watchedPorts(faulty, calls, pause));
    const end = await execute(plan, { ...handedOver(given), signal, concurrency });
    demand(end !== undefined, 'its own plan was not run');
    demandEqual(
      end.items.map(({ loginName }) => loginName),
      plan.items.map(({ loginName }) => loginName),
      'other items ended',
    );
    for (const outcome of outcomes) {
      const found = end.items.filter((item) => item.outcome === outcome).length;
      if (found > 0) cover(outcome);
      demand(end.counts[outcome] === found, `${end.counts[outcome]} are counted ${outcome}, not ${found}`);
    }
    const met = faults.filter(({ error }) => calls.some(({ code }) => code === error.code));
    if (met.some(({ kind }) => kind === 'fail')) cover('fault before the write');
    if (met.some(({ kind, operation }) => kind === 'lose-answer' && operation !== 'readUser'))
      cover('fault after the write');
    for (const [index, item] of end.items.entries()) {
      const { outcome, stepsDone } = item;
      const { refusal } = plan.items[index]!;
      if (refusal !== undefined) demandEqual(item, { ...item, outcome: 'refused', reason: refusal }, 'it');
      if (outcome === 'done' || outcome === 'unchanged')
        demand((outcome === 'done') === stepsDone.length > 0, `it is ${outcome} and did ${stepsDone.length}`);
      if (outcome === 'not-started')
        demand(signal.aborted && stepsDone.length === 0, 'it was not started for no reason');
      if (outcome === 'refused' && refusal === undefined) {
        demand(given !== 'everything' && stepsDone.length === 0, 'it was refused only now');
        cover(shortfalls[given]);
      }
      if (stepsDone.length > 0 && outcome === 'failed') cover('partial failure');
      if (stepsDone.length > 0 && outcome === 'stale') cover('stale in the middle');
      if (item.outcome === 'failed') {
        const { code } = item.reason;
        if (code === 'directory-login-taken') cover('login taken meanwhile');
        if (code === 'throttled' || code === 'denied' || code === 'timed-out' || code === 'unavailable')
          cover(code);
      }
    }
    if (end.counts['not-started'] > 0 && end.counts['not-started'] < plan.items.length && begun > 0)
      cover('cancelled in the middle');
  },
});

/** What the host hands over: a password for a single use may be the same for everybody, by mistake. */
function handedOver(given: Giving): RunOptions {
  const mistake = () => {
    throw new Error('a mistake of the host');
  };
  switch (given) {
    case 'everything':
      return everythingGiven;
    case 'nothing':
      return {};
    case 'a mistake':
      return { passwordFor: mistake, secretFor: mistake };
    case 'one password': {
      const password = orThrow(parsePassword(`${secretWord}-Passw0rd`));
      return { ...everythingGiven, passwordFor: () => password };
    }
    default:
      return given satisfies never;
  }
}
