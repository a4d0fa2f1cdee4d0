import { describe, expect, test } from 'vitest';
import type { Law, Open } from '../law/law.js';
import { missedClasses, type LawResult } from '../law/law-result.js';
import { renderFailure } from '../law/render-failure.js';

/** How long to look. */
export interface EnrolSettings {
  /** 1,000 for a pure law and 200 for a stateful one, unless said otherwise. */
  readonly cases?: number;
  /** 1 unless said otherwise. */
  readonly seed?: number;
  /** From how many cases on a law has to have met every class of input that it speaks of: the usual number of them. */
  readonly casesForClasses?: number;
  /** For one law, in milliseconds: ten minutes unless said otherwise. */
  readonly timeout?: number;
}

/** What the laws came to so far: filled while the tests run. */
export interface Enrolment {
  readonly results: ReadonlyMap<string, LawResult>;
}

const usualCases = { pure: 1000, stateful: 200 };
const TEN_MINUTES = 600_000;

/**
 * One test for every law, and one at the end that fails where a law never met a class of input that it speaks of: it
 * has then said nothing about it. A law that does not apply is a skipped test that gives the reason; the manifest alone
 * decides.
 */
export function enrol<Subject, Manifest>(
  name: string,
  manifest: Manifest,
  open: Open<Subject>,
  laws: readonly Law<Subject, Manifest>[],
  { cases, seed = 1, casesForClasses, timeout = TEN_MINUTES }: EnrolSettings = {},
): Enrolment {
  const results = new Map<string, LawResult>();
  // oxlint-disable-next-line vitest/valid-title -- the title is the adapter's name
  describe(name, () => {
    for (const law of laws) {
      const applicability = law.appliesTo(manifest);
      // oxlint-disable-next-line vitest/expect-expect -- the law asserts
      test(`${law.id}: ${law.statement}`, { timeout }, async ({ skip }) => {
        if (!applicability.applies) return skip(applicability.reason);
        const result = await law.check(open, { cases: cases ?? usualCases[law.state], seed });
        results.set(law.id, result);
        if (result.failure) throw new Error(renderFailure(law, result));
      });
    }
    test('every law met each class of input that it speaks of', () => {
      const missed = laws.flatMap((law) => {
        const result = results.get(law.id);
        const enough = casesForClasses ?? usualCases[law.state];
        if (result === undefined || result.failure !== undefined || result.cases < enough) return [];
        return missedClasses(result).map((missing) => `${law.id}: ${missing}`);
      });
      expect(missed).toEqual([]);
    });
  });
  return { results };
}
