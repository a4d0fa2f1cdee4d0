import { err, type CancelSignal, type Result } from '@rollcall/core';
import type { Failure } from './failure.js';
import type { CallOf, ConnectOperation, Output } from './operation.js';
import { loadSdk } from './sdk.js';
import type { Send } from './send.js';

/** Makes one call on the instance. */
export type Call = <const Request extends CallOf<ConnectOperation>>(
  request: Request,
  signal: CancelSignal | undefined,
) => Promise<Result<Output<Request['operation']>, Failure>>;

/** The members that go into the address: sent empty, `DELETE /users/<instance>/` is what the SDK makes of them. */
const labels = ['UserId', 'resourceArn', 'HierarchyGroupId'] as const;

/** Calls on one instance, each command made from the SDK's class of that name. */
export function callOn(instanceId: string, send: Send): Call {
  const call = async (request: CallOf<ConnectOperation>, signal: CancelSignal | undefined) => {
    const { operation, input } = request;
    const empty = emptyLabel(input);
    if (empty !== undefined) return err({ code: 'invalid-request', operation, detail: `empty ${empty}` });
    const sdk = await loadSdk();
    const Command = sdk[`${operation}Command`] as new (input: object) => object;
    return send(
      operation,
      new Command('resourceArn' in input ? input : { ...input, InstanceId: instanceId }),
      signal,
    );
  };
  return call as Call;
}

function emptyLabel(input: object): string | undefined {
  const members = new Map<string, unknown>(Object.entries(input));
  return labels.find((label) => members.has(label) && !members.get(label));
}
