import { planApply, planDelete, planEdit, targetOfProfile, type Plan } from '@rollcall/core';
import * as fc from 'fast-check';
import { changesIn, looseChanges, type LooseChanges } from '../apply/some-action.js';
import { somePolicy } from '../apply/some-standing.js';
import {
  environmentIn,
  looseEnvironment,
  versionAmong,
  type Environment,
  type LooseEnvironment,
} from '../plan/some-environment.js';
import type { RunSubject } from './run-subject.js';

/** What a run is tried with, still to be told the catalog. */
export interface LooseRun {
  readonly environment: LooseEnvironment;
  readonly kind: 'apply' | 'edit' | 'delete';
  readonly policy: 'overwrite' | 'keep';
  readonly changes: LooseChanges;
}

export const someRun: fc.Arbitrary<LooseRun> = fc.record({
  environment: looseEnvironment(),
  kind: fc.constantFrom('apply', 'apply', 'edit', 'delete'),
  policy: somePolicy,
  changes: looseChanges,
});

/** Arranges the environment and plans what is wanted of everybody in it. */
export async function arranged(
  subject: RunSubject,
  loose: LooseRun,
): Promise<{ readonly plan: Plan; readonly environment: Environment }> {
  const environment = environmentIn(subject.catalog, loose.environment);
  const { versions, world } = environment;
  await subject.arrange(versions, world.profiles);
  return { plan: planned(subject, loose, environment), environment };
}

function planned(
  { catalog, origin }: RunSubject,
  { kind, policy, changes }: LooseRun,
  { versions, world }: Environment,
): Plan {
  const targets = [...world.profiles.map(targetOfProfile), { kind: 'unknown' as const, loginName: 'nobody' }];
  const context = { catalog, origin, manifest: undefined, versionOf: versionAmong(versions) };
  switch (kind) {
    case 'apply':
      return planApply({ ...context, template: versions[0]!, overrides: policy, promote: 'refuse', targets });
    case 'edit': {
      const wanted = withoutSecrets(changesIn(catalog, changes), catalog);
      const edits = targets.map((target) => ({ target, changes: wanted }));
      return planEdit({ ...context, action: 'edit', edits, identityType: undefined });
    }
    case 'delete':
      return planDelete({
        ...context,
        targets,
        from: 'here',
        completeness: { complete: true },
      })._unsafeUnwrap();
    default:
      return kind satisfies never;
  }
}

/** Secret values are handed over at execution, which is another matter. */
function withoutSecrets(changes: ReturnType<typeof changesIn>, catalog: RunSubject['catalog']) {
  const keys = [changes.overrides, changes.userValues].flatMap((values) => Object.keys(values ?? {}));
  return keys.some((key) => catalog.setting(key)?.secret === true)
    ? { identity: { firstName: { kind: 'set' as const, value: 'Ann' } } }
    : changes;
}
