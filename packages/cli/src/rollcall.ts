#!/usr/bin/env node
import { main } from './main.js';
import { processIo } from './terminal/process-io.js';

// Whoever reads the output may have had enough of it, as in `rollcall apply … | head`: what was begun comes to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), processIo);
