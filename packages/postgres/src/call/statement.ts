import { fingerprint } from '@rollcall/core';

/** One SQL statement. */
export interface Statement {
  readonly text: string;
  /**
   * That of the prepared statement. What has none is planned for its values: the plan that a connection keeps is sooner or
   * later one for any values at all, and for the few rows that the tables had at first, and stays so until they are
   * analysed, which nobody does within a process.
   */
  readonly name?: string;
}

/** A statement that each connection prepares once: one whose every part is found by a unique index. */
export function prepared(text: string): Statement {
  return { text, name: `rollcall_${fingerprint(text)}` };
}
