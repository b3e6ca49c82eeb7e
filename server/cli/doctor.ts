import { type Config, ConfigProblem, configFromProcess } from '../config.ts';
import type { Command } from './command.ts';
import { type Finding, fine, odd, wrong } from './doctor/finding.ts';
import { lookAtFolder, lookAtNode, lookAtPrograms } from './doctor/machine.ts';
import { lookAtBackup, lookAtStore, type Stored } from './doctor/stored.ts';
import { exitCode } from './exit-code.ts';
import { visibleLines } from './visible.ts';

const notLookedAt: Stored = {
  findings: [odd('Database', 'not looked at', 'Fix what is wrong above, then run whycan doctor again.')],
  hasSnapshot: false,
};
const signs = { fine: '✓', odd: '!', wrong: '✗' } as const;

/** `whycan doctor`: looks at everything that whycan needs, and says what is wrong and what to do. */
export const doctor: Command = async ({ options, terminal }) => {
  const findings: Finding[] = [];
  const tell = (some: readonly Finding[]): void => {
    findings.push(...some);
    if (!options.has('json')) for (const finding of some) terminal.print(linesOf(finding).map(visibleLines).join('\n'));
  };
  tell([lookAtNode()]);
  const config = settings(tell);
  if (config !== undefined) {
    const folder = await lookAtFolder(config);
    tell(folder);
    if (config.database === undefined) tell(await lookAtPrograms(config));
    const isHopeless = findings.some(({ state }) => state === 'wrong');
    const { findings: stored, hasSnapshot } = isHopeless ? notLookedAt : await lookAtStore(terminal);
    tell(stored);
    tell(await lookAtBackup(config, hasSnapshot));
  }
  if (options.has('json')) terminal.printJson({ findings });
  return findings.some(({ state }) => state === 'wrong') ? exitCode.negative : exitCode.success;
};

function settings(tell: (some: readonly Finding[]) => void): Config | undefined {
  try {
    const config = configFromProcess();
    tell(
      config.warnings.length === 0
        ? [fine('Settings', 'understood')]
        : config.warnings.map((warning) => odd('Settings', warning, 'Correct the name, or remove the variable.')),
    );
    return config;
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    tell(error.problems.map((problem) => wrong('Settings', problem)));
    return undefined;
  }
}

function linesOf({ state, what, says, advice }: Finding): string[] {
  return [`${signs[state]} ${what}: ${says}`, ...(advice === undefined ? [] : [`    ${advice}`])];
}
