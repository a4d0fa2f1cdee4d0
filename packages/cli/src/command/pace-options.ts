import { connectPacing, type ConnectOperation, type PacingOptions } from '@rollcall/connect';
import { err, ok, type Result } from '@rollcall/core';
import type { Command } from 'commander';
import type { CommandProblem } from '../error/command-problem.js';
import { collectList } from './collect.js';

/** Options that say how Amazon Connect is called, as they were typed. */
export interface PaceOptions {
  readonly budget?: string;
  readonly quota?: readonly string[];
  readonly attempts?: string;
  readonly timeout?: string;
}

/** How Amazon Connect is called. */
export type Pace = Pick<PacingOptions, 'budget' | 'quotas' | 'attempts' | 'timeoutMs'>;

type Env = Readonly<Record<string, string | undefined>>;

/** Adds the options that say how Amazon Connect is called. */
export function addPaceOptions(program: Command): void {
  program
    .option('--budget <share>', 'share of the account’s quotas to use, up to 1 (ROLLCALL_CONNECT_BUDGET)')
    .option(
      '--quota <operation=rate/burst>',
      'quota of the account that is not 2/5, or all=… (ROLLCALL_CONNECT_QUOTAS)',
      collectList,
    )
    .option('--attempts <count>', 'failures of one call before that is told (ROLLCALL_CONNECT_ATTEMPTS)')
    .option('--timeout <seconds>', 'how long one attempt may take (ROLLCALL_CONNECT_TIMEOUT)');
}

/** How Amazon Connect is to be called, by options and else by variables; what neither says is the adapter’s default. */
export function paceOption(options: PaceOptions, env: Env): Result<Pace, CommandProblem> {
  const budget = numberOf(options.budget ?? env['ROLLCALL_CONNECT_BUDGET']);
  const attempts = numberOf(options.attempts ?? env['ROLLCALL_CONNECT_ATTEMPTS']);
  const timeout = numberOf(options.timeout ?? env['ROLLCALL_CONNECT_TIMEOUT']);
  const quotas = quotasOf(options.quota ?? collectList(env['ROLLCALL_CONNECT_QUOTAS'] ?? ''));
  if (budget !== undefined && !(budget > 0 && budget <= 1))
    return usage('The budget is a share above 0 and up to 1.');
  if (attempts !== undefined && !(Number.isInteger(attempts) && attempts > 0))
    return usage('The attempts are a whole number from 1 on.');
  if (timeout !== undefined && !(timeout > 0 && timeout <= 3600))
    return usage('The time-out is a number of seconds above 0 and up to 3600.');
  if (typeof quotas === 'string') return usage(quotas);
  return ok({ budget, attempts, quotas, timeoutMs: timeout === undefined ? undefined : timeout * 1000 });
}

function usage(message: string): Result<never, CommandProblem> {
  return err({ code: 'usage', message });
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  return /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
}

/** Quotas by operation, the later ones going before; or what is wrong with them. */
function quotasOf(texts: readonly string[]): NonNullable<Pace['quotas']> | string {
  const operations = Object.keys(connectPacing().quotas) as ConnectOperation[];
  const quotas: NonNullable<{ -readonly [Name in ConnectOperation]?: { perSecond: number; burst: number } }> =
    {};
  for (const text of texts) {
    const [, name = '', rate, burst] = /^(\w+)=(\d{1,6}(?:\.\d{1,6})?)\/(\d{1,6})$/.exec(text) ?? [];
    const named = operations.filter((operation) => name === 'all' || operation === name);
    if (named.length === 0)
      return `"${text}" is no quota: write operation=rate/burst, as DescribeUser=10/15.`;
    const quota = { perSecond: Number(rate), burst: Number(burst) };
    if (quota.perSecond <= 0 || quota.burst < 1) return `The quota "${text}" lets no calls through.`;
    for (const operation of named) quotas[operation] = quota;
  }
  return quotas;
}
