import type { ExistenceRow, Plan } from '@rollcall/core';
import { oneCallPerStep, versionAmong } from './some-environment.js';
import type { PlanSubject } from './plan-subject.js';
import type { PlanCase } from './plan-case.js';

/** The rows of the case’s environment. */
export function rowsOf({ existence }: PlanSubject, { environment }: PlanCase): readonly ExistenceRow[] {
  const { origin, world } = environment;
  const { users, profiles, completeness } = world;
  return existence({ origin, directory: { users, completeness }, profiles }).rows;
}

/** The plan of an intent for these rows; `undefined` where the read was not complete and has to be. */
export function planOf(
  subject: PlanSubject,
  { environment, intent }: PlanCase,
  rows: readonly ExistenceRow[],
): Plan | undefined {
  const { origin, catalog, versions, world } = environment;
  const context = { origin, catalog, manifest: oneCallPerStep };
  const targets = rows.map(subject.targetOfRow);
  const versionOf = versionAmong(versions);
  switch (intent.kind) {
    case 'apply':
      return subject.planApply({ ...context, ...intent, targets, versionOf });
    case 'edit': {
      const edits = targets.map((target) => ({ target, changes: intent.changes }));
      return subject.planEdit({
        ...context,
        action: 'edit',
        edits,
        versionOf,
        identityType: 'connect-managed',
      });
    }
    case 'edit-directory':
      return subject.planEditDirectory({
        ...context,
        targets,
        changes: intent.changes,
        identityType: 'connect-managed',
      });
    case 'delete': {
      const planned = subject.planDelete({
        ...context,
        targets,
        from: intent.from,
        completeness: world.completeness,
      });
      return planned.isOk() ? planned.value : undefined;
    }
    case 'resync':
      return subject.planResync({ ...context, rows });
    default:
      return intent satisfies never;
  }
}
