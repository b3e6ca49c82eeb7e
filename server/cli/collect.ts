import { clouds, originsOf } from '../collect/clouds.ts';
import { collect } from '../collect/collect.ts';
import { SignInFailed } from '../collect/credential.ts';
import { CollectRefused } from '../collect/problems.ts';
import { configFromProcess } from '../config.ts';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { BadInput } from './bad-input.ts';
import { explainedPermissions, explanationLines } from './collect/explanation.ts';
import { collectOptions } from './collect/options.ts';
import { progressLines } from './collect/progress-lines.ts';
import { exitCodeOf, resultJson, resultLines } from './collect/result.ts';
import { resumeCommand } from './collect/resume-command.ts';
import { signInAs } from './collect/sign-in.ts';
import type { Command, CommandOptions } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { interruptible } from './interruption.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';

/** `whycan collect`: reads a tenant through Microsoft Graph and the Defender for Endpoint API into a folder. */
export const collectFolder: Command = async ({ arguments: [folder], options, terminal }) => {
  if (options.has('explain')) return explain(options, terminal);
  if (folder === undefined || folder === '')
    throw new BadInput('collect: <folder> is missing. See whycan collect --help.');
  const chosen = collectOptions(options);
  const config = configFromProcess();
  for (const warning of config.warnings) terminal.say(warning);
  const signIn = signInAs(chosen, config.collecting, terminal.say);
  const progress = progressLines(terminal);
  return await interruptible(async (signal) => {
    try {
      const manifest = await collect({
        folder,
        version,
        cloud: chosen.cloud,
        tenant: chosen.tenant,
        options: chosen.raw,
        isResumed: chosen.isResumed,
        origins: originsOf(clouds[chosen.cloud], config.collecting),
        isTest: config.collecting.graphUrl !== undefined,
        signIn,
        signal,
        onEvent: progress.onEvent,
      });
      progress.end();
      if (options.has('json')) terminal.printJson(resultJson(folder, manifest));
      else terminal.print(resultLines(folder, manifest).join('\n'));
      return exitCodeOf(manifest);
    } catch (error) {
      progress.end();
      return stopped(error, signal, visible(resumeCommand(folder, options)), terminal);
    }
  });
};

/** What was received stays when collecting is interrupted or the disk fails. Messages name what others have named. */
function stopped(error: unknown, signal: AbortSignal, resume: string, terminal: Terminal): ExitCode {
  if (signal.aborted) {
    terminal.say(`Interrupted. What was received is kept; go on with:\n  ${resume}`);
    return exitCode.undecided;
  }
  if (error instanceof CollectRefused || error instanceof SignInFailed) throw new BadInput(visible(error.message));
  if (!isSystemError(error)) throw error;
  terminal.say(`The folder cannot be written: ${writeFailure(error)}. Correct that, then go on with:\n  ${resume}`);
  return exitCode.internal;
}

function explain(options: CommandOptions, terminal: Terminal): ExitCode {
  if (options.has('json')) terminal.printJson({ permissions: explainedPermissions() });
  else terminal.print(explanationLines().join('\n'));
  return exitCode.success;
}
