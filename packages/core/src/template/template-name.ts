import { matchKeyOf } from '../login/match-key.js';
import { err, ok, type Result } from '../result.js';

/** The text cannot name a template. */
export interface InvalidTemplateName {
  readonly code: 'invalid-template-name';
  readonly reason: 'empty' | 'too-long' | 'not-text';
}

/** The longest template name, in UTF-16 units: this library's rule. */
export const TEMPLATE_NAME_LIMIT = 128;

/** Takes a name of 1 to 128 characters; white space around it is dropped. Names are compared by their match key. */
export function parseTemplateName(input: string): Result<string, InvalidTemplateName> {
  const name = input.trim();
  if (!name.isWellFormed() || name.includes('\0'))
    return err({ code: 'invalid-template-name', reason: 'not-text' });
  if (matchKeyOf(name) === '') return err({ code: 'invalid-template-name', reason: 'empty' });
  if (name.length > TEMPLATE_NAME_LIMIT) return err({ code: 'invalid-template-name', reason: 'too-long' });
  return ok(name);
}
