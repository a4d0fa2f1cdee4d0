import { ConnectClient } from '@aws-sdk/client-connect';
import { connectDirectory } from '@rollcall/connect';
import type { Fault, SimulatedInstance, SimulatorSeed } from '@rollcall/connect-simulator';
import type { Directory, DirectoryUserId } from '@rollcall/core';
import type { DirectoryConsole, DirectoryLawsManifest, DirectoryWorld, Open } from '@rollcall/testkit';
import { simulatedConnect, troubles, YEAR } from './simulated-connect.js';

const writes = ['CreateUser', 'UpdateUserIdentityInfo', 'DeleteUser'] as const;
const faults: readonly Fault[] = [
  { kind: 'reset-before-commit', probability: 0.5, from: YEAR, until: 2 * YEAR },
  { kind: 'unavailable', from: YEAR, until: 2 * YEAR },
  { kind: 'throttle', from: 2 * YEAR, until: 3 * YEAR },
  { kind: 'reset-after-commit', probability: 0.4, from: 3 * YEAR },
  { kind: 'error-after-commit', operation: writes, nth: 1, from: 3 * YEAR },
  { kind: 'error-after-commit', probability: 0.4, from: 3 * YEAR },
];
/** Little to read: references are read in every case. */
const seed: SimulatorSeed = {
  routingProfiles: ['Sales', 'Service'],
  securityProfiles: ['Agent', 'Admin'],
  hierarchyGroups: [{ Name: 'Europe', groups: [{ Name: 'Lisbon' }] }],
};

/** Amazon Connect, over HTTP with the SDK's own client. */
export const connectDirectoryManifest: DirectoryLawsManifest = {
  directory: connectDirectory({ client: new ConnectClient({ region: 'us-east-1' }), instanceId: 'any' })
    .manifest,
  closing: 'with-the-host',
  environments: 'many',
  beneath: 'another-system',
};

/** A fresh simulator of Amazon Connect without users; a second instance of the account is the neighbour. */
export const openConnectDirectory: Open<DirectoryWorld> = async () => {
  const { time, simulator, reach, close } = await simulatedConnect(faults, seed);
  const directoryOf = (instanceId: string): Directory => connectDirectory(reach(instanceId));
  const subject: DirectoryWorld = {
    directory: directoryOf(simulator.instanceId),
    console: consoleOf(simulator.state),
    shut: undefined,
    neighbour: directoryOf(simulator.addInstance({ seed }).id),
    strike: (fault) => time.advance(troubles[fault]),
  };
  return { subject, close };
};

function consoleOf({ users }: SimulatedInstance): DirectoryConsole {
  return {
    users: () =>
      users.all().map((user) => ({
        id: user.Id,
        loginName: user.Username,
        lastName: user.IdentityInfo?.LastName,
        routingProfileId: user.RoutingProfileId,
        securityProfileIds: user.SecurityProfileIds,
      })),
    changeLastName: (id: DirectoryUserId, LastName) => {
      users.change(id, { IdentityInfo: { ...users.get(id)?.IdentityInfo, LastName } });
    },
    remove: (id) => users.remove(id),
  };
}
