import { defineLaw, type LawDefinition } from '../law/define-law.js';
import type { Applicability, Law } from '../law/law.js';
import type { StoresManifest, StoresWorld } from './stores-world.js';

/** A law about stores. */
export type StoresLaw = Law<StoresWorld, StoresManifest>;

/** Makes a law about stores. */
export function storesLaw<Input, Class extends string = never>(
  definition: Omit<LawDefinition<StoresWorld, Input, Class, StoresManifest>, 'state'>,
): StoresLaw {
  return defineLaw({ ...definition, state: 'stateful' });
}

/** For laws that need a second environment. */
export function withNeighbour({ environments }: StoresManifest): Applicability {
  if (environments === 'many') return { applies: true };
  return { applies: false, reason: 'keeps one environment only' };
}
