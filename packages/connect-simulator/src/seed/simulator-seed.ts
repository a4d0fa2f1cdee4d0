import type { NewUser } from '../user/simulated-user.js';

/** What is in the instance before anyone calls. The same seed gives the same instance, ids and all. */
export interface SimulatorSeed {
  /** Where the streams of names and identifiers begin. */
  readonly random?: number;
  /** So many made-up users, or exactly these. */
  readonly users?: number | readonly SeedUser[];
  readonly routingProfiles?: readonly SeedResource[];
  readonly securityProfiles?: readonly SeedResource[];
  /** From the top down, five at most. */
  readonly hierarchyLevels?: readonly SeedResource[];
  readonly hierarchyGroups?: readonly SeedGroup[];
  readonly agentStatuses?: readonly SeedResource[];
}

/** A name, or a name with the id that the resource is to have. */
export type SeedResource = string | NamedSeed;

export interface NamedSeed {
  readonly Name: string;
  readonly Id?: string;
  readonly Tags?: Readonly<Record<string, string>>;
}

/** A group with those beneath it. */
export interface SeedGroup extends NamedSeed {
  readonly groups?: readonly SeedGroup[];
}

/** A user as wanted; what is not said is made up. Profiles and groups may be given by id or by name. */
export interface SeedUser extends Partial<NewUser> {
  readonly Username: string;
  readonly Id?: string;
}
