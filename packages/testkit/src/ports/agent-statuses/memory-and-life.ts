import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { codeOf, demandCode, given } from '../answer.js';
import { cancelledBefore, cancelledDuring } from '../cancelled.js';
import { withFaults, withNeighbourDirectory } from '../directory/directory-law.js';
import { spoil } from '../spoil.js';
import { agentStatusesLaw } from './agent-statuses-law.js';
import { callsOn, listed, namesIn, theOneOf } from './status-calls.js';
import { newNames, statusNames } from './status-names.js';

/** Whoever changes an object after handing it over, or after getting it, changes that object. */
export const agentStatusesShareNoMemory = agentStatusesLaw({
  id: 'agent-statuses.no-shared-memory',
  statement: 'Changing what was handed in, or what was told, changes nothing that is kept or told later.',
  input: fc.record({ name: statusNames, description: fc.constantFrom('Away for a while', 'x') }),
  holds: async ({ statuses }, request) => {
    const handedIn = { ...request };
    const ensured = given(await statuses.ensure(handedIn), 'ensure');
    const [status, before] = structuredClone([ensured, await listed(statuses)]);
    spoil([handedIn, ensured, given(await statuses.list(), 'list')]);
    demandEqual(await listed(statuses), before, 'the list');
    demandEqual(given(await statuses.ensure(request), 'ensure'), status, 'the status');
  },
});

/** A signal stops a call; it does not reach back to what is over. */
export const agentStatusesCancellation = agentStatusesLaw({
  id: 'agent-statuses.cancellation',
  statement:
    'Cancelled before, every call answers `cancelled` and nothing is made; during, it answers `cancelled` or what is true; afterwards, a signal does nothing.',
  classes: ['before', 'during', 'after'],
  input: fc.record({
    name: newNames,
    when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    call: fc.constantFrom('list' as const, 'ensure' as const),
    turns: fc.nat(30),
  }),
  holds: async (world, { name, when, call, turns }, cover) => {
    const before = await namesIn(world);
    const after = new AbortController();
    const signals = {
      before: cancelledBefore,
      during: () => cancelledDuring(turns),
      after: () => after.signal,
    };
    cover(when);
    const answer = await callsOn(world.statuses, name)[call](signals[when]());
    after.abort();
    const due = { before: ['cancelled'], during: ['ok', 'cancelled'], after: ['ok'] }[when];
    demandCode(answer, due, `${call}, ${when}`);
    const now = await namesIn(world);
    if (when === 'before' || call === 'list') demandEqual(now, before, 'the names');
    else if (codeOf(answer) === 'ok') demandEqual(now, [...before, name].toSorted(), 'the names');
  },
});

/** What could not be read is not empty, and what could not be made is not there. */
export const agentStatusesFaults = agentStatusesLaw({
  id: 'agent-statuses.faults',
  statement:
    'What goes wrong beneath comes with its own code from every call, whether there is a status of the name or not: no answer as `unavailable` or `timed-out`, too many calls as `throttled`; never as a list or a status, and nothing is made.',
  classes: ['down', 'throttling'],
  appliesTo: withFaults,
  input: fc.record({ name: statusNames, fault: fc.constantFrom('down' as const, 'throttling' as const) }),
  holds: async (world, { name, fault }, cover) => {
    const before = await namesIn(world);
    world.strike?.(fault);
    cover(fault);
    const due = fault === 'down' ? ['unavailable', 'timed-out'] : ['throttled'];
    for (const [call, act] of Object.entries(callsOn(world.statuses, name)))
      demandCode(await act(), due, `${call}, ${fault}`);
    demandEqual(await namesIn(world), before, 'the names');
  },
});

/** The hardest fault: the status is made or not, and nobody says so. */
export const agentStatusesLostAnswers = agentStatusesLaw({
  id: 'agent-statuses.lost-answers',
  statement:
    'Where answers are lost, ensuring a name ends with the status or as `unavailable` or `timed-out`, and makes one at most; when answers come again, it ends with the one.',
  classes: ['answers-lost', 'down'],
  appliesTo: withFaults,
  input: fc.record({
    name: newNames,
    times: fc.integer({ min: 1, max: 2 }),
    fault: fc.constantFrom('answers-lost' as const, 'down' as const),
  }),
  holds: async (world, { name, times, fault }, cover) => {
    const { statuses } = world;
    const others = await namesIn(world);
    const relieve = world.strike?.(fault);
    cover(fault);
    for (let time = 0; time < times; time += 1) {
      const answer = await statuses.ensure({ name });
      demandCode(answer, ['ok', 'unavailable', 'timed-out'], `ensure, ${fault}`);
      if (answer.isOk()) demandEqual(answer.value, await theOneOf(world, name), 'the status');
    }
    relieve?.();
    const status = given(await statuses.ensure({ name }), 'ensure');
    demandEqual(status, await theOneOf(world, name), 'the status');
    demandEqual(await namesIn(world), [...others, name].toSorted(), 'the names');
  },
});

/** Two instances of one account see nothing of each other. */
export const agentStatusesIsolation = agentStatusesLaw({
  id: 'agent-statuses.isolation',
  statement:
    'Two instances on one ground do not see each other: a status of one is in no list of the other, and equal names stand in both.',
  classes: ['equal names', 'different names'],
  appliesTo: withNeighbourDirectory,
  input: fc.record({ mine: newNames, theirs: newNames, same: fc.boolean() }),
  holds: async (world, { mine, theirs, same }, cover) => {
    const { statuses, neighbour } = world;
    demand(neighbour !== undefined, 'the manifest says that there is a second instance');
    const standard = await namesIn(world);
    const other = same ? mine : theirs;
    cover(mine === other ? 'equal names' : 'different names');
    given(await statuses.ensure({ name: mine }), 'ensure');
    given(await neighbour.ensure({ name: other }), 'ensure');
    for (const [one, name] of [[statuses, mine] as const, [neighbour, other] as const]) {
      const names = (await listed(one)).map((status) => status.name);
      demandEqual(names.toSorted(), [...standard, name].toSorted(), 'the names');
    }
  },
});
