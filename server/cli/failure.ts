import { RestoreRefused, UnusableBackup } from '../backup/problems.ts';
import { ConfigProblem } from '../config.ts';
import { ExportRefused } from '../exports/export-format.ts';
import { DatabaseProblem } from '../graph/errors.ts';
import { StoreInUse } from '../graph/launch/problems.ts';
import { AddressUnavailable } from '../http/listen.ts';
import { StoreProblem } from '../store/problems.ts';
import { BadInput } from './bad-input.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { faultSentence } from './fault.ts';

const badInputs = [
  BadInput,
  ExportRefused,
  ConfigProblem,
  AddressUnavailable,
  UnusableBackup,
  RestoreRefused,
  StoreInUse,
];

/** The message when a command cannot go on, and its exit code. */
export function explainFailure(error: unknown): { readonly message: string; readonly code: ExitCode } {
  if (badInputs.some((kind) => error instanceof kind) && error instanceof Error) {
    return { message: error.message, code: exitCode.badInput };
  }
  if (error instanceof StoreProblem) {
    const meant = error.suggestion === undefined ? '' : ` Did you mean ${JSON.stringify(error.suggestion)}?`;
    return { message: `${error.message}${meant}`, code: exitCode.badInput };
  }
  if (error instanceof DatabaseProblem) return { message: error.message, code: exitCode.internal };
  return { message: faultSentence(error), code: exitCode.internal };
}
