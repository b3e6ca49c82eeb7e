import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

/**
 * One JSON line per event on standard error, so that standard output stays what a command prints. When nobody can take
 * the lines any more, or the disk they go to is full, they are dropped and the server goes on.
 */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    { level, redact: ['*.password', 'req.headers.authorization', 'req.headers.cookie'] },
    { write: (line) => void process.stderr.write(line) },
  );
}
