import { openPure, renderFailure, rosterLaws, type Law, type Open } from '@rollcall/testkit';
import { expect, it } from 'vitest';
import { coreLaws } from '../src/core/core-laws.js';
import { coreSubject } from '../src/core/core-subject.js';
import { rosterSubject } from '../src/core/roster-subject.js';

enrol(openPure(coreSubject), coreLaws);
enrol(openPure(rosterSubject), rosterLaws);

/** Few cases: they run again for every mutant that they reach. */
function enrol<Subject>(open: Open<Subject>, laws: readonly Law<Subject>[]): void {
  for (const law of laws) {
    it(`keeps ${law.id}`, async () => {
      const result = await law.check(open, { cases: 60, seed: 1, shrinking: 'off' });
      expect(result.failure && renderFailure(law, result)).toBeUndefined();
    });
  }
}
