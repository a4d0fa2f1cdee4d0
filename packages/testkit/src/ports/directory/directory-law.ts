import { defineLaw, type LawDefinition } from '../../law/define-law.js';
import type { Applicability, Law } from '../../law/law.js';
import type { DirectoryLawsManifest, DirectoryWorld } from './directory-world.js';

/** A law about directories. */
export type DirectoryLaw = Law<DirectoryWorld, DirectoryLawsManifest>;

/** Makes a law about directories. */
export function directoryLaw<Input, Class extends string = never>(
  definition: Omit<LawDefinition<DirectoryWorld, Input, Class, DirectoryLawsManifest>, 'state'>,
): DirectoryLaw {
  return defineLaw({ ...definition, state: 'stateful' });
}

/** For laws about the end of an adapter. */
export function withClosing({ closing }: DirectoryLawsManifest): Applicability {
  if (closing === 'by-itself') return { applies: true };
  return { applies: false, reason: 'has no end of its own: the client is the host’s' };
}

/** For laws about what goes wrong beneath. */
export function withFaults({ beneath }: Pick<DirectoryLawsManifest, 'beneath'>): Applicability {
  if (beneath === 'another-system') return { applies: true };
  return { applies: false, reason: 'lives in this process: nothing beneath it can fail' };
}

/** For laws that need a second environment. */
export function withNeighbourDirectory({
  environments,
}: Pick<DirectoryLawsManifest, 'environments'>): Applicability {
  if (environments === 'many') return { applies: true };
  return { applies: false, reason: 'keeps one environment only' };
}
