import type { ExecuteOptions } from '@rollcall/administration';
import type { OutcomeCounts, Plan } from '@rollcall/core';
import { orThrow } from '@rollcall/core/english';
import type { Centre } from './centre.js';

/** Runs a plan to its end, with as many users side by side as the executor takes by itself: what a host gets. */
export async function carryOut(
  { admin }: Centre,
  plan: Plan,
  options: Omit<ExecuteOptions, 'concurrency'> = {},
): Promise<OutcomeCounts> {
  const { counts } = await orThrow(admin.execute(plan, options)).finished;
  return counts;
}
