import type { ReleasedVersion } from './released-version.js';
import { version2 } from './version-2.js';

/** Reads in one round trip: no other data. */
export const version3: ReleasedVersion = { ...version2, version: 3, fingerprint: 'd5003fcb3bf318ea' };
