import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { someStanding } from './some-standing.js';
import type { SparseSubject } from './sparse-subject.js';

export const contractExpand = defineLaw({
  id: 'sparse.contract-expand',
  statement: 'Contracting what was expanded gives the configuration back.',
  classes: ['mode override', 'override', 'user value'],
  input: someStanding(),
  holds: (
    { expandConfiguration, contractConfiguration }: SparseSubject,
    { catalog, beneath, configuration },
    cover,
  ) => {
    if (configuration.modeOverride !== undefined) cover('mode override');
    if (Object.keys(configuration.overrides).length > 0) cover('override');
    if (Object.keys(configuration.userValues).length > 0) cover('user value');
    const back = contractConfiguration(expandConfiguration(catalog, configuration, beneath));
    demandEqual(back, configuration, 'another configuration came back');
  },
});
