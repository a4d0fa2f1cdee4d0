import { planConfirmLink, planResync, type Outcome, type Plan, type PlanItem } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { defineLaw } from '../../law/define-law.js';
import { demand, demandEqual } from '../../law/demand.js';
import { cancelledWhen } from '../cancelled-when.js';
import { showWithGround } from './show-ground.js';
import type { IntegratedRunSubject } from './integrated-run-subject.js';
import {
  everythingGiven,
  groundFor,
  keptIn,
  profilesIn,
  settled,
  someGround,
  someLoss,
} from './some-ground.js';
import { someFaults, troubledWrites } from './some-trouble.js';
import { planFor, viewOf } from './plan-for.js';
import { someCreation, someDeletion, someDirectoryEdit } from './some-wish.js';
import { callsFor, isWrite, watchedPorts, type SeenCall } from './watched-ports.js';

const wellEnded: readonly Outcome[] = ['done', 'unchanged', 'refused'];

export const completes = defineLaw({
  id: 'integrated.completes',
  state: 'stateful',
  statement:
    'What a failed or cancelled run left undone is done by running its plan again; what it left half done, by that or by planning anew; a user whose creation was not answered is linked by a resync, or by a person where the profile had a link before.',
  classes: [
    'undone',
    'half done, and done by the same plan',
    'half done, and planned anew',
    'creation not answered',
    'linked by a person',
  ],
  input: fc.record({
    ground: fc.oneof(
      someGround,
      groundFor(fc.oneof(someCreation, someDirectoryEdit, someDeletion)),
      someLoss,
    ),
    faults: fc.oneof(someFaults, troubledWrites),
    cancelAt: fc.constantFrom(undefined, undefined, 0, 1, 2, 3, 5, 8),
  }),
  show: showWithGround,
  holds: async (subject: IntegratedRunSubject, { ground, faults, cancelAt }, cover) => {
    const { versions, plan } = await settled(subject, ground);
    if (plan === undefined) return;
    const calls: SeenCall[] = [];
    const watched = watchedPorts(subject.ports, calls);
    const faulty = { ...watched, directory: subject.faulty(watched.directory, faults) };
    const signal = cancelledWhen(() => cancelAt !== undefined && calls.length >= cancelAt);
    const first = await subject.executorOver(faulty)(plan, { ...everythingGiven, signal });
    const execute = subject.executorOver(subject.ports);
    const second = await execute(plan, everythingGiven);
    for (const [index, item] of plan.items.entries()) {
      const left = first!.items[index]!;
      if (wellEnded.includes(left.outcome)) continue;
      const written = callsFor(item, calls).filter((call) => isWrite(call) && call.code === 'ok');
      const again = second!.items[index]!;
      const isUnanswered =
        written.some(({ act }) => act === 'create-directory-user') &&
        !left.stepsDone.includes('create-directory-user');
      if (isUnanswered) {
        cover('creation not answered');
        if ((await linkUnanswered(subject, item)) === 'a person') cover('linked by a person');
      } else if (written.length === 0) {
        cover('undone');
        demand(isDone(again.outcome), `${item.loginName} was undone, and is ${again.outcome}`);
      } else {
        const isStale = again.outcome === 'stale';
        cover(isStale ? 'half done, and planned anew' : 'half done, and done by the same plan');
        demand(isStale || isDone(again.outcome), `${item.loginName} is ${again.outcome}`);
      }
    }
    // Whom a person linked, nobody links again by asking for the same.
    if (ground.wish.kind === 'confirm-link') return;
    const anew = await planFor(subject, versions, ground.wish);
    await demandWellEnded(execute, anew!);
    const goal = await keptIn(subject);
    await demandWellEnded(execute, (await planFor(subject, versions, ground.wish))!);
    demandEqual(await keptIn(subject), goal, 'planning anew did not end');
    await demandMade(subject, plan);
  },
});

function isDone(outcome: Outcome): boolean {
  return outcome === 'done' || outcome === 'unchanged';
}

async function demandWellEnded(execute: ReturnType<IntegratedRunSubject['executorOver']>, plan: Plan) {
  const end = await execute(plan, everythingGiven);
  for (const { loginName, outcome } of end!.items)
    demand(wellEnded.includes(outcome), `${loginName} was planned anew, and is ${outcome}`);
}

/** Links a profile with the user who was made for it, as far as that goes by itself. */
async function linkUnanswered(
  subject: IntegratedRunSubject,
  { loginName }: PlanItem,
): Promise<'a resync' | 'a person'> {
  const { catalog, origin, ports } = subject;
  const { rows } = await viewOf(subject);
  const context = { catalog, origin, manifest: ports.directory.manifest };
  const row = rows.find((one) => one.presence === 'both' && one.profile.login.name === loginName);
  if (row !== undefined) {
    await demandWellEnded(subject.executorOver(ports), planResync({ ...context, rows: [row] }));
    return 'a resync';
  }
  const user = subject.console.users().find(({ login }) => login.name === loginName);
  const profile = (await profilesIn(subject)).find(({ login }) => login.name === loginName);
  demand(user !== undefined && profile !== undefined, `${loginName} was made, and is not there`);
  const pair = { directory: user.id, profile: profile.id };
  await demandWellEnded(subject.executorOver(ports), orThrow(planConfirmLink({ ...context, rows, pair })));
  return 'a person';
}

/** Everybody who was to be made in the directory is there, and linked. */
async function demandMade(subject: IntegratedRunSubject, { items }: Plan): Promise<void> {
  const { rows } = await viewOf(subject);
  const made = items.filter(({ steps }) => steps.some(({ kind }) => kind === 'create-directory-user'));
  for (const { loginName } of made)
    demand(
      rows.some(
        (row) => row.presence === 'both' && row.evidence === 'link' && row.profile.login.name === loginName,
      ),
      `${loginName} is not there, or not linked`,
    );
}
