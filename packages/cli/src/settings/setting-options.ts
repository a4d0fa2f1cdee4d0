import type { Command } from 'commander';
import { collect } from '../command/collect.js';

/** Options by which settings are given values. */
export interface SettingOptions {
  readonly set?: readonly string[];
  readonly setFromEnv?: readonly string[];
  readonly setPrompted?: readonly string[];
  readonly clear?: readonly string[];
  readonly initial?: readonly string[];
}

/** Adds the options by which settings are given values. */
export function withSettings(command: Command): Command {
  return command
    .option(
      '--set <key=value>',
      'give a setting a value: JSON where the setting takes it, else text',
      collect,
    )
    .option(
      '--set-from-env <key=variable>',
      'give a secret setting the value of an environment variable',
      collect,
    )
    .option('--set-prompted <key>', 'ask for the value of a secret setting', collect);
}

/** Adds the option by which values are taken back. */
export function withClearing(command: Command, what: string): Command {
  return command.option('--clear <key>', what, collect);
}

/** Adds the option for what users without a value are given. */
export function withInitialValues(command: Command): Command {
  return command.option(
    '--initial <key=value>',
    'what users who have no value of their own are given',
    collect,
  );
}
