import { err, ok, type Result } from '@rollcall/core';
import type { Command } from 'commander';
import { collect, collectList } from '../command/collect.js';
import type { CommandProblem } from '../error/command-problem.js';
import { parseWhere, type WhereTerms } from './where-terms.js';

/** Options of a command that is for several users. */
export interface SelectionOptions {
  readonly users?: readonly string[];
  readonly where?: readonly string[];
  readonly all?: true;
}

/** Which users are meant: these, or all that fulfil the terms (no terms: everybody). */
export type Chosen = { readonly logins: readonly string[] } | { readonly terms: WhereTerms };

/** Adds the option by which users are filtered. */
export function withWhere(command: Command): Command {
  return command.option(
    '--where <key=value>',
    'users who fulfil this: mode, template, presence, login, name, search, lifecycle, routing-profile, security-profile, hierarchy, overridden, drifted',
    collect,
  );
}

/** Adds the options by which users are chosen. */
export function withSelection(command: Command): Command {
  return withWhere(
    command.option('--users <logins>', 'these users, with commas between them', collectList),
  ).option('--all', 'everybody');
}

/** What the options choose; exactly one of them has to. */
export function chosenBy({ users, where, all }: SelectionOptions): Result<Chosen, CommandProblem> {
  const ways = [users, where, all].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    return err({
      code: 'usage',
      message: 'Say which users are meant: login names (--users a,b), --where key=value, or --all.',
    });
  }
  if (users !== undefined) {
    return users.length > 0
      ? ok({ logins: users })
      : err({ code: 'usage', message: '--users names nobody.' });
  }
  return parseWhere(where ?? []).map((terms) => ({ terms }));
}
