import { fc, test } from '@fast-check/vitest';
import { simulatedTime, type SimulatedTime } from '@rollcall/connect-simulator';
import { err, ok } from '@rollcall/core';
import { describe, expect } from 'vitest';
import type { Failure } from '../call/failure.js';
import type { Attempt } from '../call/send.js';
import { seeded } from '../../test/seeded.js';
import { createLane } from './lane.js';
import { pacedSend } from './paced-send.js';

const operation = 'DescribeUser';
const cause = { name: 'Error' };

/** How an attempt ends: most do well. */
const endings = fc.array(
  fc.record({
    latencyMs: fc.integer({ min: 0, max: 3000 }),
    end: fc.oneof(
      { weight: 6, arbitrary: fc.constant('ok' as const) },
      fc.constantFrom('throttled' as const, 'unavailable' as const, 'timed-out' as const, 'refused' as const),
    ),
    retryAfterMs: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined, freq: 3 }),
  }),
  { maxLength: 60 },
);
const calls = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 1500 }),
    cancelAfter: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined, freq: 4 }),
  }),
  { minLength: 1, maxLength: 25 },
);
const lanes = fc.record({
  perSecond: fc.constantFrom(1, 2, 10),
  burst: fc.integer({ min: 1, max: 8 }),
});

interface Sent {
  readonly call: string;
  readonly at: number;
  answeredAt: number;
  readonly ending: Ending;
}
type Ending = (typeof endings extends fc.Arbitrary<infer All> ? All : never)[number];

const wellEnded: Ending = { latencyMs: 50, end: 'ok', retryAfterMs: undefined };

function failureOf(end: Exclude<Ending['end'], 'ok'>): Failure {
  if (end === 'throttled' || end === 'refused') return { code: end, operation, cause };
  return { code: end };
}

/** A lane whose attempts end as told, in order, and well when all is told. */
function world(time: SimulatedTime, quota: { perSecond: number; burst: number }, plan: readonly Ending[]) {
  const random = seeded(5);
  const left = [...plan];
  const sent: Sent[] = [];
  const lane = createLane({ quota, capacity: quota.burst, clock: time, random });
  const sendOnce = async (_: unknown, command: object): Promise<Attempt> => {
    const ending = left.shift() ?? wellEnded;
    const one: Sent = { call: (command as { name: string }).name, at: time.now(), answeredAt: 0, ending };
    sent.push(one);
    await time.sleep(ending.latencyMs);
    one.answeredAt = time.now();
    const answer = ending.end === 'ok' ? ok({}) : err(failureOf(ending.end));
    return { answer, retryAfterMs: ending.end === 'ok' ? undefined : ending.retryAfterMs };
  };
  const patience = { attempts: 100, throttledMs: 10_000_000 };
  return { sent, send: pacedSend({ laneOf: () => lane, sendOnce, patience, clock: time, random }) };
}

async function run(
  quota: { perSecond: number; burst: number },
  plan: readonly Ending[],
  arrivals: readonly { readonly after: number; readonly cancelAfter?: number | undefined }[],
) {
  const time = simulatedTime();
  const { sent, send } = world(time, quota, plan);
  const ended: Promise<unknown>[] = [];
  const ends: { readonly code: string; readonly at: number; readonly cancelledAt: number }[] = [];
  for (const [index, { after, cancelAfter }] of arrivals.entries()) {
    await time.sleep(after);
    const controller = new AbortController();
    const cancelledAt = cancelAfter === undefined ? Number.POSITIVE_INFINITY : time.now() + cancelAfter;
    if (cancelAfter !== undefined) void time.sleep(cancelAfter).then(() => controller.abort());
    const call = send(operation, { name: String(index) }, controller.signal);
    ended.push(
      call.then((answer) =>
        ends.push({ code: answer.isOk() ? 'ok' : answer.error.code, at: time.now(), cancelledAt }),
      ),
    );
  }
  await Promise.all(ended);
  return { time, sent, ends };
}

