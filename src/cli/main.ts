#!/usr/bin/env node
import '../config/production.ts';
import { runCli } from './run-cli.ts';
import { createProcessTerminal } from './terminal.ts';

// `chain-atlas … | head` closes the pipe: the rest has no reader, and the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), createProcessTerminal());
