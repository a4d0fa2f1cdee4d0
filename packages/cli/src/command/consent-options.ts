import { Option, type Command } from 'commander';

/** Options of a command that writes. */
export interface ConsentOptions {
  readonly yes?: true;
  readonly plan?: true;
  readonly full?: true;
}

/** Whether the plan is carried out. */
export type Consent = 'ask' | 'given' | 'plan-only';

/** Adds the options of a command that writes. */
export function withConsent(command: Command): Command {
  return command
    .addOption(new Option('--plan', 'show the plan and stop').conflicts('yes'))
    .addOption(new Option('--yes', 'carry the plan out without asking'))
    .option('--full', 'show every user of a long plan');
}

/** What the options say about carrying the plan out. */
export function consentOf({ yes, plan }: ConsentOptions): Consent {
  if (plan === true) return 'plan-only';
  return yes === true ? 'given' : 'ask';
}
