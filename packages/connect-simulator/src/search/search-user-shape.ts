import type { ConnectShapes } from '../model/connect-shapes.js';
import type { SimulatorSwitches } from '../switches/simulator-switches.js';
import { saidChannelConfigs } from '../user/describe-user-shape.js';
import type { SimulatedUser } from '../user/simulated-user.js';

/**
 * A user as SearchUsers tells of one: names only of the identity, no time of change, and after-contact work in
 * milliseconds, where DescribeUser has seconds.
 */
export function searchUserShape(
  user: SimulatedUser,
  switches: SimulatorSwitches,
): ConnectShapes['UserSearchSummary'] {
  const { FirstName, LastName } = user.IdentityInfo;
  const unit = switches.searchChannelAfterContactWork === 'milliseconds' ? 1_000 : 1;
  const said = saidChannelConfigs(user);
  return {
    Arn: user.Arn,
    DirectoryUserId: user.DirectoryUserId,
    HierarchyGroupId: user.HierarchyGroupId,
    Id: user.Id,
    IdentityInfo: { FirstName, LastName },
    PhoneConfig: {
      ...user.PhoneConfig,
      AfterContactWorkTimeLimit: times(user.PhoneConfig.AfterContactWorkTimeLimit, 1_000),
    },
    RoutingProfileId: user.RoutingProfileId,
    SecurityProfileIds: user.SecurityProfileIds,
    Tags: user.Tags,
    Username: user.Username,
    ...said,
    AfterContactWorkConfigs: said.AfterContactWorkConfigs?.map((config) => ({
      ...config,
      AfterContactWorkConfig: inUnit(config.AfterContactWorkConfig, unit),
      AgentFirstCallbackAfterContactWorkConfig:
        config.AgentFirstCallbackAfterContactWorkConfig &&
        inUnit(config.AgentFirstCallbackAfterContactWorkConfig, unit),
    })),
  };
}

const times = (seconds: number | undefined, unit: number): number | undefined =>
  seconds === undefined ? undefined : seconds * unit;

const inUnit = (
  { AfterContactWorkTimeLimit }: ConnectShapes['AfterContactWorkConfig'],
  unit: number,
): ConnectShapes['AfterContactWorkConfig'] => ({
  AfterContactWorkTimeLimit: times(AfterContactWorkTimeLimit, unit),
});
