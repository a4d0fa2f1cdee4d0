import { missedClasses, renderFailure } from '@rollcall/testkit';
import { describe, expect, test } from 'vitest';
import { casesOf } from '../src/enrolment.js';
import { enrolments } from '../src/enrolments.js';

// The laws of core, roster files and execution are tested beside their mutants.
const elsewhere = ['core', 'roster files', 'execution'];

for (const enrolment of enrolments.filter(({ subject }) => !elsewhere.includes(subject))) {
  describe(`${enrolment.subject} by ${enrolment.adapter}`, () => {
    const missed: string[] = [];
    for (const enrolled of enrolment.laws) {
      const { law, applicability, check } = enrolled;
      // The page of laws says which do not apply, and why.
      if (!applicability.applies) continue;
      test(`${law.id}: ${law.statement}`, async ({ skip }) => {
        const hindrance = await enrolment.hindrance();
        skip(hindrance !== undefined, hindrance);
        const result = await check({ cases: casesOf(enrolled, enrolment), seed: 1 });
        expect(result.failure && renderFailure(law, result)).toBeUndefined();
        for (const name of missedClasses(result)) missed.push(`${law.id}: ${name}`);
      });
    }
    // With fewer cases than usual, a rare class may be missed: the same law meets it with another adapter.
    test.runIf(enrolment.share >= 1)('every law met each class of input that it speaks of', () => {
      expect(missed).toEqual([]);
    });
  });
}
