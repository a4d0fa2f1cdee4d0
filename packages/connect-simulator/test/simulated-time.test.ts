import { expect, test } from 'vitest';
import { simulatedTime } from '../src/index.js';

const START = Date.UTC(2026, 0, 1);

test('hours pass while somebody sleeps, in the order of waking', async () => {
  const time = simulatedTime();
  const woken: string[] = [];
  const wake = (name: string, milliseconds: number) =>
    time.sleep(milliseconds).then(() => woken.push(`${name} ${time.now() - START}`));
  await Promise.all([wake('late', 7_200_000), wake('soon', 50), wake('as soon', 50)]);
  expect(woken).toEqual(['soon 50', 'as soon 50', 'late 7200000']);
  expect(time.sleepers()).toBe(0);
});

test('time stands still while work is under way', async () => {
  const time = simulatedTime();
  const slept = time.sleep(1000);
  const during = time.during(async () => {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return time.now();
  });
  expect(await during).toBe(START);
  await slept;
  expect(time.now()).toBe(START + 1000);
});

test('a call that gets no answer does not hold it up, and one on its way does', async () => {
  const time = simulatedTime();
  const client = time.clientOf(
    {
      send: (command: object) =>
        'never' in command ? new Promise(() => undefined) : Promise.resolve('answer'),
    },
    { stalled: () => 1, latencyMs: () => 100 },
  );
  void client.send({ never: true });
  expect(await client.send({})).toBe('answer');
  expect(time.now()).toBe(START + 100);
  await time.sleep(5000);
  expect(time.now()).toBe(START + 5100);
});

test('a sleeper who is cancelled wakes at once, and is forgotten', async () => {
  const time = simulatedTime();
  const controller = new AbortController();
  const slept = time.sleep(1000, controller.signal);
  controller.abort();
  await slept;
  await time.sleep(1000, controller.signal);
  expect(time.sleepers()).toBe(0);
  expect(time.now()).toBe(START);
});
