import { ConnectClient } from '@aws-sdk/client-connect';
import { connectDirectory } from '@rollcall/connect';
import {
  manualClock,
  startConnectSimulator,
  unlimitedRate,
  type Fault,
  type SimulatedInstance,
  type SimulatorSeed,
} from '@rollcall/connect-simulator';
import type { Directory, DirectoryUserId } from '@rollcall/core';
import type {
  DirectoryConsole,
  DirectoryLawsManifest,
  DirectoryWorld,
  DirectoryWorldFault,
  Open,
} from '@rollcall/testkit';

/** When the simulator suffers what, in milliseconds of its own time: the clock is moved there to let it fail. */
const troubles: Readonly<Record<DirectoryWorldFault, number>> = {
  down: 1000,
  throttling: 2000,
  'answers-lost': 3000,
};
const faults: readonly Fault[] = [
  { kind: 'reset-before-commit', probability: 0.5, from: 1000, until: 2000 },
  { kind: 'unavailable', from: 1000, until: 2000 },
  { kind: 'throttle', from: 2000, until: 3000 },
  { kind: 'reset-after-commit', probability: 0.5, from: 3000 },
  { kind: 'error-after-commit', from: 3000 },
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
  const clock = manualClock();
  const simulator = await startConnectSimulator({ clock, faults, seed, quotas: { default: unlimitedRate } });
  const client = new ConnectClient({
    region: simulator.region,
    endpoint: simulator.endpoint,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
  });
  const directoryOf = (instanceId: string): Directory => connectDirectory({ client, instanceId });
  const subject: DirectoryWorld = {
    directory: directoryOf(simulator.instanceId),
    console: consoleOf(simulator.state),
    shut: undefined,
    neighbour: directoryOf(simulator.addInstance({ seed }).id),
    strike: (fault) => clock.advance(troubles[fault]),
  };
  return {
    subject,
    close: async () => {
      client.destroy();
      await simulator.close();
    },
  };
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
