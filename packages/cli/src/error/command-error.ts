import type { RollcallError } from '@rollcall/core';
import type { CommandProblem } from './command-problem.js';

/** Everything that can end a command before it is done, by `code`. */
export type CommandError = RollcallError | CommandProblem;
