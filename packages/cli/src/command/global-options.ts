import type { Command } from 'commander';
import { addPaceOptions, type PaceOptions } from './pace-options.js';

/** Options that every command takes. */
export interface GlobalOptions extends PaceOptions {
  readonly store?: string;
  readonly environment: string;
  readonly instance?: string;
  readonly json?: true;
  readonly debug?: true;
}

const DEFAULT_STORE = 'rollcall-store.json';

/** Adds the options that every command takes. */
export function addGlobalOptions(program: Command): void {
  program
    .option(
      '--store <path>',
      `file that keeps profiles and templates (ROLLCALL_STORE; ${DEFAULT_STORE} if neither is given)`,
    )
    .option('--environment <id>', 'environment within the store', 'default')
    .option('--instance <id>', 'Amazon Connect instance, by id or ARN (ROLLCALL_CONNECT_INSTANCE)');
  addPaceOptions(program);
  program
    .option('--json', 'print one JSON document on standard output')
    .option('--debug', 'show the stack of an error that is this program’s fault (ROLLCALL_DEBUG=1)');
}

/** The path of the store. */
export function storeOption(
  { store }: GlobalOptions,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return store ?? (env['ROLLCALL_STORE'] || DEFAULT_STORE);
}

/** The id of the instance, also where its ARN is given; `undefined` if none is. */
export function instanceOption(
  { instance }: GlobalOptions,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const given = instance ?? env['ROLLCALL_CONNECT_INSTANCE'];
  return given === undefined || given === '' ? undefined : given.replace(/^arn:[^/]*:instance\//, '');
}
