import { requireInstance } from '../instance/require-instance.js';
import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import { limitExceeded } from '../refusal/refusal.js';
import { directoryIdentity } from '../seed/directory-identity.js';
import { checkChannelConfigs } from '../user/check-channel-configs.js';
import { checkCredentials } from '../user/check-credentials.js';
import { checkIdentity } from '../user/check-identity.js';
import { checkPhoneConfig, checkPhoneConflicts } from '../user/check-phone-config.js';
import { checkUsername } from '../user/check-username.js';
import { type PhoneSettings, plainPhoneSettings, withChannelConfigs } from '../user/phone-settings.js';
import { securityProfileSet } from '../user/security-profile-set.js';
import type { Operation } from './operation.js';

type Request = ConnectShapes['CreateUserRequest'];

export const createUser: Operation<'CreateUser'> = (input, account) => {
  const instance = requireInstance(account, input.InstanceId);
  checkRules(input, instance);
  const RoutingProfileId = instance.routingProfiles.require(input.RoutingProfileId).Id;
  const SecurityProfileIds = securityProfileSet(instance, input.SecurityProfileIds);
  if (input.HierarchyGroupId !== undefined) instance.hierarchyGroups.require(input.HierarchyGroupId);
  // A name that is taken is told before a quota that is reached, so that a repeated create is known for what it is.
  if (instance.users.size() >= account.limits.usersPerInstance && !isTaken(instance, input.Username)) {
    throw limitExceeded('The quota of users in this instance has been reached.');
  }
  const user = instance.users.add({
    Username: input.Username,
    IdentityInfo:
      instance.identityType === 'EXISTING_DIRECTORY'
        ? { ...directoryIdentity(input.Username), ...input.IdentityInfo }
        : (input.IdentityInfo ?? {}),
    DirectoryUserId: instance.identityType === 'EXISTING_DIRECTORY' ? input.DirectoryUserId : undefined,
    RoutingProfileId,
    SecurityProfileIds,
    HierarchyGroupId: input.HierarchyGroupId,
    Tags: input.Tags ?? {},
    UserProficiencies: [],
    ...phoneSettingsOf(input, instance),
  });
  return { UserId: user.Id, UserArn: user.Arn };
};

function checkRules(input: Request, { identityType, account: { switches } }: SimulatedInstance): void {
  checkUsername(input.Username, identityType, switches);
  checkCredentials(input, identityType, switches);
  checkIdentity(input.IdentityInfo ?? {}, identityType, switches);
  checkPhoneConfig(input.PhoneConfig);
  checkChannelConfigs(input);
  checkPhoneConflicts(input.PhoneConfig ?? {}, input);
}

function phoneSettingsOf(input: Request, { account: { switches } }: SimulatedInstance): PhoneSettings {
  const { PhoneConfig } = plainPhoneSettings;
  return withChannelConfigs(
    { ...plainPhoneSettings, PhoneConfig: { ...PhoneConfig, ...input.PhoneConfig } },
    input,
    switches,
  );
}

const isTaken = (instance: SimulatedInstance, username: string): boolean =>
  instance.users.byUsername(username) !== undefined;
