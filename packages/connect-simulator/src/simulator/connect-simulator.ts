import type { CallRecord } from '../calls/call-record.js';
import type { OperationCounter } from '../calls/operation-counter.js';
import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { OperationName } from '../model/operation-name.js';
import type { OtherClientCounter } from '../quota/other-client.js';
import type { InstanceOptions } from './simulator-options.js';

/** A running simulator: one AWS account in one Region. */
export interface ConnectSimulator {
  /** Where clients find it: their `endpoint`, or `AWS_ENDPOINT_URL_CONNECT`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  readonly instanceId: string;
  readonly instanceArn: string;
  /** The instance as it really is; changes made here are changes behind the client's back. */
  readonly state: SimulatedInstance;
  /** A further instance, which shares the account's quotas. */
  readonly addInstance: (options?: InstanceOptions) => SimulatedInstance;
  /** How often each operation was called, and how that went; an operation never called counts nothing. */
  readonly counter: (operation: OperationName) => OperationCounter;
  readonly counters: () => ReadonlyMap<OperationName, OperationCounter>;
  /** How the account's other clients have fared with an operation. */
  readonly otherClients: (operation: OperationName) => OtherClientCounter;
  /** How many calls wait at this moment for an answer that does not come. */
  readonly stalled: () => number;
  /** Every call, in the order in which they arrived. */
  readonly calls: () => readonly CallRecord[];
  /** Starts counting anew. */
  readonly clearCalls: () => void;
  /** Stops listening and drops every connection. */
  readonly close: () => Promise<void>;
}
