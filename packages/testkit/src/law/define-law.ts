import * as fc from 'fast-check';
import { Coverage } from './coverage.js';
import type { Applicability, Law, LawSettings, Open } from './law.js';
import type { LawFailure, LawResult } from './law-result.js';

/** What a law is made of. */
export interface LawDefinition<Subject, Input, Class extends string, Manifest> {
  readonly id: string;
  readonly statement: string;
  /** `pure` by default. */
  readonly state?: 'pure' | 'stateful';
  readonly classes?: readonly Class[];
  /** Always, by default. */
  readonly appliesTo?: (manifest: Manifest) => Applicability;
  readonly input: fc.Arbitrary<Input>;
  /** How a counter-example reads; fast-check's own rendering by default. */
  readonly show?: (input: Input) => string;
  /** `seed` where a path alone does not lead back to a case, as with `fc.commands`. `path` by default. */
  readonly replay?: 'path' | 'seed';
  /** Throws where the law does not hold of the input, and names the classes that the input belongs to. */
  readonly holds: (subject: Subject, input: Input, cover: (name: Class) => void) => Promise<void> | void;
}

const always = (): Applicability => ({ applies: true });

/** Makes a law of a property: every case gets a subject of its own. */
export function defineLaw<Subject, Input, Class extends string = never, Manifest = unknown>(
  definition: LawDefinition<Subject, Input, Class, Manifest>,
): Law<Subject, Manifest> {
  const { id, statement, state = 'pure', classes = [], appliesTo = always } = definition;
  return {
    id,
    statement,
    state,
    classes,
    appliesTo,
    check: (open, settings) => checkLaw(definition, open, settings),
  };
}

async function checkLaw<Subject, Input, Class extends string, Manifest>(
  definition: LawDefinition<Subject, Input, Class, Manifest>,
  open: Open<Subject>,
  { cases, seed, path, shrinking = 'on' }: LawSettings,
): Promise<LawResult> {
  const coverage = new Coverage<Class>(definition.classes ?? []);
  const property = fc.asyncProperty(definition.input, async (input) => {
    const { subject, close } = await open();
    try {
      await coverage.ofCase(async (cover) => definition.holds(subject, input, cover));
    } finally {
      await close();
    }
  });
  const details = await fc.check(property, {
    numRuns: cases,
    seed,
    endOnFailure: shrinking === 'off' || path !== undefined,
    ...(path === undefined ? {} : { path }),
  });
  const failure = details.failed ? failureOf(definition, details) : undefined;
  return { cases: details.numRuns, coverage: coverage.counts, ...(failure && { failure }) };
}

function failureOf<Subject, Input, Class extends string, Manifest>(
  { show = fc.stringify, replay = 'path' }: LawDefinition<Subject, Input, Class, Manifest>,
  { counterexample, counterexamplePath, errorInstance, seed, numSkips }: fc.RunDetails<[Input]>,
): LawFailure {
  if (counterexample === null) {
    return { counterexample: 'none', error: `too few inputs met the condition: ${numSkips} did not`, seed };
  }
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const found = { counterexample: show(counterexample[0]), error, seed };
  return replay === 'path' && counterexamplePath !== null ? { ...found, path: counterexamplePath } : found;
}
