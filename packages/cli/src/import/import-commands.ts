import { err } from '@rollcall/core';
import type { RosterDialectName } from '@rollcall/core/roster';
import { Option, type Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { withConnectOptions } from '../directory/connect-options.js';
import { importUsers, type ImportOptions } from './import-users.js';
import { writeExample } from './write-example.js';

const dialects = ['rollcall', 'symbee', 'amazon-connect'] as const satisfies readonly RosterDialectName[];

const examples = `
Examples:
  rollcall import --example rollcall people.csv
  rollcall import people.csv --template Agents --plan
  rollcall import people.csv --template Agents --create-in-connect --routing-profile "Basic Routing Profile" \\
    --security-profile Agent --generate-passwords passwords.csv --errors mend-me.csv
`;

/** Adds `rollcall import`. */
export function addImportCommands(program: Command, act: Act): void {
  withConsent(withConnectOptions(program.command('import [file]')))
    .description('create users from a roster file; - reads standard input')
    .option('--template <name>', 'the template of rows that name none')
    .addOption(new Option('--dialect <dialect>', 'the kind of file').choices(dialects).default('rollcall'))
    .option('--create-in-connect', 'create the users in Amazon Connect too')
    .option(
      '--errors <file>',
      'write the rows that could not be taken to this file, to be mended and imported again',
    )
    .addOption(new Option('--example <dialect>', 'write an example file and stop').choices(dialects))
    .action((file: string | undefined, options: ImportOptions & { example?: RosterDialectName }, command) => {
      const { example } = options;
      if (example !== undefined)
        return act(command, 'read', (session) => writeExample(session, example, file));
      return act(command, 'write', async (session) => {
        if (file === undefined) return err({ code: 'usage', message: 'Say which file is to be imported.' });
        return importUsers(session, file, options);
      });
    })
    .addHelpText('after', examples);
}
