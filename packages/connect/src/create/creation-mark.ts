import type { User } from '@aws-sdk/client-connect';
import type { Input } from '../call/operation.js';
import { CREATION_TAG } from '../user/creation-tag.js';

/** Amazon Connect's quota of tags on one resource. */
const MOST_TAGS = 50;

/** A mark that no other creation carries. */
export function creationMark(random: () => number): string {
  const part = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return [part(), part(), part(), part()].join('');
}

/** The input with the mark among its tags; without it where there is no room for one more. */
export function withMark(input: Input<'CreateUser'>, mark: string): Input<'CreateUser'> {
  const tags = input.Tags ?? {};
  if (Object.keys(tags).length >= MOST_TAGS) return input;
  return { ...input, Tags: { ...tags, [CREATION_TAG]: mark } };
}

/** Whether a user carries the mark. */
export function hasMark(user: Pick<User, 'Tags'>, mark: string): boolean {
  return new Map(Object.entries(user.Tags ?? {})).get(CREATION_TAG) === mark;
}
