import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { withSelection } from '../selection/selection-options.js';
import { assign } from './assign.js';
import { withConnectOptions } from './connect-options.js';
import { createInConnect } from './create-in-connect.js';
import { reinstateUsers, suspendUsers } from './suspend-users.js';

/** Adds `rollcall create-in-connect`, `rollcall assign`, `rollcall suspend` and `rollcall reinstate`. */
export function addDirectoryCommands(program: Command, act: Act): void {
  withConsent(withConnectOptions(withSelection(program.command('create-in-connect'))))
    .description('create users in Amazon Connect who exist here only')
    .action((options, command) => act(command, 'write', (session) => createInConnect(session, options)))
    .addHelpText(
      'after',
      '\nExample:\n  rollcall create-in-connect --all --routing-profile Voice --security-profile Agent --generate-passwords passwords.csv\n',
    );
  const group = program.command('assign').description('give users of Amazon Connect a profile or a place');
  withConsent(withSelection(group.command('routing-profile <name>')))
    .description('give users a routing profile')
    .action((name, options, command) =>
      act(command, 'write', (session) => assign(session, { kind: 'routing-profile', name }, options)),
    );
  withConsent(withSelection(group.command('hierarchy [path]')))
    .description('put users into a group of the hierarchy, by name or as Top/Below')
    .option('--none', 'take users out of their group')
    .action((path, options, command) =>
      act(command, 'write', (session) =>
        assign(session, { kind: 'hierarchy', path, none: options.none }, options),
      ),
    );
  withConsent(withSelection(group.command('security-profiles <names...>')))
    .description('give users exactly these security profiles')
    .action((names, options, command) =>
      act(command, 'write', (session) => assign(session, { kind: 'security-profiles', names }, options)),
    );
  withConsent(withSelection(program.command('suspend')))
    .description('leave users with one security profile that allows nothing, and remember what they had')
    .requiredOption('--security-profile <name>', 'the security profile that allows nothing')
    .action((options, command) => act(command, 'write', (session) => suspendUsers(session, options)))
    .addHelpText('after', '\nExample:\n  rollcall suspend --users jane --security-profile NoAccess\n');
  withConsent(withSelection(program.command('reinstate')))
    .description('give suspended users back the security profiles that they had')
    .action((options, command) => act(command, 'write', (session) => reinstateUsers(session, options)));
}
