import * as fc from 'fast-check';
import { defineLaw } from '../law/define-law.js';
import { demandEqual } from '../law/demand.js';
import { looseVersion, versionIn } from '../template/some-version.js';
import type { ApplySubject } from './apply-subject.js';
import { someApplication } from './some-standing.js';
import { templateScoped } from './template-scoped.js';

export const lastOneWins = defineLaw({
  id: 'apply.last-one-wins',
  statement:
    'With overwrite, the effective template-scoped settings after two applies are those after the second alone.',
  classes: ['modes differ', 'had overrides'],
  input: fc
    .record({ application: someApplication, last: looseVersion })
    .map(({ application, last }) => ({ application, last: versionIn(application.catalog, last, 't2') })),
  holds: ({ applyTemplate, effectiveSettings }: ApplySubject, { application, last }, cover) => {
    const { catalog, configuration, applied: first } = application;
    if (first.mode !== last.mode) cover('modes differ');
    if (Object.keys(configuration.overrides).length > 0) cover('had overrides');
    const put = (on: typeof last, to: typeof configuration) => applyTemplate(catalog, on, to, 'overwrite');
    const effective = (of: typeof configuration) =>
      templateScoped(catalog, effectiveSettings(catalog, of, last));
    const both = effective(put(last, put(first, configuration)));
    demandEqual(both, effective(put(last, configuration)), 'the first apply shows through the second');
  },
});
