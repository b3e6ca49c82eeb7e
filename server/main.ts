import { run } from './cli/run.ts';
import { createTerminal } from './cli/terminal.ts';

const { stdout, stderr, argv } = process;

// `whycan … | head` closes the pipe early; that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(argv.slice(2), createTerminal({ out: stdout, err: stderr }));
