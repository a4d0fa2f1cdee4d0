import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { migrateStore } from './migrate-store.js';
import { showSql } from './show-sql.js';

/** The role that `rollcall store sql` gives rights to, unless another is named. */
const DEFAULT_ROLE = 'rollcall_app';

/** Adds `rollcall store`. */
export function addStoreCommands(program: Command, act: Act): void {
  const store = program.command('store').description('the database that keeps profiles and templates');
  withConsent(
    store.command('migrate').description('bring the schema up to date, as the role that owns it'),
  ).action((options, command) => act(command, 'write', (session) => migrateStore(session, options)));
  store
    .command('sql')
    .description('print the schema as SQL, and what the role of an application needs, for other tools to run')
    .option('--role <name>', 'who is given what an application needs', DEFAULT_ROLE)
    .action((options, command) => act(command, 'read', (session) => showSql(session, options)));
}
