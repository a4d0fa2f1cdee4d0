import type { Command } from 'commander';
import type { Act } from '../command/act.js';
import { wholeNumber } from '../directory/connect-options.js';
import { runSimulator } from './run-simulator.js';

/** Adds `rollcall simulator`. */
export function addSimulatorCommands(program: Command, act: Act): void {
  program
    .command('simulator')
    .description('run a server that behaves like Amazon Connect, on this machine only, until Ctrl-C')
    .option('--users <count>', 'how many made-up users it starts with', wholeNumber, 50)
    .option('--port <port>', 'where it listens; 0 is any free port', wholeNumber, 0)
    .action((options, command) => act(command, 'read', (session) => runSimulator(session, options)));
}
