import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { ApplySubject } from './apply-subject.js';
import { somePolicy, someStanding } from './some-standing.js';

const input = fc.record({ standing: someStanding('had'), policy: somePolicy });

export const getPut = defineLaw({
  id: 'apply.get-put',
  statement:
    'Re-applying the version that a profile without overrides or mode of its own stands on, with its initial values had, changes nothing.',
  classes: ['with initial values', 'with values of its own'],
  input,
  holds: ({ applyTemplate, sameConfiguration }: ApplySubject, { standing, policy }, cover) => {
    const { catalog, beneath } = standing;
    const { template, userValues } = standing.configuration;
    if (Object.keys(beneath.initialValues).length > 0) cover('with initial values');
    if (Object.keys(userValues).length > Object.keys(beneath.initialValues).length)
      cover('with values of its own');
    const plain = { template, overrides: {}, userValues };
    const again = applyTemplate(catalog, beneath, plain, policy);
    demandEqual(again, plain, 'the re-apply changed something');
    demand(sameConfiguration(again, plain), 'it is not seen to be the same');
  },
});
