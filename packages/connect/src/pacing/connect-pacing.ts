import type { OperationQuota } from '@rollcall/core';
import type { ConnectClientLike } from '../call/connect-client.js';
import type { ConnectOperation } from '../call/operation.js';
import { sendOnceThrough, type Send } from '../call/send.js';
import { accountQuotas } from '../manifest.js';
import { backoffMs } from './backoff.js';
import { createLane, type Lane } from './lane.js';
import { pacedSend } from './paced-send.js';
import type { PacingClock } from './pacing-clock.js';
import type { PacingOptions } from './pacing-options.js';
import { systemClock } from './system-clock.js';
import { withinTime } from './within-time.js';

/** The pace at which one account is called in one Region. */
export interface ConnectPacing {
  /** What the lanes take at most: the quotas, times the budget. */
  readonly quotas: Readonly<Record<ConnectOperation, OperationQuota>>;
  /** Puts time-outs, repetitions and the lanes before a client. */
  readonly sendThrough: (client: ConnectClientLike) => Send;
  readonly attempts: number;
  readonly clock: PacingClock;
  readonly random: () => number;
  /** How long to wait before a repetition, the first being 1. */
  readonly backoffMs: (repetition: number) => number;
}

/**
 * Makes the lanes of one account in one Region, one for each operation. Amazon Connect's quotas belong to account and
 * Region, not to the instance: directories of several instances there take one of these between them.
 */
export function connectPacing(options: PacingOptions = {}): ConnectPacing {
  const { timeoutMs = 20_000, attempts = 8, patienceMs = 600_000, budget = 1 } = options;
  const { clock = systemClock, random = Math.random } = options;
  checkOptions({ timeoutMs, attempts, patienceMs }, budget, options.quotas ?? {});
  const full = accountQuotas(options.quotas ?? {});
  const quotas = shareOf(full, budget);
  const lanes = new Map<ConnectOperation, Lane>();
  const laneOf = (operation: ConnectOperation): Lane => {
    const known = lanes.get(operation);
    if (known !== undefined) return known;
    const capacity = capacityOf(full[operation], budget);
    const lane = createLane({ quota: quotas[operation], capacity, patienceMs, clock, random });
    lanes.set(operation, lane);
    return lane;
  };
  const limit = { milliseconds: timeoutMs, clock };
  const patience = { attempts, throttledMs: patienceMs };
  return {
    quotas,
    sendThrough: (client) => {
      const sendOnce = sendOnceThrough(client, (work, signal) => withinTime(work, limit, signal));
      return pacedSend({ laneOf, sendOnce, patience, clock, random });
    },
    attempts,
    clock,
    random,
    backoffMs: (repetition) => backoffMs(repetition, random),
  };
}

/**
 * One call less than the burst is ever held back for later: the first connections take longer than those after them, so
 * that calls arrive closer together than they were sent.
 */
function capacityOf({ burst }: OperationQuota, budget: number): number {
  return Math.max(1, Math.min(burst - 1, burst * budget));
}

function shareOf(
  quotas: Readonly<Record<ConnectOperation, OperationQuota>>,
  budget: number,
): Readonly<Record<ConnectOperation, OperationQuota>> {
  const shares = Object.entries(quotas).map(([operation, { perSecond, burst }]) => [
    operation,
    { perSecond: perSecond * budget, burst: Math.max(1, burst * budget) },
  ]);
  return Object.fromEntries(shares) as Record<ConnectOperation, OperationQuota>;
}

function checkOptions(
  numbers: Readonly<Record<string, number>>,
  budget: number,
  quotas: NonNullable<PacingOptions['quotas']>,
): void {
  const wrong = Object.entries(numbers).find(([, value]) => !(value > 0));
  if (wrong !== undefined) throw new RangeError(`\`${wrong[0]}\` must be above 0.`);
  if (!(budget > 0 && budget <= 1)) throw new RangeError('`budget` must be above 0 and at most 1.');
  const odd = Object.entries(quotas).find(
    ([, { perSecond, burst }]) =>
      !(perSecond > 0 && burst >= 1 && Number.isFinite(perSecond) && Number.isFinite(burst)),
  );
  if (odd !== undefined) throw new RangeError(`The quota of ${odd[0]} must be finite and let calls through.`);
}
