import { readFileSync } from 'node:fs';
import type { DatabaseHome } from './home.ts';
import { textAfter } from './log-text.ts';

/** What the server wrote about one of its starts. */
export interface StartLog {
  /** Why one of its databases cannot be opened, in Neo4j's words; undefined when none failed. */
  readonly failure: readonly string[] | undefined;
  /** The end of the transaction log is damaged; Neo4j gives up on it only after half a minute, unless it may cut it off. */
  readonly hasUnreadableEnd: boolean;
  /** It repeats what was not yet saved when it ended, which can take long. */
  readonly isRecovering: boolean;
}

const shownCauses = 4;
const shownCharacters = 400;
const shownLines = 12;

export function readStartLog({ debugLog }: DatabaseHome, logStart: number): StartLog {
  const text = textAfter(debugLog, logStart);
  const failedAt = text.search(/Failed to start DatabaseId\{/);
  return {
    failure: failedAt < 0 ? undefined : causesIn(text.slice(failedAt)),
    hasUnreadableEnd: text.includes('Fail to read transaction log version'),
    isRecovering: text.includes('Recovery required from position') && !text.includes('Recovery completed'),
  };
}

function causesIn(text: string): string[] {
  const causes = [...text.matchAll(/^Caused by: (?:[\w.$]+: )?(.*)$/gm)].map(([, cause = '']) => cause);
  return [...new Set(causes)].slice(-shownCauses).map((cause) => cause.slice(0, shownCharacters));
}

/** The last words of the server, without the stack of a failure. */
export function lastLines({ consoleLog }: DatabaseHome): string[] {
  try {
    const lines = readFileSync(consoleLog, 'utf8').split('\n');
    return lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).slice(-shownLines);
  } catch {
    return [];
  }
}
