import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { withClearing, withInitialValues, withSettings } from '../settings/setting-options.js';
import { addTemplate } from './add-template.js';
import { deleteTemplate } from './delete-template.js';
import { duplicateTemplate } from './duplicate-template.js';
import { listTemplates } from './list-templates.js';
import { modifyTemplate } from './modify-template.js';
import { showTemplate } from './show-template.js';

/** Adds `rollcall template`. */
export function addTemplateCommands(program: Command, act: Act): void {
  const template = program.command('template').description('settings for a group of users');
  template
    .command('list')
    .description('list the templates')
    .action((_options, command) => act(command, 'read', listTemplates));
  template
    .command('show <name>')
    .description('show what a template sets')
    .action((name, _options, command) => act(command, 'read', (session) => showTemplate(session, name)));
  withContent(template.command('add <name>').description('add a template'))
    .action((name, options, command) =>
      act(command, 'write', (session) => addTemplate(session, name, options)),
    )
    .addHelpText(
      'after',
      '\nExample:\n  rollcall template add Agents --mode engagement --set ringVolume=50 --initial language=de\n',
    );
  withClearing(withContent(template.command('modify <name>')), 'return a value to the catalog’s default')
    .description('change a template; users feel it when it is applied again')
    .option('--name <name>', 'the name from now on')
    .action((name, options, command) =>
      act(command, 'write', (session) => modifyTemplate(session, name, options)),
    )
    .addHelpText(
      'after',
      '\nExample:\n  rollcall template modify Agents --set ringVolume=80 --clear theme\n',
    );
  withConsent(
    template
      .command('duplicate <source> <name>')
      .description('make a new template of the settings of another'),
  )
    .option('--description <text>', 'what the copy is for')
    .action((source, name, options, command) =>
      act(command, 'write', (session) => duplicateTemplate(session, source, name, options)),
    );
  withConsent(
    template.command('delete <name>').description('delete a template; users keep their settings'),
  ).action((name, options, command) =>
    act(command, 'write', (session) => deleteTemplate(session, name, options)),
  );
}

function withContent(command: Command): Command {
  return withConsent(withInitialValues(withSettings(command)))
    .option('--description <text>', 'what the template is for')
    .option('--mode <mode>', 'the mode of the users that it is for');
}
