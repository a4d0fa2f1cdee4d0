import type { User } from '@aws-sdk/client-connect';
import { ok, type ChangeableFields, type Changes } from '@rollcall/core';
import { CREATION_TAG } from '../user/creation-tag.js';
import type { UpdateCall, UpdateCalls } from './update-call.js';

/** AWS's own tags, which nobody else can write, and the one of the adapter's, which reads do not tell. */
const isReserved = (key: string): boolean => key.startsWith('aws:') || key === CREATION_TAG;

/** Tags: what goes is untagged first, so that a full set has room for what comes. */
export function tagCalls(user: User, fields: Changes<ChangeableFields>): UpdateCalls {
  const intent = fields.tags;
  if (intent === undefined) return ok([]);
  const had = new Map(Object.entries(user.Tags ?? {}));
  const wanted = new Map((intent.kind === 'set' ? intent.value : []).map(({ key, value }) => [key, value]));
  const gone = [...had.keys()].filter((key) => !wanted.has(key) && !isReserved(key));
  const come = [...wanted].filter(([key, value]) => had.get(key) !== value && key !== CREATION_TAG);
  const calls: UpdateCall[] = [];
  if (gone.length > 0)
    calls.push({ operation: 'UntagResource', input: { resourceArn: user.Arn, tagKeys: gone } });
  if (come.length > 0) {
    calls.push({
      operation: 'TagResource',
      input: { resourceArn: user.Arn, tags: Object.fromEntries(come) },
    });
  }
  return ok(calls);
}
