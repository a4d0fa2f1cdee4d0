import * as fc from 'fast-check';
import { codeOf, demandCode, portCodes } from '../answer.js';
import { cancelledBefore } from '../cancelled.js';
import { keptTexts } from '../texts.js';
import { agentStatusesLaw } from './agent-statuses-law.js';

const anyTexts = fc.oneof(keptTexts, fc.constantFrom('', '\0', '\ud800', '../..', '?', 'x'.repeat(300)));

/** Any call at all, sensible or not. */
export const agentStatusesNeverReject = agentStatusesLaw({
  id: 'agent-statuses.never-rejects',
  statement: 'Whatever is asked of agent statuses is answered with a value or a code; no call rejects.',
  classes: ['refused', 'answered'],
  input: fc.record({
    name: anyTexts,
    description: fc.option(anyTexts, { nil: undefined }),
    signal: fc.constantFrom('none', 'none', 'cancelled'),
  }),
  holds: async ({ statuses }, { name, description, signal: given }, cover) => {
    const signal = given === 'cancelled' ? cancelledBefore() : undefined;
    const described = description === undefined ? {} : { description };
    const ensured = await statuses.ensure({ name, ...described, signal });
    demandCode(ensured, ['ok', 'directory-quota-reached', ...portCodes], 'ensure');
    demandCode(await statuses.list({ signal }), ['ok', ...portCodes], 'list');
    cover(codeOf(ensured) === 'ok' ? 'answered' : 'refused');
  },
});
