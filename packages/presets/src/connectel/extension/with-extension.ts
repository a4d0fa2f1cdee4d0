import { err, ok, type ItemOutcome, type PortCall, type PortError, type Result } from '@rollcall/core';
import type { Extension } from './extension.js';
import type { ExtensionRegister, ExtensionTaken, NoExtensionFree } from './extension-register.js';

/** What became of a user who was to be made with an internal number. */
export interface NumberedUser {
  readonly item: ItemOutcome;
  readonly extension: Extension;
  /** `released`: the user was not made, and the number is free again. Else it stays claimed. */
  readonly register: 'claimed' | 'released';
}

/**
 * Claims a number, has the user made with it, and releases it where the user was certainly not made. Where that is not
 * certain, since a store failed say, the number stays claimed: rather a number too few than one twice. So it is where this
 * process dies in between; who knows that a number is nobody's releases it by hand.
 */
export async function withExtension<E>(
  register: ExtensionRegister,
  /** `automatic` unless a number is given. */
  { extension: wanted = 'automatic', ...call }: { readonly extension?: 'automatic' | Extension } & PortCall,
  /** Plans and runs the creation, with the number as the setting `internal`. An error says that nothing was run. */
  create: (internal: Extension) => Promise<Result<ItemOutcome, E>>,
): Promise<Result<NumberedUser, E | ExtensionTaken | NoExtensionFree | PortError>> {
  const claimed = await register.claim({ extension: wanted, ...call });
  if (claimed.isErr()) return err(claimed.error);
  const extension = claimed.value;
  const created = await create(extension);
  if (created.isErr()) {
    await register.release({ extension });
    return err(created.error);
  }
  const item = created.value;
  if (!wasNotMade(item)) return ok({ item, extension, register: 'claimed' });
  const released = await register.release({ extension });
  return ok({ item, extension, register: released.isOk() ? 'released' : 'claimed' });
}

/** Whether it is certain that no user has the number. */
function wasNotMade({ outcome, stepsDone }: ItemOutcome): boolean {
  switch (outcome) {
    case 'refused':
    case 'stale':
    case 'not-started':
      return stepsDone.length === 0;
    case 'done':
    case 'unchanged':
    case 'failed':
      return false;
    default:
      return outcome satisfies never;
  }
}
