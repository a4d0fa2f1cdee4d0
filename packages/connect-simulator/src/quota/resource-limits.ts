/** How many of each thing an instance may hold. */
export interface ResourceLimits {
  readonly usersPerInstance: number;
  readonly agentStatusesPerInstance: number;
  readonly proficienciesPerUser: number;
  readonly tagsPerResource: number;
}

/** The defaults of the Administrator Guide (2026). */
export const defaultLimits: ResourceLimits = {
  usersPerInstance: 500,
  agentStatusesPerInstance: 50,
  proficienciesPerUser: 10,
  tagsPerResource: 50,
};
