import type { SimulatedAccount } from '../instance/simulated-account.js';
import type { ConnectOperations } from '../model/connect-shapes.js';
import type { OperationName } from '../model/operation-name.js';
import type { PageFault } from '../paging/page-fault.js';

/** The account as one call sees it. */
export interface CallContext extends SimulatedAccount {
  /** What is to go wrong with the page that the call asks for. */
  readonly pageFault?: PageFault | undefined;
}

/** Does what an operation does. What comes in has been held against the model; a refusal is thrown. */
export type Operation<Name extends OperationName> = (
  input: ConnectOperations[Name]['input'],
  context: CallContext,
) => ConnectOperations[Name]['output'];
