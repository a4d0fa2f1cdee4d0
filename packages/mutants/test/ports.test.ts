import {
  agentStatusesLaws,
  directoryLaws,
  profileStoreLaws,
  templateStoreLaws,
  type Law,
  type Open,
} from '@rollcall/testkit';
import { describe, expect, test } from 'vitest';
import { openBreakableAgentStatuses } from '../src/ports/agent-statuses-ground.js';
import { agentStatusesMutants } from '../src/ports/agent-statuses-mutants.js';
import { openBreakableDirectory } from '../src/ports/directory-ground.js';
import { directoryMutants } from '../src/ports/directory-mutants.js';
import { killersAmong } from '../src/ports/killers-among.js';
import {
  agentStatusesKills,
  directoryKills,
  profileKills,
  templateKills,
  type Kills,
} from '../src/ports/kills.js';
import type { Mutant } from '../src/ports/mutant.js';
import { profileMutants } from '../src/ports/profile-mutants.js';
import { openBreakableStores } from '../src/ports/stores-ground.js';
import { templateMutants } from '../src/ports/template-mutants.js';

/** A mutant is run long through the laws that are to kill it, and shortly through those that are not. */
const long = { cases: 100, seed: 1, shrinking: 'off' } as const;
const short = { cases: 20, seed: 1, shrinking: 'off' } as const;

function assertTable<Subject, Manifest>(
  name: string,
  open: Open<Subject>,
  {
    laws,
    mutants,
    kills,
  }: {
    readonly laws: readonly Law<Subject, Manifest>[];
    readonly mutants: readonly Mutant<Subject>[];
    readonly kills: Kills;
  },
): void {
  describe(`Mutants of ${name}`, () => {
    test.each(mutants)('$id: $mistake', async (mutant) => {
      const killers = new Set(kills[mutant.id]);
      const [due, others] = [true, false].map((isDue) => laws.filter(({ id }) => killers.has(id) === isDue));
      expect(await killersAmong(open, due!, mutant, long)).toEqual(kills[mutant.id]);
      expect(await killersAmong(open, others!, mutant, short)).toEqual([]);
    });

    test('every law kills a mutant, and every mutant is killed', () => {
      const killers = new Set(Object.values(kills).flat());
      expect(laws.map(({ id }) => id).filter((id) => !killers.has(id))).toEqual([]);
      expect(mutants.filter(({ id }) => !kills[id]?.length)).toEqual([]);
    });

    test('most laws kill one that no other kills', () => {
      const alone = new Set(
        Object.values(kills)
          .filter(({ length }) => length === 1)
          .flat(),
      );
      expect(alone.size).toBeGreaterThan(laws.length / 2);
    });
  });
}

assertTable('ProfileStore', openBreakableStores, {
  laws: profileStoreLaws,
  mutants: profileMutants,
  kills: profileKills,
});
assertTable('TemplateStore', openBreakableStores, {
  laws: templateStoreLaws,
  mutants: templateMutants,
  kills: templateKills,
});
assertTable('Directory', openBreakableDirectory, {
  laws: directoryLaws,
  mutants: directoryMutants,
  kills: directoryKills,
});
assertTable('AgentStatuses', openBreakableAgentStatuses, {
  laws: agentStatusesLaws,
  mutants: agentStatusesMutants,
  kills: agentStatusesKills,
});
