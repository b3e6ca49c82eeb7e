import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

/** One JSON line per event on standard error, so that standard output stays what a command prints. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    { level, redact: ['*.password', 'req.headers.authorization', 'req.headers.cookie'] },
    pino.destination({ dest: 2, sync: true }),
  );
}
