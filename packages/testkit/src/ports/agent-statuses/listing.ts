import * as fc from 'fast-check';
import { demand, demandEqual } from '../../law/demand.js';
import { given } from '../answer.js';
import { agentStatusesLaw } from './agent-statuses-law.js';
import { fill, inOrder, listed, namesIn } from './status-calls.js';
import { statusNames } from './status-names.js';

/** Between any two changes, by whomever. */
export const agentStatusesListed = agentStatusesLaw({
  id: 'agent-statuses.listed',
  statement:
    'At any time the list tells each status that there is, once, by its id and its name, whoever made it and however many there are.',
  classes: ['made by us', 'made by others', 'as many as there can be'],
  input: fc.record({
    makings: fc.array(fc.record({ by: fc.constantFrom('us', 'others'), name: statusNames }), {
      maxLength: 4,
    }),
    room: fc.constantFrom('some', 'none'),
  }),
  holds: async (world, { makings, room }, cover) => {
    const { statuses, console } = world;
    const demandExact = async (): Promise<void> => {
      const told = await listed(statuses);
      demandEqual(told, inOrder(await console.statuses()), 'the list');
      demandEqual(new Set(told.map(({ id }) => id)).size, told.length, 'different ids');
      demand(
        told.every(({ id }) => id.length > 0),
        'a status without an id',
      );
    };
    await demandExact();
    const names = new Set(await namesIn(world));
    for (const { by, name } of makings) {
      if (by === 'us') given(await statuses.ensure({ name }), 'ensure');
      else if (!names.has(name)) await console.make(name);
      cover(by === 'us' ? 'made by us' : 'made by others');
      names.add(name);
      await demandExact();
    }
    demandEqual(await namesIn(world), [...names].toSorted(), 'the names');
    if (room === 'some') return;
    await fill(world, 0);
    cover('as many as there can be');
    await demandExact();
  },
});
