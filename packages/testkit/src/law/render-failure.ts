import type { Law } from './law.js';
import type { LawResult } from './law-result.js';

/** A failed law in words; the last line is the call that runs the counter-example again. */
export function renderFailure(
  law: Pick<Law<never>, 'id' | 'statement'>,
  { cases, failure }: LawResult,
): string {
  if (failure === undefined) return `${law.id} holds in ${cases} cases.`;
  const { counterexample, error, seed, path } = failure;
  const settings = path === undefined ? { cases, seed } : { cases: 1, seed, path };
  return [
    `${law.id} does not hold: ${law.statement}`,
    `Counter-example, found by case ${cases}: ${counterexample}`,
    error,
    'Run it again:',
    `await findLaw(laws, '${law.id}').check(open, ${renderSettings(settings)});`,
  ].join('\n');
}

function renderSettings(settings: {
  readonly cases: number;
  readonly seed: number;
  readonly path?: string;
}): string {
  const path = settings.path === undefined ? '' : `, path: '${settings.path}'`;
  return `{ cases: ${settings.cases}, seed: ${settings.seed}${path} }`;
}
