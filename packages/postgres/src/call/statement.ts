import { fingerprint } from '@rollcall/core';

/** One SQL statement. */
export interface Statement {
  readonly text: string;
  /** That of the prepared statement; what is made for one filter has none, and is planned for its values. */
  readonly name?: string;
}

/** A statement that is used again and again: each connection prepares it once. */
export function prepared(text: string): Statement {
  return { text, name: `rollcall_${fingerprint(text)}` };
}
