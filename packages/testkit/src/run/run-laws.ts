import { outcomes, parseEnvironmentId, type CancelSignal, type UserProfile } from '@rollcall/core';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { Law } from '../law/law.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

const everyItem = defineLaw({
  id: 'run.outcomes',
  state: 'stateful',
  statement:
    'Every item ends in exactly one outcome and the counts add up, also when the run is cancelled; steps are done in order.',
  classes: ['done', 'unchanged', 'refused', 'not-started', 'cancelled while it ran'],
  input: fc.record({ run: someRun, cancelAfter: fc.option(fc.nat(3), { nil: undefined }) }),
  holds: async (subject: RunSubject, { run, cancelAfter }, cover) => {
    const { plan } = await arranged(subject, run);
    let ended = 0;
    const signal = signalAfter(() => cancelAfter !== undefined && ended >= cancelAfter);
    const end = await subject.execute(plan, { signal, onItemEnded: () => (ended += 1) });
    demand(end !== undefined, 'its own plan was not run');
    if (ended > 0 && signal.aborted) cover('cancelled while it ran');
    demandEqual(
      end.items.map(({ loginName }) => loginName),
      plan.items.map(({ loginName }) => loginName),
      'other items ended',
    );
    for (const outcome of outcomes) {
      const found = end.items.filter((item) => item.outcome === outcome).length;
      if (found > 0 && outcome !== 'stale' && outcome !== 'failed') cover(outcome);
      demand(end.counts[outcome] === found, `${end.counts[outcome]} are counted ${outcome}, not ${found}`);
    }
    for (const [index, { outcome, stepsDone }] of end.items.entries()) {
      const { steps, refusal } = plan.items[index]!;
      const kinds = steps.map(({ kind }) => kind);
      demandEqual(stepsDone, kinds.slice(0, stepsDone.length), 'steps were done in another order');
      demand((refusal !== undefined) === (outcome === 'refused'), 'a refusal was not kept');
      if (outcome === 'done') demand(stepsDone.length > 0, 'it is done, and no step was');
      if (outcome === 'not-started')
        demand(signal.aborted && stepsDone.length === 0, 'it was not started for no reason');
    }
  },
});

const stale = defineLaw({
  id: 'run.stale-not-written',
  state: 'stateful',
  statement:
    'An item whose read or written fields changed before its check is stale, and nothing of it is written.',
  classes: ['stale'],
  input: fc.record({ run: someRun.filter(({ kind }) => kind !== 'edit') }),
  holds: async (subject: RunSubject, { run }, cover) => {
    const { plan } = await arranged(subject, run);
    const meddled = new Map<string, UserProfile>();
    for (const profile of await subject.profiles()) {
      if (profile.management.kind === 'outside') continue;
      const changed: UserProfile = {
        ...profile,
        management: { kind: 'outside', system: 'other' },
        version: profile.version + 1,
      };
      await subject.replace(changed);
      meddled.set(profile.id, changed);
    }
    const end = await subject.execute(plan);
    for (const [index, { steps, profileId }] of plan.items.entries()) {
      if (steps.length === 0 || profileId === undefined) continue;
      cover('stale');
      demand(end?.items[index]?.outcome === 'stale', `it ended as ${end?.items[index]?.outcome}`);
    }
    const after = new Map((await subject.profiles()).map((profile) => [profile.id as string, profile]));
    for (const [id, profile] of meddled) demandEqual(after.get(id), profile, `${id} was written`);
  },
});

const goal = defineLaw({
  id: 'run.twice',
  state: 'stateful',
  statement: 'Running the same plan again does nothing new.',
  classes: ['apply', 'edit', 'delete'],
  input: someRun,
  holds: async (subject: RunSubject, run, cover) => {
    const { plan } = await arranged(subject, run);
    const first = await subject.execute(plan);
    if ((first?.counts.done ?? 0) > 0) cover(run.kind);
    const before = await subject.profiles();
    const second = await subject.execute(plan);
    demandEqual(second?.counts.done, 0, 'something was done again');
    demandEqual(await subject.profiles(), before, 'profiles were written again');
  },
});

const wrongOrigin = defineLaw({
  id: 'run.wrong-origin',
  state: 'stateful',
  statement: 'A plan of another environment or catalog is not run, and nothing is written.',
  input: fc.record({ run: someRun, what: fc.constantFrom('environment', 'catalog') }),
  holds: async (subject: RunSubject, { run, what }) => {
    const { plan } = await arranged(subject, run);
    const elsewhere = parseEnvironmentId('elsewhere')._unsafeUnwrap();
    const other = what === 'environment' ? { environment: elsewhere } : { catalog: 'other' };
    const before = await subject.profiles();
    const end = await subject.execute({ ...plan, origin: { ...plan.origin, ...other } });
    demand(end === undefined, 'it was run');
    demandEqual(await subject.profiles(), before, 'profiles were written');
  },
});

/** The laws of whatever executes plans. */
export const runLaws: readonly Law<RunSubject>[] = [everyItem, stale, goal, wrongOrigin];

/** A signal that says so when it is looked at, and calls nobody. */
function signalAfter(isOver: () => boolean): CancelSignal {
  return {
    get aborted() {
      return isOver();
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
}
