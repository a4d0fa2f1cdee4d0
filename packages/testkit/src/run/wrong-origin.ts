import { parseEnvironmentId } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import type { RunSubject } from './run-subject.js';
import { arranged, someRun } from './some-run.js';

export const wrongOrigin = defineLaw({
  id: 'run.wrong-origin',
  state: 'stateful',
  statement: 'A plan of another environment or catalog is not run, and nothing is written.',
  input: fc.record({ run: someRun, what: fc.constantFrom('environment', 'catalog') }),
  holds: async (subject: RunSubject, { run, what }) => {
    const { plan } = await arranged(subject, run);
    const elsewhere = orThrow(parseEnvironmentId('elsewhere'));
    const other = what === 'environment' ? { environment: elsewhere } : { catalog: 'other' };
    const before = await subject.profiles();
    const end = await subject.execute({ ...plan, origin: { ...plan.origin, ...other } });
    demand(end === undefined, 'it was run');
    demandEqual(await subject.profiles(), before, 'profiles were written');
  },
});
