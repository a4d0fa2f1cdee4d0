import { Option, type Command } from 'commander';
import type { Act } from '../command/act.js';
import { withConsent } from '../command/consent-options.js';
import { withSelection } from '../selection/selection-options.js';
import { applyTemplate } from './apply-template.js';

const examples = `
Examples:
  rollcall apply Agents --users jane,bob
  rollcall apply Agents --where template=Agents --overrides keep --plan
  rollcall apply Agents --where "presence=directory-only,routing-profile=Voice" --promote
`;

/** Adds `rollcall apply`. */
export function addApplyCommands(program: Command, act: Act): void {
  withConsent(withSelection(program.command('apply <template>')))
    .description('put a template on users')
    .option('--promote', 'give users who exist in Amazon Connect only their first profile')
    .addOption(
      new Option('--overrides <policy>', 'what becomes of values that users have of their own')
        .choices(['overwrite', 'keep'])
        .default('overwrite'),
    )
    .action((template, options, command) =>
      act(command, 'write', (session) => applyTemplate(session, template, options)),
    )
    .addHelpText('after', examples);
}
