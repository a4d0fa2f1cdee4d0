import { instantOf, type ProfileId } from '@rollcall/core';
import { defineLaw } from '../law/define-law.js';
import { demand, demandEqual } from '../law/demand.js';
import { planOf, rowsOf } from '../plan/plan-of.js';
import type { PlanSubject } from '../plan/plan-subject.js';
import { versionAmong } from '../plan/some-environment.js';
import { someApplyCase } from '../plan/some-intent.js';
import { userOfItem } from '../plan/user-of-item.js';

export const oneVersion = defineLaw({
  id: 'run.expected-version',
  statement:
    'A step that changes a profile names the version that it read and counts up by one; identity, link, mirror and management stay.',
  classes: ['written'],
  input: someApplyCase,
  holds: (subject: PlanSubject, planCase, cover) => {
    const { environment } = planCase;
    const rows = rowsOf(subject, planCase);
    const plan = planOf(subject, planCase, rows)!;
    for (const item of plan.items.filter(({ apply }) => apply !== undefined)) {
      const current = { ...userOfItem(planCase, rows, item).profile!, version: 7 };
      const context = {
        catalog: environment.catalog,
        plan,
        item,
        versionOf: versionAmong(environment.versions),
        secretOf: () => undefined,
        directoryUser: undefined,
        now: instantOf(0),
        newProfileId: () => 'new' as ProfileId,
      };
      const write = subject.stepProfile(context, { kind: 'apply-template' }, current);
      demand(write.isOk() && write.value?.kind === 'replace', 'nothing is written');
      cover('written');
      const { profile, expectedVersion } = write.value;
      demand(expectedVersion === 7, `it expects version ${expectedVersion}`);
      demandEqual(
        { ...profile, configuration: current.configuration },
        { ...current, version: 8 },
        'more than the configuration changed',
      );
    }
  },
});
