import {
  startConnectSimulator,
  unlimitedRate,
  type ConnectSimulator,
  type ConnectSimulatorOptions,
} from '@rollcall/connect-simulator';
import { onTestFinished, vi } from 'vitest';

/**
 * A simulator for one test that the SDK finds by the usual variables, and the command line by its own. Time is the
 * machine's, so that nothing is paced, and nothing that fails repeated, unless a test says so.
 */
export async function simulatedConnect(options: ConnectSimulatorOptions = {}): Promise<ConnectSimulator> {
  const simulator = await startConnectSimulator({ quotas: { default: unlimitedRate }, ...options });
  vi.stubEnv('AWS_ENDPOINT_URL_CONNECT', simulator.endpoint);
  vi.stubEnv('AWS_REGION', simulator.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'simulated');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'simulated');
  vi.stubEnv('ROLLCALL_CONNECT_INSTANCE', simulator.instanceId);
  vi.stubEnv('ROLLCALL_CONNECT_QUOTAS', 'all=9999/9999');
  vi.stubEnv('ROLLCALL_CONNECT_ATTEMPTS', '1');
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await simulator.close();
  });
  return simulator;
}
