import {
  startConnectSimulator,
  simulatedTime,
  type ConnectSimulatorOptions,
} from '@rollcall/connect-simulator';
import { expect, onTestFinished, test } from 'vitest';
import { clientOn } from '../../test/directory-on.js';
import { connectAgentStatuses } from './connect-agent-statuses.js';

async function simulated(options: ConnectSimulatorOptions = {}) {
  const time = simulatedTime();
  const simulator = await startConnectSimulator({ clock: time, ...options });
  onTestFinished(simulator.close);
  const { instanceId } = simulator;
  const client = clientOn(simulator, time);
  const statuses = connectAgentStatuses({ client, instanceId, clock: time, random: () => 0.5 });
  return { simulator, statuses, time };
}

const wrapUp = { name: 'Wrap-up', description: 'After a contact' };

test('are read to the last page', async () => {
  const agentStatuses = Array.from({ length: 1200 }, (_, index) => `Status ${index}`);
  const { simulator, statuses } = await simulated({ seed: { agentStatuses } });
  const listed = (await statuses.list())._unsafeUnwrap();
  expect(listed).toEqual(simulator.state.agentStatuses.all().map(({ Id, Name }) => ({ id: Id, name: Name })));
  expect(simulator.counter('ListAgentStatuses').calls).toBe(2);
});

test('one is made, enabled, unless there is one of that name', async () => {
  const { simulator, statuses } = await simulated();
  const made = (await statuses.ensure(wrapUp))._unsafeUnwrap();
  expect(simulator.state.agentStatuses.get(made.id)).toMatchObject({
    Name: 'Wrap-up',
    Description: 'After a contact',
    State: 'ENABLED',
    Type: 'CUSTOM',
  });
  expect((await statuses.ensure(wrapUp))._unsafeUnwrap()).toEqual(made);
  expect((await statuses.list())._unsafeUnwrap().filter(({ name }) => name === 'Wrap-up')).toEqual([made]);
});

test.each(['reset-after-commit', 'error-after-commit', 'reset-before-commit'] as const)(
  'one is made once though an answer is lost: %s',
  async (kind) => {
    const { simulator, statuses } = await simulated({
      faults: [{ kind, operation: 'CreateAgentStatus', nth: [1] }],
    });
    const made = (await statuses.ensure(wrapUp))._unsafeUnwrap();
    expect(simulator.state.agentStatuses.named('Wrap-up')?.Id).toBe(made.id);
  },
);

test('the quota of an instance, and a name that is none, are told', async () => {
  const agentStatuses = Array.from({ length: 48 }, (_, index) => `Status ${index}`);
  const { statuses } = await simulated({ seed: { agentStatuses } });
  expect((await statuses.ensure(wrapUp))._unsafeUnwrapErr()).toEqual({ code: 'directory-quota-reached' });
  const { statuses: others } = await simulated();
  expect((await others.ensure({ name: '' }))._unsafeUnwrapErr().code).toBe('invalid-request');
});

test.each(['quota-reached', 'name-taken'] as const)(
  'a full instance gives the status that it has, whether it says so or not: %s',
  async (takenStatusInFullInstance) => {
    const agentStatuses = Array.from({ length: 48 }, (_, index) => `Status ${index}`);
    const { simulator, statuses } = await simulated({
      seed: { agentStatuses },
      switches: { takenStatusInFullInstance },
    });
    const known = (await statuses.ensure({ name: 'Status 7' }))._unsafeUnwrap();
    expect(known.id).toBe(simulator.state.agentStatuses.named('Status 7')?.Id);
  },
);

test('calls go at the pace of the quota', async () => {
  const { simulator, statuses, time } = await simulated();
  const startedAt = time.now();
  for (let count = 0; count < 12; count += 1) (await statuses.list())._unsafeUnwrap();
  expect(simulator.counter('ListAgentStatuses').throttled).toBe(0);
  expect(time.now() - startedAt).toBeGreaterThanOrEqual(3_000);
});
