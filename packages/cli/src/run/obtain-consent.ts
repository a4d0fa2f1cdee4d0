import { err, ok, type Result } from '@rollcall/core';
import type { Consent } from '../command/consent-options.js';
import type { CommandProblem } from '../error/command-problem.js';
import type { Session } from '../session/session.js';
import { askConsent, isInteractive } from '../terminal/ask.js';

/** Goes on where consent was given, asks where somebody can answer, and else refuses. */
export async function obtainConsent(
  { io }: Session,
  consent: Exclude<Consent, 'plan-only'>,
  question: string,
): Promise<Result<void, CommandProblem>> {
  if (consent === 'given') return ok(undefined);
  if (!isInteractive(io)) return err({ code: 'confirmation-needed' });
  const answer = await askConsent(io, question);
  return answer === 'yes' ? ok(undefined) : err({ code: 'declined' });
}
