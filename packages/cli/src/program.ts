import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addApplyCommands } from './apply/apply-commands.js';
import { addCatalogCommands } from './catalog/catalog-commands.js';
import type { Act } from './command/act.js';
import { addGlobalOptions } from './command/global-options.js';
import { addDirectoryCommands } from './directory/directory-commands.js';
import { addExistenceCommands } from './existence/existence-commands.js';
import { addImportCommands } from './import/import-commands.js';
import { addResyncCommands } from './resync/resync-commands.js';
import { addSimulatorCommands } from './simulator/simulator-commands.js';
import { addStoreCommands } from './store/store-commands.js';
import { addTemplateCommands } from './template/template-commands.js';
import { addUserCommands } from './users/user-commands.js';

const examples = `
Region, credentials and endpoint of Amazon Connect come from the usual AWS variables.

Examples:
  rollcall template add Agents --mode engagement --set ringVolume=50
  rollcall existence --only directory-only --instance 12345678-1234-1234-1234-123456789012
  rollcall apply Agents --where presence=directory-only --promote
  rollcall import people.csv --template Agents --plan

Exit codes: 0 done, 1 some users were not brought to the end, 2 bad input, 3 blocked, 130 cancelled.
`;

/** Where commander writes what it has to say. */
export interface ProgramOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** The command line: every command with its options. */
export function createProgram(act: Act, output: ProgramOutput): Command {
  const program = new Command('rollcall')
    .description('User administration for contact centres on Amazon Connect')
    .version(manifest.version)
    .exitOverride()
    .configureOutput(output)
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addHelpText('after', examples);
  addGlobalOptions(program);
  addCatalogCommands(program, act);
  addTemplateCommands(program, act);
  addUserCommands(program, act);
  addExistenceCommands(program, act);
  addImportCommands(program, act);
  addApplyCommands(program, act);
  addDirectoryCommands(program, act);
  addResyncCommands(program, act);
  addStoreCommands(program, act);
  addSimulatorCommands(program, act);
  return program;
}
