import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { withConnectOptions } from '../directory/connect-options.js';
import { withSelection, withWhere } from '../selection/selection-options.js';
import { withClearing, withSettings } from '../settings/setting-options.js';
import { changeLifecycle, profileTransitions } from './change-lifecycle.js';
import { createUser } from './create-user.js';
import { deleteUsers } from './delete-users.js';
import { withIdentity } from './identity-options.js';
import { listUsers } from './list-users.js';
import { maintainUsers } from './maintain-users.js';
import { setUser } from './set-user.js';
import { showUser } from './show-user.js';

/** Adds `rollcall users`. */
export function addUserCommands(program: Command, act: Act): void {
  const users = program.command('users').description('users as they are kept here');
  withWhere(users.command('list').description('list the users who have a profile')).action(
    (options, command) => act(command, 'read', (session) => listUsers(session, options)),
  );
  users
    .command('show <login>')
    .description('show what holds for a user, and where each value comes from')
    .action((login, _options, command) => act(command, 'read', (session) => showUser(session, login)));
  withConsent(withConnectOptions(withSettings(withIdentity(users.command('create <login>')))))
    .description('create a user from a template')
    .requiredOption('--template <name>', 'the template that the user starts from')
    .option('--create-in-connect', 'create the user in Amazon Connect too')
    .action((login, options, command) =>
      act(command, 'write', (session) => createUser(session, login, options)),
    )
    .addHelpText(
      'after',
      '\nExample:\n  rollcall users create jane --template Agents --first-name Jane --last-name Doe --email jane@example.com\n',
    );
  withConsent(
    withClearing(
      withSettings(withIdentity(users.command('set <login>'))),
      'return a setting to the template’s value or, if it is the user’s own, to the default',
    ),
  )
    .description('change one user; an empty name or e-mail is cleared')
    .option('--login <name>', 'the login name from now on')
    .option('--mode <mode>', 'a mode of the user’s own')
    .option('--clear-mode', 'return to the mode of the template')
    .action((login, options, command) => act(command, 'write', (session) => setUser(session, login, options)))
    .addHelpText(
      'after',
      '\nExample:\n  rollcall users set jane --set theme=dark --clear ringVolume --set-from-env voicemailPin=PIN\n',
    );
  withConsent(withSelection(users.command('delete [logins...]')))
    .description('delete users here and, if asked to, from Amazon Connect')
    .option('--also-from-connect', 'delete them from Amazon Connect too, for ever')
    .action((logins, options, command) =>
      act(command, 'write', (session) => deleteUsers(session, logins, options)),
    );
  withConsent(withSelection(users.command('lifecycle <transition> [logins...]')))
    .description(
      `${profileTransitions.join(', ')}: what is kept here of users; see also suspend and reinstate`,
    )
    .action((transition, logins, options, command) =>
      act(command, 'write', (session) => changeLifecycle(session, transition, logins, options)),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  rollcall users lifecycle lock jane\n  rollcall users lifecycle restore --where lifecycle=deleted\n',
    );
  withConsent(users.command('maintain <file>'))
    .description(
      'change settings of many users, each with values of their own, from a file with setting:KEY columns',
    )
    .option('--errors <file>', 'write the rows that could not be taken to this file')
    .action((file, options, command) =>
      act(command, 'write', (session) => maintainUsers(session, file, options)),
    );
}
