import type { Result } from '@rollcall/core';
import type { Command } from 'commander';
import type { CommandProblem } from '../error/command-problem.js';
import { parseStorePlace, type StorePlace } from '../store/store-place.js';
import { addPaceOptions, type PaceOptions } from './pace-options.js';

/** Options that every command takes. */
export interface GlobalOptions extends PaceOptions {
  readonly store?: string;
  readonly schema?: string;
  readonly environment: string;
  readonly instance?: string;
  readonly json?: true;
  readonly debug?: true;
}

const DEFAULT_STORE = 'rollcall-store';
const DEFAULT_SCHEMA = 'rollcall';

/** Adds the options that every command takes. */
export function addGlobalOptions(program: Command): void {
  program
    .option(
      '--store <place>',
      `folder that keeps profiles and templates, or postgres://… (ROLLCALL_STORE; the folder ${DEFAULT_STORE} if neither is given)`,
    )
    .option(
      '--schema <name>',
      `schema within the database of the store (ROLLCALL_SCHEMA; ${DEFAULT_SCHEMA} if neither is given)`,
    )
    .option('--environment <id>', 'environment within the store', 'default')
    .option('--instance <id>', 'Amazon Connect instance, by id or ARN (ROLLCALL_CONNECT_INSTANCE)');
  addPaceOptions(program);
  program
    .option('--json', 'print one JSON document on standard output')
    .option('--debug', 'show the stack of an error that is this program’s fault (ROLLCALL_DEBUG=1)');
}

/** Where the store is. */
export function storeOption(
  { store, schema }: GlobalOptions,
  env: Readonly<Record<string, string | undefined>>,
): Result<StorePlace, CommandProblem> {
  return parseStorePlace(
    store ?? (env['ROLLCALL_STORE'] || DEFAULT_STORE),
    schema ?? (env['ROLLCALL_SCHEMA'] || DEFAULT_SCHEMA),
  );
}

/** The id of the instance, also where its ARN is given; `undefined` if none is. */
export function instanceOption(
  { instance }: GlobalOptions,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const given = instance ?? env['ROLLCALL_CONNECT_INSTANCE'];
  return given === undefined || given === '' ? undefined : given.replace(/^arn:[^/]*:instance\//, '');
}
