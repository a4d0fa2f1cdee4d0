import { ListUsersCommand } from '@aws-sdk/client-connect';
import { expect, test } from 'vitest';
import { acceleratedClock, manualClock, simulatedTime } from '../src/index.js';
import { openSimulator } from './open-simulator.js';

test('a manual clock stands still until it is moved, and never goes back', () => {
  const clock = manualClock(1_000);
  clock.advance(250);
  expect([clock.now(), clock.now()]).toEqual([1_250, 1_250]);
  expect(() => clock.advance(-1)).toThrow(RangeError);
});

test('an accelerated clock runs so many times as fast as its source', () => {
  const source = manualClock(1_000);
  const clock = acceleratedClock(100, source);
  expect(clock.now()).toBe(1_000);
  source.advance(50);
  expect(clock.now()).toBe(6_000);
  expect(() => acceleratedClock(0)).toThrow(RangeError);
});

test('minutes of pacing take as long as the calls in them', async () => {
  const time = simulatedTime();
  const { client, simulator, InstanceId } = await openSimulator({ clock: time, quotas: {} });
  const paced = time.clientOf(client, { stalled: simulator.stalled });
  const start = time.now();
  for (let call = 0; call < 205; call += 1) {
    if (call >= 5) await time.sleep(500);
    await paced.send(new ListUsersCommand({ InstanceId }));
  }
  expect(time.now() - start).toBe(100_000);
  expect(simulator.counter('ListUsers')).toMatchObject({ calls: 205, answered: 205, throttled: 0 });
});

test('an accelerated simulator fills its buckets as its clock runs', async () => {
  const source = manualClock();
  const clock = acceleratedClock(100, source);
  const { client, simulator, InstanceId } = await openSimulator({ clock, quotas: {} });
  for (let call = 0; call < 105; call += 1) {
    if (call >= 5) source.advance(5);
    await client.send(new ListUsersCommand({ InstanceId }));
  }
  expect(simulator.counter('ListUsers')).toMatchObject({ calls: 105, throttled: 0 });
});
