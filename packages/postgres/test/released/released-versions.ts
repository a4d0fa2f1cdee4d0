import type { ReleasedVersion } from './released-version.js';
import { version1 } from './version-1.js';
import { version2 } from './version-2.js';
import { version3 } from './version-3.js';
import { version4 } from './version-4.js';

/** One for each step of `migrations`, in order: a step without one fails the tests. */
export const releasedVersions: readonly ReleasedVersion[] = [version1, version2, version3, version4];
