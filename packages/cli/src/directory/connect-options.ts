import type { DirectorySettings } from '@rollcall/administration';
import { err, ok, type Result } from '@rollcall/core';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { collect } from '../command/collect.js';
import type { CommandProblem } from '../error/command-problem.js';
import { hierarchyPath } from '../selection/hierarchy-path.js';

/** Options that say what a new user of Amazon Connect is given. */
export interface ConnectOptions {
  readonly routingProfile?: string;
  readonly securityProfile?: readonly string[];
  readonly hierarchy?: string;
  readonly phoneType?: 'soft' | 'desk';
  readonly deskPhoneNumber?: string;
  readonly autoAccept?: 'yes' | 'no';
  readonly afterContactWorkSeconds?: number;
  readonly generatePasswords?: string;
}

/** Adds the options that say what a new user of Amazon Connect is given. */
export function withConnectOptions(command: Command): Command {
  return command
    .option('--routing-profile <name>', 'routing profile of new Connect users')
    .option(
      '--security-profile <name>',
      'security profile of new Connect users; may be given several times',
      collect,
    )
    .option('--hierarchy <path>', 'hierarchy group of new Connect users, by name or as Top/Below')
    .addOption(new Option('--phone-type <type>', 'phone of new Connect users').choices(['soft', 'desk']))
    .option('--desk-phone-number <number>', 'in E.164 form')
    .addOption(
      new Option('--auto-accept <choice>', 'whether contacts are accepted by themselves').choices([
        'yes',
        'no',
      ]),
    )
    .option('--after-contact-work-seconds <seconds>', '0 is without limit', wholeNumber)
    .option(
      '--generate-passwords <file>',
      'make passwords for users who have none, and write login,password lines',
    );
}

/** A number that a command line gives. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

/** What new users of Amazon Connect are given. */
export function directorySettings(options: ConnectOptions): DirectorySettings {
  const {
    routingProfile,
    securityProfile,
    hierarchy,
    phoneType,
    deskPhoneNumber,
    autoAccept,
    afterContactWorkSeconds,
  } = options;
  return {
    ...(routingProfile !== undefined && { routingProfile }),
    ...(securityProfile !== undefined && { securityProfiles: securityProfile }),
    ...(hierarchy !== undefined && { hierarchy: hierarchyPath(hierarchy) }),
    ...(phoneType !== undefined && { phoneType }),
    ...(deskPhoneNumber !== undefined && { deskPhoneNumber }),
    ...(autoAccept !== undefined && { autoAccept: autoAccept === 'yes' }),
    ...(afterContactWorkSeconds !== undefined && { afterContactWorkSeconds }),
  };
}

/** What new users of Amazon Connect are given, where the command decides whether there are to be any. */
export function directorySettingsIf(
  options: ConnectOptions & { readonly createInConnect?: true },
): Result<DirectorySettings | undefined, CommandProblem> {
  if (options.createInConnect === true) return ok(directorySettings(options));
  const given = Object.keys(directorySettings(options)).length > 0 || options.generatePasswords !== undefined;
  if (!given) return ok(undefined);
  return err({
    code: 'usage',
    message: 'Options of new Amazon Connect users are given without --create-in-connect.',
  });
}
