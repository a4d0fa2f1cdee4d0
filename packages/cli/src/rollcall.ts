#!/usr/bin/env node
import { exitCodes } from './error/exit-code.js';
import { main } from './main.js';
import { processIo } from './terminal/process-io.js';

// Whoever reads the output may have had enough of it: `rollcall users list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.done);
});

process.exitCode = await main(process.argv.slice(2), processIo);
