import { err, parseEnvironmentId, type Result } from '@rollcall/core';
import { exampleCatalog } from '@rollcall/core/example-catalog';
import type { Command } from 'commander';
import type { CommandError } from '../error/command-error.js';
import { exitCodes, type ExitCode } from '../error/exit-code.js';
import type { Output } from '../output/output.js';
import type { Session } from '../session/session.js';
import type { CommandIo } from '../terminal/command-io.js';
import { consentOf, type ConsentOptions } from './consent-options.js';
import { instanceOption, storeOption, type GlobalOptions } from './global-options.js';
import { paceOption } from './pace-options.js';

/** How a command ends. */
export type Ending = Result<ExitCode, CommandError>;

/** What a command does, given its session. */
export type Body = (session: Session) => PromiseLike<Ending>;

/** Runs the body of a command. One that writes needs somebody's consent, or stops after its plan. */
export type Act = (command: Command, access: 'read' | 'write', body: Body) => Promise<void>;

/** Makes `Act` for one run of the program. */
export function actFor(io: CommandIo, output: Output, end: (ending: Ending) => void): Act {
  return async (command, access, body) => {
    const options = command.optsWithGlobals<GlobalOptions & ConsentOptions>();
    const environment = parseEnvironmentId(options.environment);
    if (environment.isErr()) return end(err(environment.error));
    const store = storeOption(options, io.env);
    if (store.isErr()) return end(err(store.error));
    const pace = paceOption(options, io.env);
    if (pace.isErr()) return end(err(pace.error));
    if (access === 'write' && output.format === 'json' && consentOf(options) === 'ask') {
      return end(
        err({
          code: 'usage',
          message: 'With --json nobody is asked: give --yes to write, or --plan to stop after the plan.',
        }),
      );
    }
    const endings: (() => void | Promise<void>)[] = [];
    const controller = new AbortController();
    const leave = io.onInterrupt(() => interrupt(io, output, controller));
    try {
      const ending = await body({
        io,
        output,
        catalog: exampleCatalog,
        environment: environment.value,
        store: store.value,
        instance: instanceOption(options, io.env),
        pace: pace.value,
        signal: controller.signal,
        cancel: () => controller.abort(),
        atEnd: (action) => void endings.push(action),
      });
      end(ending);
    } finally {
      await Promise.all(endings.map(async (close) => close()));
      leave();
    }
  };
}

/** Quitting leaves the store to itself: what was committed stays, and the next command finds out that nobody has the lock. */
function interrupt(io: CommandIo, output: Output, controller: AbortController): void {
  if (controller.signal.aborted) {
    io.quit(exitCodes.cancelled);
    return;
  }
  output.note('Stopping. Users who were begun are brought to their end; interrupt again to quit at once.');
  controller.abort();
}
