import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { showCatalog } from './show-catalog.js';

/** Adds `rollcall catalog`. */
export function addCatalogCommands(program: Command, act: Act): void {
  const catalog = program.command('catalog').description('what can be configured');
  catalog
    .command('show')
    .description('show every setting with its scope, modes and default')
    .action((_options, command) => act(command, 'read', showCatalog));
}
