import { Option, type Command } from 'commander';
import type { Act } from '../command/act.js';
import { withWhere } from '../selection/selection-options.js';
import { showExistence } from './show-existence.js';

/** Adds `rollcall existence`. */
export function addExistenceCommands(program: Command, act: Act): void {
  withWhere(program.command('existence'))
    .description('who exists here, who exists in Amazon Connect, and what differs')
    .addOption(
      new Option('--only <presence>', 'rows of one class').choices([
        'both',
        'directory-only',
        'profile-only',
        'ambiguous',
      ]),
    )
    .option('--differences', 'show what differs, field by field')
    .action((options, command) => act(command, 'read', (session) => showExistence(session, options)))
    .addHelpText(
      'after',
      '\nExamples:\n  rollcall existence --only directory-only\n  rollcall existence --where drifted=yes --differences\n',
    );
}
