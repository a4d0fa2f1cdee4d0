import { simulatedTime } from '@rollcall/connect-simulator';
import { err, ok } from '@rollcall/core';
import { expect, test } from 'vitest';
import type { Attempt } from '../call/send.js';
import { createLane } from './lane.js';
import { pacedSend } from './paced-send.js';

const operation = 'DescribeUser';

/** How many attempts a call takes that fails so, and for how many seconds, after an earlier call that ended so. */
async function outcome(code: string, earlier?: Attempt) {
  const time = simulatedTime();
  const random = () => 0.999;
  const lane = createLane({ quota: { perSecond: 2, burst: 5 }, capacity: 4, clock: time, random });
  const refused: Attempt = { answer: err({ code: 'unavailable', cause: { name: 'Error', code } }) };
  const left = earlier === undefined ? [] : [earlier];
  let attempts = 0;
  const send = pacedSend({
    laneOf: () => lane,
    sendOnce: async () => {
      attempts += 1;
      return left.pop() ?? refused;
    },
    patience: { attempts: 8, throttledMs: 60_000 },
    clock: time,
    random,
  });
  if (earlier !== undefined) await send(operation, {}, undefined);
  const [start, before] = [time.now(), attempts];
  expect((await send(operation, {}, undefined)).isErr()).toBe(true);
  return { attempts: attempts - before, seconds: (time.now() - start) / 1000 };
}

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
  'a service that was never there is given up within seconds: %s',
  async (code) => {
    const { attempts, seconds } = await outcome(code);
    expect(attempts).toBe(3);
    expect(seconds).toBeLessThan(3);
  },
);

const cause = { name: 'AccessDeniedException', status: 403 };
test.each<[string, Attempt]>([
  ['a success', { answer: ok({}) }],
  ['a refusal', { answer: err({ code: 'denied', operation, cause }) }],
])('one that answered before, with %s, is waited for', async (_, earlier) => {
  expect((await outcome('ECONNREFUSED', earlier)).attempts).toBe(8);
});

test('a connection that was reset was one: it is tried again as often as ever', async () => {
  expect((await outcome('ECONNRESET')).attempts).toBe(8);
});
