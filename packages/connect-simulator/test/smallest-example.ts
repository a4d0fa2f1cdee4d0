import { ConnectClient, ListUsersCommand } from '@aws-sdk/client-connect';
import { startConnectSimulator } from '@rollcall/connect-simulator';

const simulator = await startConnectSimulator({ seed: { users: 3 } });
const client = new ConnectClient({
  region: simulator.region,
  endpoint: simulator.endpoint,
  credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
});

const { UserSummaryList = [] } = await client.send(
  new ListUsersCommand({ InstanceId: simulator.instanceId }),
);
console.log(UserSummaryList.map(({ Username }) => Username).join(', '));

await simulator.close();
