import {
  instantOf,
  stepProfile,
  type Plan,
  type ProfileStep,
  type ProfileWrite,
  type TemplateVersion,
  type UserProfile,
} from '@rollcall/core';
import { demandEqual } from '../../law/demand.js';
import { versionAmong } from '../../plan/some-environment.js';
import type { IntegratedRunSubject, RunPorts } from './integrated-run-subject.js';
import { givenSecret } from './some-wish.js';

/** A write of one of the runs that the store has carried out. */
export interface CarriedOut {
  readonly run: 0 | 1;
  readonly write: ProfileWrite;
}

/** Replays the writes: each is what its step makes of the profile as the write before left it. */
export function demandNothingLost(
  { catalog }: IntegratedRunSubject,
  versions: readonly TemplateVersion[],
  before: readonly UserProfile[],
  plans: readonly [Plan, Plan],
  writes: readonly CarriedOut[],
): void {
  const state = new Map(before.map((profile) => [profile.id, profile]));
  for (const { run, write } of writes) {
    const id = write.kind === 'delete' ? write.id : write.profile.id;
    const plan = plans[run];
    const item = plan.items.find(({ profileId }) => profileId === id);
    if (item !== undefined) {
      const context = {
        catalog,
        plan,
        item,
        versionOf: versionAmong(versions),
        secretOf: () => givenSecret,
        directoryUser: undefined,
        now: instantOf(0),
        newProfileId: () => id,
      };
      const due = stepProfile(context, item.steps[0] as ProfileStep, state.get(id));
      demandEqual(write, due.unwrapOr(undefined), `${item.loginName} was written from another state`);
    }
    if (write.kind === 'delete') state.delete(id);
    else state.set(id, write.profile);
  }
}

/** The same ports, with every write told that the store has carried out. */
export function recording({ profiles, ...ports }: RunPorts, tell: (write: ProfileWrite) => void): RunPorts {
  const write: RunPorts['profiles']['write'] = async (request) => {
    const answers = await profiles.write(request);
    if (answers.isOk())
      for (const [index, answer] of answers.value.entries()) if (answer.isOk()) tell(request.writes[index]!);
    return answers;
  };
  return { ...ports, profiles: { ...profiles, write } };
}
