import { ok } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { callOn } from './call.js';
import type { Send } from './send.js';

function recorded() {
  const sent: unknown[] = [];
  const send: Send = async (operation, command) => {
    sent.push([operation, command.constructor.name, (command as { input: unknown }).input]);
    return ok({});
  };
  return { sent, call: callOn('i-1', send) };
}

describe('callOn', () => {
  test('makes the command of the operation, on the instance', async () => {
    const { sent, call } = recorded();
    await call({ operation: 'DescribeUser', input: { UserId: 'u-1' } }, undefined);
    expect(sent).toEqual([['DescribeUser', 'DescribeUserCommand', { UserId: 'u-1', InstanceId: 'i-1' }]]);
  });

  test('a resource is named by its ARN alone', async () => {
    const { sent, call } = recorded();
    await call({ operation: 'UntagResource', input: { resourceArn: 'arn:x', tagKeys: ['a'] } }, undefined);
    expect(sent).toEqual([
      ['UntagResource', 'UntagResourceCommand', { resourceArn: 'arn:x', tagKeys: ['a'] }],
    ]);
  });

  test.each([
    [{ operation: 'DeleteUser', input: { UserId: '' } }, 'UserId'],
    [{ operation: 'DeleteUser', input: { UserId: undefined } }, 'UserId'],
    [{ operation: 'TagResource', input: { resourceArn: '', tags: { a: 'b' } } }, 'resourceArn'],
    [{ operation: 'DescribeUserHierarchyGroup', input: { HierarchyGroupId: '' } }, 'HierarchyGroupId'],
  ] as const)('%o does not go out', async (request, label) => {
    const { sent, call } = recorded();
    const answer = await call(request, undefined);
    expect(answer._unsafeUnwrapErr()).toEqual({
      code: 'invalid-request',
      operation: request.operation,
      detail: `empty ${label}`,
    });
    expect(sent).toEqual([]);
  });
});
