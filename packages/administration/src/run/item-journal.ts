import type {
  DirectoryUserId,
  ItemOutcome,
  OutcomeReason,
  PlanItem,
  ProfileId,
  StepKind,
} from '@rollcall/core';

/** What happened to one item so far. */
export interface ItemJournal {
  readonly note: (step: StepKind) => void;
  readonly knowProfile: (id: ProfileId) => void;
  readonly knowDirectoryUser: (id: DirectoryUserId) => void;
  /** The outcome: `done` if a step wrote, else `unchanged`. */
  readonly ended: () => ItemOutcome;
  /** The outcome of an item that did not reach its end. */
  readonly stopped: (reason: OutcomeReason) => ItemOutcome;
}

/** Starts the record of an item. */
export function itemJournal(item: PlanItem): ItemJournal {
  const stepsDone: StepKind[] = [];
  let { profileId, directoryId } = item;
  const outcome = (reason: OutcomeReason): ItemOutcome => ({
    loginName: item.loginName,
    ...(profileId === undefined ? {} : { profileId }),
    ...(directoryId === undefined ? {} : { directoryId }),
    stepsDone: [...stepsDone],
    ...reason,
  });
  return {
    note: (step) => void stepsDone.push(step),
    knowProfile: (id) => void (profileId = id),
    knowDirectoryUser: (id) => void (directoryId = id),
    ended: () => outcome({ outcome: stepsDone.length > 0 ? 'done' : 'unchanged' }),
    stopped: outcome,
  };
}
