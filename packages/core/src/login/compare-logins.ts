import { compareCodePoints } from './compare-code-points.js';
import type { Login } from './login.js';

/** The one order of users in every listing and join: skeleton, key, then id, each by code point. */
export function compareLogins(a: Login, aId: string, b: Login, bId: string): number {
  return (
    compareCodePoints(a.skeleton, b.skeleton) ||
    compareCodePoints(a.key, b.key) ||
    compareCodePoints(aId, bId)
  );
}
