import type { Resource } from '../instance/resource.js';
import type { ResourceBook } from '../instance/resource-book.js';
import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { SeededRandom } from '../random/seeded-random.js';
import type { NewUser } from '../user/simulated-user.js';

const DAY = 24 * 60 * 60 * 1_000;

/** Enters a user as one who has been there for a while. */
export function seedUser(
  instance: SimulatedInstance,
  { Id = instance.account.newId(), ...user }: NewUser & { readonly Id?: string },
  { sequence, random }: { readonly sequence: number; readonly random: SeededRandom },
): void {
  const createdAt = instance.createdAt - (30 + random.below(700)) * DAY;
  instance.users.restore({
    ...user,
    Id,
    Arn: `${instance.arn}/agent/${Id}`,
    RoutingProfileId: idOf(instance.routingProfiles, user.RoutingProfileId),
    SecurityProfileIds: user.SecurityProfileIds.map((profile) =>
      idOf(instance.securityProfiles, profile),
    ).toSorted(),
    HierarchyGroupId: user.HierarchyGroupId && idOf(instance.hierarchyGroups, user.HierarchyGroupId),
    sequence,
    createdAt,
    modifiedAt: createdAt + random.below(29 * DAY),
  });
}

const idOf = <T extends Resource>(book: ResourceBook<T>, idOrName: string): string =>
  (book.named(idOrName) ?? book.require(idOrName)).Id;
