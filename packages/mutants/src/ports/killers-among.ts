import type { Law, LawSettings, Open } from '@rollcall/testkit';
import { openMutant, type Mutant } from './mutant.js';

/** Those of the laws that a mutant breaks. */
export async function killersAmong<Subject, Manifest>(
  open: Open<Subject>,
  laws: readonly Law<Subject, Manifest>[],
  mutant: Mutant<Subject>,
  settings: LawSettings,
): Promise<readonly string[]> {
  const killers: string[] = [];
  for (const { id, check } of laws) {
    const { failure } = await check(openMutant(open, mutant), settings);
    if (failure !== undefined) killers.push(id);
  }
  return killers;
}
