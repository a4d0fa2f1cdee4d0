import { describe, test } from 'vitest';
import type { Law, Open } from '../law/law.js';
import type { LawResult } from '../law/law-result.js';
import { renderFailure } from '../law/render-failure.js';

/** How long to look: 1,000 cases for a pure law, 200 for a stateful one, and the seed 1, unless said otherwise. */
export interface EnrolSettings {
  readonly cases?: number;
  readonly seed?: number;
}

/** What the laws came to so far: filled while the tests run. */
export interface Enrolment {
  readonly results: ReadonlyMap<string, LawResult>;
}

const defaultCases = { pure: 1000, stateful: 200 };

/**
 * One test for every law. A law that does not apply is a skipped test that gives the reason; the manifest alone decides.
 */
export function enrol<Subject, Manifest>(
  name: string,
  manifest: Manifest,
  open: Open<Subject>,
  laws: readonly Law<Subject, Manifest>[],
  { cases, seed = 1 }: EnrolSettings = {},
): Enrolment {
  const results = new Map<string, LawResult>();
  // oxlint-disable-next-line vitest/valid-title -- the title is the adapter's name
  describe(name, () => {
    for (const law of laws) {
      const applicability = law.appliesTo(manifest);
      // oxlint-disable-next-line vitest/expect-expect -- the law asserts
      test(`${law.id}: ${law.statement}`, async ({ skip }) => {
        if (!applicability.applies) return skip(applicability.reason);
        const result = await law.check(open, { cases: cases ?? defaultCases[law.state], seed });
        results.set(law.id, result);
        if (result.failure) throw new Error(renderFailure(law, result));
      });
    }
  });
  return { results };
}
