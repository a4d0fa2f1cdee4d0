import type { UserProfile } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { StorePair } from '../src/index.js';
import { someone } from './sample.js';

/** The profiles of one batch, which nobody else has. */
export function batchOf(batch: number | string, size: number): readonly UserProfile[] {
  return Array.from({ length: size }, (_, index) => someone(`batch-${batch}-${index}`));
}

/** How many of some profiles are stored. */
export async function countOf({ profiles }: StorePair, sought: readonly UserProfile[]): Promise<number> {
  return orThrow(await profiles.getMany({ ids: sought.map(({ id }) => id) })).length;
}
