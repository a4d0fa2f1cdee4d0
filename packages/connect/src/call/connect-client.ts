/**
 * The part of the SDK's `ConnectClient` that is used. Region, credentials, endpoint and time-outs are the host's: the
 * adapter makes no client, and it recognises one by this shape, so that copies of the SDK may differ.
 */
export interface ConnectClientLike {
  /** Sends a command of the SDK; `options` holds the `abortSignal`. */
  send(command: object, options?: object): Promise<unknown>;
}
