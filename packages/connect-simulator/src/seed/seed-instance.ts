import type { SimulatedInstance } from '../instance/simulated-instance.js';
import { type SeededRandom, seededRandom } from '../random/seeded-random.js';
import { defaultSeed } from './default-seed.js';
import { madeUpUser } from './made-up-user.js';
import { seedUser } from './seed-user.js';
import type { NamedSeed, SeedGroup, SeedResource, SimulatorSeed } from './simulator-seed.js';

/** Fills an empty instance. */
export function seedInstance(instance: SimulatedInstance, seed: SimulatorSeed): void {
  const { random, users, ...resources } = { ...defaultSeed, ...seed };
  seedProfiles(instance, resources);
  seedStatuses(instance, resources.agentStatuses);
  for (const level of resources.hierarchyLevels) instance.hierarchyLevels.add(named(level));
  for (const group of resources.hierarchyGroups) seedGroup(instance, group, 0, undefined);
  seedUsers(instance, users, seededRandom(random ^ 0x5eed));
}

function seedProfiles(
  { routingProfiles, securityProfiles }: SimulatedInstance,
  seed: Required<Pick<SimulatorSeed, 'routingProfiles' | 'securityProfiles'>>,
): void {
  for (const profile of seed.routingProfiles) {
    routingProfiles.add({ ...named(profile), Description: `Routes as ${named(profile).Name}` });
  }
  for (const profile of seed.securityProfiles) {
    securityProfiles.add({ ...named(profile), Description: `Allows as ${named(profile).Name}` });
  }
}

function seedStatuses({ agentStatuses }: SimulatedInstance, custom: readonly SeedResource[]): void {
  agentStatuses.add({ ...named('Available'), Type: 'ROUTABLE', State: 'ENABLED', DisplayOrder: 1 });
  agentStatuses.add({ ...named('Offline'), Type: 'OFFLINE', State: 'ENABLED' });
  for (const [index, status] of custom.entries()) {
    agentStatuses.add({ ...named(status), Type: 'CUSTOM', State: 'ENABLED', DisplayOrder: index + 2 });
  }
}

function seedGroup(
  instance: SimulatedInstance,
  group: SeedGroup,
  depth: number,
  ParentGroupId: string | undefined,
): void {
  const level = instance.hierarchyLevels.all()[depth];
  if (level === undefined) throw new RangeError(`The hierarchy has no level for the group ${group.Name}.`);
  const { Id } = instance.hierarchyGroups.add({ ...named(group), LevelId: level.Id, ParentGroupId });
  for (const inner of group.groups ?? []) seedGroup(instance, inner, depth + 1, Id);
}

function seedUsers(instance: SimulatedInstance, users: SimulatorSeed['users'], random: SeededRandom): void {
  const wanted = typeof users === 'number' ? Array.from({ length: users }, () => undefined) : (users ?? []);
  for (const [index, user] of wanted.entries()) {
    seedUser(instance, { ...madeUpUser(instance, random), ...user }, { sequence: index + 1, random });
  }
}

function named(seed: SeedResource): Required<Pick<NamedSeed, 'Name' | 'Tags'>> & { readonly Id?: string } {
  if (typeof seed === 'string') return { Name: seed, Tags: {} };
  return { Name: seed.Name, Tags: seed.Tags ?? {}, ...(seed.Id !== undefined && { Id: seed.Id }) };
}
