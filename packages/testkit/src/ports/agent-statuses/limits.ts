import * as fc from 'fast-check';
import { demandEqual } from '../../law/demand.js';
import { codeOf, demandCode } from '../answer.js';
import { meetings, startAll } from '../start-all.js';
import { agentStatusesLaw } from './agent-statuses-law.js';
import { fill, namesIn, theOneOf } from './status-calls.js';
import { LONGEST_DESCRIPTION, LONGEST_NAME, newNames } from './status-names.js';

const fits = (text: string | undefined, longest: number): boolean =>
  text === undefined || (text !== '' && [...text].length <= longest);

/** Characters are counted, not the units in which a language keeps them. */
export const agentStatusesTextLimits = agentStatusesLaw({
  id: 'agent-statuses.text-limits',
  statement:
    'A name has 1 to 127 characters and a description 1 to 250, whatever characters; a request with others is an `invalid-request` and makes nothing, whether or not there is a status of the name.',
  classes: ['fits', 'name', 'description', 'there before'],
  input: fc.record({
    letter: fc.constantFrom('x', 'é', '\u{1f600}'),
    length: fc.constantFrom(0, 1, LONGEST_NAME, LONGEST_NAME + 1),
    description: fc.constantFrom(undefined, 0, 1, LONGEST_DESCRIPTION, LONGEST_DESCRIPTION + 1),
    before: fc.constantFrom('there', 'not there'),
  }),
  holds: async (world, { letter, length, description: described, before }, cover) => {
    const name = letter.repeat(length);
    const description = described === undefined ? undefined : letter.repeat(described);
    const nameFits = fits(name, LONGEST_NAME);
    const fitting = nameFits && fits(description, LONGEST_DESCRIPTION);
    if (nameFits && before === 'there') await world.console.make(name);
    const names = await namesIn(world);
    const more = description === undefined ? {} : { description };
    const answer = await world.statuses.ensure({ name, ...more });
    demandCode(answer, [fitting ? 'ok' : 'invalid-request'], 'ensure');
    cover(fitting ? 'fits' : nameFits ? 'description' : 'name');
    if (before === 'there') cover('there before');
    if (fitting) await theOneOf(world, name);
    else demandEqual(await namesIn(world), names, 'the names');
  },
});

/** A full instance has no room for more, and keeps what it has. */
export const agentStatusesQuota = agentStatusesLaw({
  id: 'agent-statuses.quota',
  statement:
    'Of several new statuses as many are made as there is room for, and the others are `directory-quota-reached`; a status that there is is given from a full instance too.',
  classes: ['room for one', 'full'],
  input: fc.record({
    names: fc.uniqueArray(newNames, { minLength: 2, maxLength: 3 }),
    room: fc.constantFrom(0, 1),
    meeting: meetings,
  }),
  holds: async (world, { names, room, meeting }, cover) => {
    const { statuses, most } = world;
    await fill(world, room);
    cover(room === 0 ? 'full' : 'room for one');
    const codes = await startAll(
      meeting,
      names.map((name) => async () => codeOf(await statuses.ensure({ name }))),
    );
    const due = names.map((_, index) => (index < room ? 'ok' : 'directory-quota-reached'));
    demandEqual(codes.toSorted(), due.toSorted(), 'the answers');
    const full = await world.console.statuses();
    demandEqual(full.length, most, 'statuses');
    for (const { name } of [full.at(0)!, full.at(-1)!])
      demandCode(await statuses.ensure({ name }), ['ok'], 'ensure of one that there is');
    demandEqual(await world.console.statuses(), full, 'the statuses');
  },
});
