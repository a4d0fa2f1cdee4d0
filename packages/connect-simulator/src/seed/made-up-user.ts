import type { SimulatedInstance } from '../instance/simulated-instance.js';
import type { ConnectShapes } from '../model/connect-shapes.js';
import type { SeededRandom } from '../random/seeded-random.js';
import { plainPhoneSettings } from '../user/phone-settings.js';
import type { NewUser } from '../user/simulated-user.js';
import { type Person, person, plainLogin } from './person.js';

/** A user such as a contact centre has: mostly agents with softphones, some supervisors, one in six at a desk phone. */
export function madeUpUser(instance: SimulatedInstance, random: SeededRandom): NewUser {
  const someone = person(random);
  const Username = freeLogin(instance, plainLogin(someone));
  const supervisor = random.below(12) === 0;
  const profiles = instance.routingProfiles.all();
  const routing = supervisor ? profiles.at(-1) : profiles[random.below(Math.max(1, profiles.length - 1))];
  const security = instance.securityProfiles.named(supervisor ? 'CallCenterManager' : 'Agent');
  const groups = instance.hierarchyGroups.all();
  const group = random.below(10) === 0 ? undefined : groups[random.below(groups.length)];
  return {
    ...plainPhoneSettings,
    Username,
    IdentityInfo: identityOf(someone, Username, instance, random),
    PhoneConfig: phoneOf(random),
    RoutingProfileId: routing?.Id ?? '',
    SecurityProfileIds: [security?.Id ?? instance.securityProfiles.all()[0]?.Id ?? ''],
    HierarchyGroupId: group?.Id,
    UserProficiencies:
      random.below(4) === 0 ? [{ AttributeName: 'Language', AttributeValue: 'pt', Level: 3 }] : [],
    Tags: random.below(3) === 0 ? { shift: random.pick(['early', 'late', 'night']) } : {},
  };
}

function freeLogin({ users }: SimulatedInstance, login: string): string {
  let free = login;
  for (let number = 2; users.byUsername(free) !== undefined; number += 1) free = `${login}${number}`;
  return free;
}

function identityOf(
  { firstName, lastName }: Person,
  login: string,
  { identityType }: SimulatedInstance,
  random: SeededRandom,
): ConnectShapes['UserIdentityInfo'] {
  const secondary = random.below(5) === 0 ? { SecondaryEmail: `${login}@home.example` } : {};
  const mobile =
    random.below(6) === 0 ? { Mobile: `+1555${String(random.below(10_000_000)).padStart(7, '0')}` } : {};
  return {
    FirstName: firstName,
    LastName: lastName,
    ...(identityType !== 'SAML' && { Email: `${login}@example.com` }),
    ...secondary,
    ...mobile,
  };
}

function phoneOf(random: SeededRandom): ConnectShapes['UserPhoneConfig'] {
  const AfterContactWorkTimeLimit = random.pick([0, 15, 30, 60, 120]);
  if (random.below(6) > 0)
    return { PhoneType: 'SOFT_PHONE', AutoAccept: random.below(2) === 0, AfterContactWorkTimeLimit };
  const DeskPhoneNumber = `+351210${String(random.below(1_000_000)).padStart(6, '0')}`;
  return { PhoneType: 'DESK_PHONE', AutoAccept: false, AfterContactWorkTimeLimit, DeskPhoneNumber };
}
