import { err, ok } from '@rollcall/core';
import { CommanderError } from 'commander';
import { actFor, type Ending } from './command/act.js';
import { exitCodes, type ExitCode } from './error/exit-code.js';
import { exitCodeOf } from './error/exit-code-of.js';
import { renderCommandError } from './error/render-command-error.js';
import { errorDocument } from './output/error-document.js';
import { outputTo, type Output } from './output/output.js';
import { withoutCredentials } from './output/without-credentials.js';
import { createProgram } from './program.js';
import type { CommandIo } from './terminal/command-io.js';

/** Runs the command line with these arguments. What comes back is the exit code; everything else went to `io`. */
export async function main(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const output = outputTo(io, asksForJson(args) ? 'json' : 'text');
  try {
    return endWith(output, await run(args, io, output));
  } catch (thrown) {
    return endUnexpected(args, io, output, thrown);
  }
}

/** Arguments that cannot be parsed may still ask for JSON. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).includes('--json');
}

async function run(args: readonly string[], io: CommandIo, output: Output): Promise<Ending> {
  let ending: Ending = ok(exitCodes.done);
  const said = { out: '', err: '' };
  const act = actFor(io, output, (told) => {
    ending = told;
  });
  const program = createProgram(act, {
    writeOut: (text) => void (said.out += text),
    writeErr: (text) => void (said.err += text),
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return ending;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode !== 0)
      return err({ code: 'usage', message: withoutCredentials(said.err.trim().replace(/^error: /, '')) });
    const text = said.out;
    output.result(
      thrown.code === 'commander.version' ? { version: text.trim() } : { help: text },
      () => text,
    );
    return ok(exitCodes.done);
  }
}

function endWith(output: Output, ending: Ending): ExitCode {
  if (ending.isOk()) return ending.value;
  const { error } = ending;
  if (output.format === 'json') output.result(errorDocument(error), () => '');
  else renderCommandError(error).split('\n').forEach(output.warn);
  return exitCodeOf(error);
}

function endUnexpected(args: readonly string[], io: CommandIo, output: Output, thrown: unknown): ExitCode {
  const told = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const message = withoutCredentials(told);
  const hint = 'This is a mistake in rollcall. Run it again with --debug to see where.';
  if (output.format === 'json')
    output.result({ error: { code: 'unexpected', message: `${message} ${hint}` } }, () => '');
  else output.warn(`${message.split('\n')[0]} ${hint}`);
  const isDebugging = args.includes('--debug') || io.env['ROLLCALL_DEBUG'] === '1';
  if (isDebugging && thrown instanceof Error)
    withoutCredentials(thrown.stack ?? '')
      .split('\n')
      .forEach(output.note);
  return exitCodes.unexpected;
}
