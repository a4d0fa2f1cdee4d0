import type { User } from '@aws-sdk/client-connect';
import { clear, set } from '@rollcall/core';
import { describe, expect, test } from 'vitest';
import { tagCalls } from './map-tag-change.js';

const user: User = { Id: 'u-1', Arn: 'arn:u-1', Tags: { team: 'red', shift: 'late', 'aws:createdBy': 'x' } };

describe('tagCalls', () => {
  test('untags what goes, then tags what comes or changes', () => {
    const tags = set([
      { key: 'team', value: 'blue' },
      { key: 'Team', value: 'x' },
    ]);
    expect(tagCalls(user, { tags })._unsafeUnwrap()).toEqual([
      { operation: 'UntagResource', input: { resourceArn: 'arn:u-1', tagKeys: ['shift'] } },
      { operation: 'TagResource', input: { resourceArn: 'arn:u-1', tags: { team: 'blue', Team: 'x' } } },
    ]);
  });

  test("clearing leaves AWS's own tags", () => {
    expect(tagCalls(user, { tags: clear })._unsafeUnwrap()).toEqual([
      { operation: 'UntagResource', input: { resourceArn: 'arn:u-1', tagKeys: ['team', 'shift'] } },
    ]);
  });

  test('makes no call for what is so already, in any order', () => {
    const tags = set([
      { key: 'shift', value: 'late' },
      { key: 'team', value: 'red' },
    ]);
    expect(tagCalls(user, { tags })._unsafeUnwrap()).toEqual([]);
  });
});