describe('pacedSend', () => {
  test.prop([lanes, endings, calls])(
    'ends each call, and in any window of t seconds sends at most burst + rate·t',
    async (quota, plan, arrivals) => {
      const { sent, ends } = await run(quota, plan, arrivals);
      expect(ends).toHaveLength(arrivals.length);
      for (const [first, { at: from }] of sent.entries()) {
        for (const [count, { at: to }] of sent.slice(first).entries())
          expect(count + 1).toBeLessThanOrEqual(quota.burst + (quota.perSecond * (to - from)) / 1000 + 1e-3);
      }
    },
  );

  test.prop([lanes, endings, calls])('never undercuts Retry-After', async (quota, plan, arrivals) => {
    const { sent } = await run(quota, plan, arrivals);
    for (const { answeredAt, ending } of sent) {
      if (ending.end === 'ok' || ending.retryAfterMs === undefined) continue;
      const tooSoon = sent.filter(
        ({ at }) => at > answeredAt && at < answeredAt + (ending.retryAfterMs ?? 0) - 1,
      );
      expect(tooSoon).toEqual([]);
    }
  });

  test.prop([lanes, endings, calls])(
    'first attempts go out in the order of their calls',
    async (quota, plan, arrivals) => {
      const { sent } = await run(quota, plan, arrivals);
      const firsts = [...new Set(sent.map(({ call }) => Number(call)))];
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other));
    },
  );

  test.prop([lanes, fc.integer({ min: 1, max: 12 })])(
    'a call throttled once goes before those that came after it',
    async (quota, others) => {
      const plan: Ending[] = [{ latencyMs: 0, end: 'throttled', retryAfterMs: 20_000 }];
      const { sent } = await run(
        { ...quota, burst: 1 },
        plan,
        Array.from({ length: others + 1 }, () => ({ after: 0 })),
      );
      expect(sent.map(({ call }) => call)).toEqual([
        '0',
        ...Array.from({ length: others + 1 }, (_, index) => String(index)),
      ]);
    },
  );

  test.prop([lanes, endings, calls])(
    'cancelled calls end at once, unless their answer is on its way',
    async (quota, plan, arrivals) => {
      const { sent, ends } = await run(quota, plan, arrivals);
      const longest = Math.max(0, ...sent.map(({ ending }) => ending.latencyMs));
      for (const { at, cancelledAt } of ends) expect(at).toBeLessThanOrEqual(cancelledAt + longest);
    },
  );

  test('cancelling all who wait leaves no timer', async () => {
    const time = simulatedTime();
    const { sent, send } = world(time, { perSecond: 1, burst: 1 }, []);
    const controller = new AbortController();
    await send(operation, { name: 'first' }, undefined);
    const waiting = Array.from({ length: 8 }, () => send(operation, { name: 'late' }, controller.signal));
    expect(time.sleepers()).toBe(1);
    controller.abort();
    const ends = await Promise.all(waiting);
    expect(ends.every((end) => end.isErr() && end.error.code === 'cancelled')).toBe(true);
    expect(time.sleepers()).toBe(0);
    expect(sent).toHaveLength(1);
    expect((await send(operation, { name: 'next' }, undefined)).isOk()).toBe(true);
  });

  test.prop([
    fc.constantFrom('quota-reached', 'refused', 'not-found', 'login-taken', 'denied'),
    fc.boolean(),
  ])('what waiting does not change is not repeated', async (code, isCreate) => {
    const time = simulatedTime();
    const lane = createLane({
      quota: { perSecond: 2, burst: 5 },
      capacity: 4,
      clock: time,
      random: () => 0.5,
    });
    let attempts = 0;
    const send = pacedSend({
      laneOf: () => lane,
      sendOnce: async () => {
        attempts += 1;
        return { answer: err({ code, operation, cause } as Failure) };
      },
      patience: { attempts: 5, throttledMs: 60_000 },
      clock: time,
      random: () => 0.5,
    });
    const answer = await send(isCreate ? 'CreateUser' : operation, {}, undefined);
    expect(answer.isErr() && answer.error.code).toBe(code);
    expect(attempts).toBe(1);
  });

  test.each<{ end: 'throttled' | 'unavailable' }>([{ end: 'throttled' }, { end: 'unavailable' }])(
    'a Retry-After beyond all patience ends every call at once, and none goes out before: $end',
    async ({ end }) => {
      const time = simulatedTime();
      const clock = { now: time.now, sleep: time.sleep };
      const quota = { perSecond: 1, burst: 1 };
      const lane = createLane({ quota, capacity: 1, patienceMs: 60_000, clock, random: () => 0.5 });
      let attempts = 0;
      const send = pacedSend({
        laneOf: () => lane,
        sendOnce: async () => {
          attempts += 1;
          await time.sleep(100);
          return { answer: err(failureOf(end)), retryAfterMs: 999_999_999_000 };
        },
        patience: { attempts: 5, throttledMs: 60_000 },
        clock,
        random: () => 0.5,
      });
      const start = time.now();
      const [first, ...others] = await Promise.all(
        Array.from({ length: 5 }, () => send(operation, {}, undefined)),
      );
      expect(first!._unsafeUnwrapErr().code).toBe(end);
      others.push(await send(operation, {}, undefined));
      for (const other of others)
        expect(other._unsafeUnwrapErr()).toMatchObject({ code: 'throttled', operation });
      expect(time.now() - start).toBeLessThan(10_000);
      expect(attempts).toBe(1);
      expect(time.sleepers()).toBe(0);
    },
  );

  test('patience ends: failures after so many attempts, throttling after so long', async () => {
    const outcome = async (end: 'unavailable' | 'throttled') => {
      const time = simulatedTime();
      const lane = createLane({
        quota: { perSecond: 2, burst: 5 },
        capacity: 4,
        clock: time,
        random: () => 0.5,
      });
      let attempts = 0;
      const send = pacedSend({
        laneOf: () => lane,
        sendOnce: async () => {
          attempts += 1;
          return { answer: err(failureOf(end)) };
        },
        patience: { attempts: 5, throttledMs: 60_000 },
        clock: time,
        random: () => 0.5,
      });
      const start = time.now();
      const answer = await send(operation, {}, undefined);
      return { code: answer.isErr() && answer.error.code, attempts, seconds: (time.now() - start) / 1000 };
    };
    expect(await outcome('unavailable')).toMatchObject({ code: 'unavailable', attempts: 5 });
    const throttled = await outcome('throttled');
    expect(throttled.code).toBe('throttled');
    expect(throttled.seconds).toBeGreaterThanOrEqual(60);
    expect(throttled.seconds).toBeLessThan(75);
  });
});
