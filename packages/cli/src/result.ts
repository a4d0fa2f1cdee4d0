import { safeTry, type Err, type Result } from 'neverthrow';

/**
 * Runs steps that can fail in order, up to the first that does: `yield*` gives the value of a result, or ends the whole
 * with its error.
 */
export async function attempt<T, E>(
  steps: () => AsyncGenerator<Err<never, E>, Result<T, E>>,
): Promise<Result<T, E>> {
  return safeTry(steps);
}
