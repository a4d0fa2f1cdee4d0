import type { CommandError } from '../error/command-error.js';
import { renderCommandError } from '../error/render-command-error.js';

/** `{ error: { code, message, … } }`, with what the code takes besides. */
export function errorDocument(error: CommandError): object {
  const { code, ...rest } = error;
  return { error: { ...rest, code, message: renderCommandError(error) } };
}
