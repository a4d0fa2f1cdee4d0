import { err, ok, type Result } from '../result.js';
import { matchKeyOf, type MatchKey } from './match-key.js';
import { skeletonOf, type Skeleton } from './skeleton.js';

/** A login name as it was given, with what it is matched by. */
export interface Login {
  /** Verbatim: Amazon Connect compares it case-sensitively. */
  readonly name: string;
  /** What profiles of one environment are unique by. */
  readonly key: MatchKey;
  /** What look-alikes share; it groups candidates and never links by itself. */
  readonly skeleton: Skeleton;
}

/** The text cannot be a login name. */
export interface InvalidLogin {
  readonly code: 'invalid-login';
  readonly reason: 'empty' | 'lone-surrogate' | 'nul';
}

/** Takes any text whose key is not empty and that is well-formed Unicode without U+0000. */
export function parseLogin(input: string): Result<Login, InvalidLogin> {
  if (!input.isWellFormed()) return err({ code: 'invalid-login', reason: 'lone-surrogate' });
  if (input.includes('\0')) return err({ code: 'invalid-login', reason: 'nul' });
  const key = matchKeyOf(input);
  const skeleton = skeletonOf(key);
  if (key === '' || skeleton === '') return err({ code: 'invalid-login', reason: 'empty' });
  return ok({ name: input, key, skeleton });
}

/** A login to look up or sort by, from a text that may be none: it matches nobody then. */
export function looseLogin(name: string): Login {
  const key = matchKeyOf(name);
  return { name, key, skeleton: skeletonOf(key) };
}
