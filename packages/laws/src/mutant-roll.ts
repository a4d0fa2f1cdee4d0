import {
  agentStatusesLaws,
  directoryLaws,
  integratedRunLaws,
  isolationLaws,
  openPure,
  profileStoreLaws,
  rosterLaws,
  runLaws,
  templateStoreLaws,
  type Law,
  type LawSettings,
  type Open,
} from '@rollcall/testkit';
import { coreLaws } from '../../mutants/src/core/core-laws.js';
import { coreMutants } from '../../mutants/src/core/core-mutants.js';
import { executorMutants } from '../../mutants/src/core/executor-mutants.js';
import { integratedMutants } from '../../mutants/src/core/integrated-mutants.js';
import { rosterMutants } from '../../mutants/src/core/roster-mutants.js';
import { tenantsMutants } from '../../mutants/src/core/tenants-mutants.js';
import { openBreakableAgentStatuses } from '../../mutants/src/ports/agent-statuses-ground.js';
import { agentStatusesMutants } from '../../mutants/src/ports/agent-statuses-mutants.js';
import { openBreakableDirectory } from '../../mutants/src/ports/directory-ground.js';
import { directoryMutants } from '../../mutants/src/ports/directory-mutants.js';
import {
  agentStatusesKills,
  directoryKills,
  profileKills,
  templateKills,
  type Kills,
} from '../../mutants/src/ports/kills.js';
import { openMutant, type Mutant } from '../../mutants/src/ports/mutant.js';
import { profileMutants } from '../../mutants/src/ports/profile-mutants.js';
import { openBreakableStores } from '../../mutants/src/ports/stores-ground.js';
import { templateMutants } from '../../mutants/src/ports/template-mutants.js';

/** A faulty implementation, with the laws that are known to kill it. */
export interface EnrolledMutant {
  readonly subject: string;
  readonly id: string;
  readonly mistake: string;
  readonly killedBy: readonly string[];
  /** Whether the law of that id kills it now. */
  readonly isKilledBy: (law: string, settings: LawSettings) => Promise<boolean>;
}

function enrolMutants<Subject, Manifest>(
  subject: string,
  mutants: readonly Mutant<Subject>[],
  kills: Kills,
  { open, laws }: { readonly open: Open<Subject>; readonly laws: readonly Law<Subject, Manifest>[] },
): readonly EnrolledMutant[] {
  return mutants.map((mutant) => ({
    subject,
    id: mutant.id,
    mistake: mutant.mistake,
    killedBy: kills[mutant.id] ?? [],
    isKilledBy: async (id, settings) => {
      const result = await laws.find((law) => law.id === id)?.check(openMutant(open, mutant), settings);
      return result?.failure !== undefined;
    },
  }));
}

/** A law of core is rarer to meet a mistake than one of a port: 300 cases. */
const coreRoll = coreMutants.map(
  (mutant): EnrolledMutant => ({
    subject: 'core',
    id: mutant.id,
    mistake: mutant.what,
    killedBy: mutant.expectedToBeKilledBy,
    isKilledBy: async (id, settings) => {
      const law = coreLaws.find((one) => one.id === id);
      const result = await law?.check(openPure(mutant.subject), { ...settings, cases: 300 });
      return result?.failure !== undefined;
    },
  }),
);

const rosterRoll = rosterMutants.map(
  (mutant): EnrolledMutant => ({
    subject: 'roster files',
    id: mutant.id,
    mistake: mutant.what,
    killedBy: mutant.expectedToBeKilledBy,
    isKilledBy: async (id, settings) => {
      const law = rosterLaws.find((one) => one.id === id);
      const result = await law?.check(openPure(mutant.subject), { ...settings, cases: 300 });
      return result?.failure !== undefined;
    },
  }),
);

/** Mutants of executors are opened whole: their mistakes are in how they use the ports. */
function executorRoll<Subject>(
  subject: string,
  laws: readonly Law<Subject>[],
  mutants: readonly {
    readonly id: string;
    readonly what: string;
    readonly open: Open<Subject>;
    readonly expectedToBeKilledBy: readonly string[];
  }[],
): readonly EnrolledMutant[] {
  return mutants.map((mutant) => ({
    subject,
    id: mutant.id,
    mistake: mutant.what,
    killedBy: mutant.expectedToBeKilledBy,
    isKilledBy: async (id, settings) => {
      const result = await laws.find((one) => one.id === id)?.check(mutant.open, settings);
      return result?.failure !== undefined;
    },
  }));
}

/** Every mutant. */
export const mutantRoll: readonly EnrolledMutant[] = [
  ...coreRoll,
  ...rosterRoll,
  ...executorRoll('execution', runLaws, executorMutants),
  ...executorRoll('execution with a directory', integratedRunLaws, integratedMutants),
  ...executorRoll('isolation', isolationLaws, tenantsMutants),
  ...enrolMutants('ProfileStore', profileMutants, profileKills, {
    open: openBreakableStores,
    laws: profileStoreLaws,
  }),
  ...enrolMutants('TemplateStore', templateMutants, templateKills, {
    open: openBreakableStores,
    laws: templateStoreLaws,
  }),
  ...enrolMutants('Directory', directoryMutants, directoryKills, {
    open: openBreakableDirectory,
    laws: directoryLaws,
  }),
  ...enrolMutants('AgentStatuses', agentStatusesMutants, agentStatusesKills, {
    open: openBreakableAgentStatuses,
    laws: agentStatusesLaws,
  }),
];
