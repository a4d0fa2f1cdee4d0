import type { ExecuteOptions } from '@rollcall/administration';
import { err, ok, type Plan, type PlanItem, type Result, type Secret } from '@rollcall/core';
import type { CommandProblem } from '../error/command-problem.js';
import { renderCommandError } from '../error/render-command-error.js';
import { countText } from '../output/count-text.js';
import type { Session } from '../session/session.js';
import { passwordFile, type PasswordFile } from './password-file.js';

/** Where the passwords of new Amazon Connect users come from. */
export interface Passwords {
  readonly passwordFor: NonNullable<ExecuteOptions['passwordFor']>;
  /** What is to be said of a plan whose users need passwords that nobody has. */
  readonly warningsFor: (plan: Plan) => readonly string[];
}

/** Those of a roster file first, then generated ones, if there is a file to write them to. */
export function passwords(
  session: Session,
  generateTo: string | undefined,
  own: (item: PlanItem) => Secret | undefined = () => undefined,
): Result<Passwords, CommandProblem> {
  const generated = generateTo === undefined ? undefined : passwordFile(generateTo);
  if (generated?.isErr()) return err(generated.error);
  const file = generated?.isOk() ? generated.value : undefined;
  if (file !== undefined) session.atEnd(file.close);
  return ok({
    passwordFor: (item) => own(item) ?? (file && generate(session, file, item)),
    warningsFor: ({ items }) => {
      const without =
        file === undefined ? items.filter((item) => needs(item, 'needed') && own(item) === undefined) : [];
      const idle = items.filter((item) => needs(item, 'none') && own(item) !== undefined);
      return [
        ...(without.length === 0
          ? []
          : [
              `Without a password for Amazon Connect, which would be refused: ${countText(without.length, 'user')}. Use --generate-passwords FILE, or a password column in the roster file.`,
            ]),
        ...(idle.length === 0
          ? []
          : [
              `Passwords that are not sent, for Amazon Connect takes none here: those of ${countText(idle.length, 'user')}.`,
            ]),
      ];
    },
  });
}

function needs({ steps }: PlanItem, password: 'needed' | 'none'): boolean {
  return steps.some((step) => step.kind === 'create-directory-user' && step.password === password);
}

/** Without its password written down, a user must not be made. The others would fare no better. */
function generate(
  { output, cancel }: Session,
  file: PasswordFile,
  { loginName }: PlanItem,
): Secret | undefined {
  const made = file.passwordFor(loginName);
  if (made.isOk()) return made.value;
  output.warn(renderCommandError(made.error));
  cancel();
  return undefined;
}
