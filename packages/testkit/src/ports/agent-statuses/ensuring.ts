import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { given } from '../answer.js';
import { meetings, startAll } from '../start-all.js';
import { agentStatusesLaw } from './agent-statuses-law.js';
import { namesIn, theOneOf } from './status-calls.js';
import { newNames } from './status-names.js';

/** Whoever asks for a status gets the one that there is. */
export const agentStatusesEnsuredOnce = agentStatusesLaw({
  id: 'agent-statuses.ensured-once',
  statement:
    'However often, by however many at once, and whoever made it: ensuring a name makes one status at most, and every answer is that status.',
  classes: ['there before', 'together', 'scheduled'],
  input: fc.record({
    name: newNames,
    before: fc.constantFrom('there', 'not there', 'not there'),
    count: fc.integer({ min: 2, max: 3 }),
    meeting: meetings,
  }),
  holds: async (world, { name, before, count, meeting }, cover) => {
    const { statuses, console } = world;
    const others = await namesIn(world);
    cover(before === 'there' ? 'there before' : meeting.start);
    if (before === 'there') await console.make(name);
    const ensure = async () => given(await statuses.ensure({ name }), 'ensure');
    const answers = await startAll(
      meeting,
      Array.from({ length: count }, () => ensure),
    );
    const one = await theOneOf(world, name);
    for (const answer of [...answers, await ensure()]) demandEqual(answer, one, 'the status');
    demandEqual(await namesIn(world), [...others, name].toSorted(), 'the names');
  },
});

const likenesses = {
  case: (name: string) => name.toUpperCase(),
  composition: (name: string) => name.normalize('NFD'),
  space: (name: string) => `${name} `,
  beginning: (name: string) => `${name}s`,
} as const;
type Likeness = keyof typeof likenesses;

/** Products find statuses by the names that their users' profiles have. */
export const agentStatusesExactNames = agentStatusesLaw({
  id: 'agent-statuses.exact-names',
  statement:
    'Names are compared character for character: a status whose name differs in case, composition, a space or an end is another.',
  classes: Object.keys(likenesses) as Likeness[],
  input: fc.record({
    name: newNames.map((text) => `${text} é`.normalize('NFC')),
    likeness: fc.constantFrom(...(Object.keys(likenesses) as Likeness[])),
    order: fc.constantFrom('first', 'last'),
  }),
  holds: async (world, { name, likeness, order }, cover) => {
    const pair = [name, likenesses[likeness](name)];
    const ensured = order === 'first' ? pair : pair.toReversed();
    cover(likeness);
    const ids = new Set<string>();
    for (const wanted of ensured) {
      const status = given(await world.statuses.ensure({ name: wanted }), 'ensure');
      demandEqual(status, await theOneOf(world, wanted), 'the status');
      ids.add(status.id);
    }
    demand(ids.size === 2, `two names have one status, ${[...ids].join()}`);
  },
});
