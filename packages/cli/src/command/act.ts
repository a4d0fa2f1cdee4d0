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

/** Runs the body of a command. A command that writes takes the lock of the store, unless it stops after its plan. */
export type Act = (command: Command, access: Session['access'], body: Body) => Promise<void>;

/** Makes `Act` for one run of the program. */
export function actFor(io: CommandIo, output: Output, end: (ending: Ending) => void): Act {
  return async (command, access, body) => {
    const options = command.optsWithGlobals<GlobalOptions & ConsentOptions>();
    const environment = parseEnvironmentId(options.environment);
    if (environment.isErr()) return end(err(environment.error));
    const pace = paceOption(options, io.env);
    if (pace.isErr()) return end(err(pace.error));
    const consent = consentOf(options);
    if (access === 'write' && output.format === 'json' && consent === 'ask') {
      return end(
        err({
          code: 'usage',
          message: 'With --json nobody is asked: give --yes to write, or --plan to stop after the plan.',
        }),
      );
    }
    const endings: (() => void)[] = [];
    const closeAll = () => endings.splice(0).forEach((close) => close());
    const controller = new AbortController();
    const leave = io.onInterrupt(() => interrupt(io, output, controller, closeAll));
    try {
      const ending = await body({
        io,
        output,
        catalog: exampleCatalog,
        environment: environment.value,
        storePath: storeOption(options, io.env),
        instance: instanceOption(options, io.env),
        pace: pace.value,
        access: consent === 'plan-only' ? 'read' : access,
        signal: controller.signal,
        cancel: () => controller.abort(),
        atEnd: (action) => void endings.push(action),
      });
      end(ending);
    } finally {
      leave();
      closeAll();
    }
  };
}

function interrupt(io: CommandIo, output: Output, controller: AbortController, closeAll: () => void): void {
  if (controller.signal.aborted) {
    closeAll();
    io.quit(exitCodes.cancelled);
    return;
  }
  output.note('Stopping. Users who were begun are brought to their end; interrupt again to quit at once.');
  controller.abort();
}
