import type { DirectoryUserId, PlanItem, ProfileId, ProfileWrite, Result, Step } from '@rollcall/core';
import type { RunPorts } from './integrated-run-subject.js';

/** A call that a port has answered: whom it was about, and when. A batch of writes is one of these for each profile. */
export interface SeenCall {
  /** As `actOfStep` names what a step does. */
  readonly act: string;
  readonly directoryId?: DirectoryUserId;
  readonly profileId?: ProfileId;
  readonly loginName?: string;
  readonly began: number;
  readonly ended: number;
  /** `ok`, or the code of the error. */
  readonly code: string;
}

type Seen = Omit<SeenCall, 'began' | 'ended' | 'code'> & { readonly code?: string };
type Answer = Result<unknown, { readonly code: string }>;

/**
 * The same ports, with every call noted that an executor makes of them. Each call waits for `pause` before it is done,
 * so that whoever does not wait for its answer shows.
 */
export function watchedPorts(
  { profiles, templates, directory }: RunPorts,
  calls: SeenCall[],
  pause: () => Promise<void> = manyTurns,
): RunPorts {
  let time = 0;
  const watched =
    <Request, A extends Answer>(
      act: (request: Request) => Promise<A>,
      tell: (request: Request, answer: A) => readonly Seen[],
    ) =>
    async (request: Request): Promise<A> => {
      const began = (time += 1);
      await pause();
      const answer = await act(request);
      const ended = (time += 1);
      const code = codeOf(answer);
      for (const seen of tell(request, answer)) calls.push({ code, ...seen, began, ended });
      return answer;
    };
  return {
    templates,
    profiles: {
      ...profiles,
      getMany: watched(profiles.getMany, () => [{ act: 'read-profiles' }]),
      write: watched(profiles.write, ({ writes }, answers) =>
        writes.map((write, index) => ({
          ...seenWrite(write),
          code: answers.isOk() ? codeOf(answers.value[index]!) : answers.error.code,
        })),
      ),
    },
    directory: {
      ...directory,
      readUser: watched(directory.readUser, ({ id }) => [{ act: 'read-directory-user', directoryId: id }]),
      createUser: watched(directory.createUser, ({ user }) => [
        { act: 'create-directory-user', loginName: user.loginName },
      ]),
      updateUser: watched(directory.updateUser, ({ user, change }) => [
        { act: `update-directory-user ${change.group}`, directoryId: user.id },
      ]),
      deleteUser: watched(directory.deleteUser, ({ id }) => [
        { act: 'delete-directory-user', directoryId: id },
      ]),
    },
  };
}

/** What a step does, as the ports see it: which one it was of those that replace a profile they cannot tell. */
export function actOfStep(step: Step): string {
  switch (step.kind) {
    case 'update-directory-user':
      return `update-directory-user ${step.change.group}`;
    case 'apply-template':
    case 'change-profile':
    case 'change-lifecycle':
    case 'change-management':
    case 'refresh-profile':
      return 'replace-profile';
    case 'read-directory-user':
    case 'create-directory-user':
    case 'delete-directory-user':
    case 'create-profile':
    case 'delete-profile':
      return step.kind;
    default:
      return step satisfies never;
  }
}

/** Those of the calls that were made for an item, in their order. */
export function callsFor(item: PlanItem, calls: readonly SeenCall[]): readonly SeenCall[] {
  const acts = new Set(item.steps.map(actOfStep));
  return calls.filter(({ act, directoryId, profileId, loginName }) => {
    if (directoryId !== undefined) return directoryId === item.directoryId;
    if (profileId !== undefined && item.profileId !== undefined) return profileId === item.profileId;
    const isMade = acts.has('create-profile') || (act === 'create-directory-user' && acts.has(act));
    return isMade && loginName === item.loginName;
  });
}

/** Whether a call writes. */
export function isWrite({ act }: SeenCall): boolean {
  return !act.startsWith('read-');
}

function seenWrite(write: ProfileWrite): Seen {
  switch (write.kind) {
    case 'insert':
      return { act: 'create-profile', loginName: write.profile.login.name };
    case 'replace':
      return {
        act: 'replace-profile',
        profileId: write.profile.id,
        loginName: write.profile.login.name,
      };
    case 'delete':
      return { act: 'delete-profile', profileId: write.id };
    default:
      return write satisfies never;
  }
}

function codeOf(answer: Answer): string {
  return answer.isOk() ? 'ok' : answer.error.code;
}

async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
