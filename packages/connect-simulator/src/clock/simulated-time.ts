import { type ManualClock, manualClock } from './manual-clock.js';

/** As much of an `AbortSignal` as a sleeper needs. */
export interface AbortableLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Anything that sends calls, as clients of the AWS SDK do. */
interface Sender {
  send(command: object, options?: object): Promise<unknown>;
}

/** What is known of the calls of a client. */
export interface CallsUnderWay {
  /** How many of them will get no answer: `simulator.stalled`. Time goes on without them. */
  readonly stalled?: () => number;
  /** How long the next call takes on its way, there and back together, in simulated milliseconds; 0 if not said. */
  readonly latencyMs?: () => number;
}

/**
 * Time that passes by itself. It stands still while a call is under way, and when nothing is, it moves on to the instant
 * for which somebody sleeps: hours of pacing take as long as the calls in them.
 */
export interface SimulatedTime extends ManualClock {
  readonly sleep: (milliseconds: number, signal?: AbortableLike) => Promise<void>;
  /** How many sleep. */
  readonly sleepers: () => number;
  /** Time stands still until the work ends. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same client, during whose calls time stands still. */
  readonly clientOf: <Client extends Sender>(client: Client, calls?: CallsUnderWay) => Client;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** So many turns of the event loop without anything new say that nothing goes on. */
const QUIET_TURNS = 4;

/** Simulated time, which starts at 2026-01-01T00:00:00Z unless told otherwise. */
export function simulatedTime(start?: number): SimulatedTime {
  const clock = manualClock(start);
  const sleepers = new Set<Sleeper>();
  const stalls = new Set<() => number>();
  let underWay = 0;
  let events = 0;
  let watching = false;

  const wakeNext = (): void => {
    const until = Math.min(...[...sleepers].map((sleeper) => sleeper.until));
    clock.advance(Math.max(0, until - clock.now()));
    for (const sleeper of sleepers) if (sleeper.until <= clock.now()) sleeper.wake();
  };
  const isQuiet = (): boolean => underWay <= [...stalls].reduce((sum, stalled) => sum + stalled(), 0);
  const watch = (): void => {
    events += 1;
    if (watching) return;
    watching = true;
    let quietTurns = 0;
    let seen = events;
    const turn = (): void => {
      quietTurns = isQuiet() && seen === events ? quietTurns + 1 : 0;
      seen = events;
      if (quietTurns >= QUIET_TURNS) {
        quietTurns = 0;
        if (sleepers.size > 0) wakeNext();
      }
      if (sleepers.size > 0) setImmediate(turn);
      else watching = false;
    };
    setImmediate(turn);
  };
  const sleep: SimulatedTime['sleep'] = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const wake = (): void => {
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        events += 1;
        resolve();
      };
      const sleeper: Sleeper = { until: clock.now() + milliseconds, wake };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
      watch();
    });
  const during: SimulatedTime['during'] = async (work) => {
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
      events += 1;
    }
  };

  return {
    ...clock,
    sleep,
    sleepers: () => sleepers.size,
    during,
    clientOf: (client, { stalled, latencyMs = () => 0 } = {}) => {
      if (stalled !== undefined) stalls.add(stalled);
      const send: Sender['send'] = async (command, options) => {
        const { abortSignal } = (options ?? {}) as { readonly abortSignal?: AbortableLike };
        const half = latencyMs() / 2;
        if (half > 0) await sleep(half, abortSignal);
        const answer = await during(() => client.send(command, options));
        if (half > 0) await sleep(half, abortSignal);
        return answer;
      };
      return new Proxy(client, {
        get: (target, name) => (name === 'send' ? send : Reflect.get(target, name, target)),
      });
    },
  };
}
