import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process and no other: a process id alone may be used again by a later process. */
export type ProcessMark = Readonly<{ pid: number; startedAt: string }>;

/** The mark of a process that runs now. */
export function markOf(pid: number): ProcessMark | undefined {
  const startedAt = process.platform === 'linux' ? startedAtByKernel(pid) : startedAtByList(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function ownMark(): ProcessMark {
  const mark = markOf(process.pid);
  if (mark === undefined) throw new Error('The running process is not in the list of processes.');
  return mark;
}

export function isRunning({ pid, startedAt }: ProcessMark): boolean {
  return markOf(pid)?.startedAt === startedAt;
}

export function isSameProcess(one: ProcessMark, other: ProcessMark): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt;
}

/** Arguments of a process as one text; empty when it is gone. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function startedAtByKernel(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name, which may contain spaces and brackets.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const isEnded = fields[0] === 'Z' || fields[0] === 'X';
    return isEnded ? undefined : `${bootId()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Ticks since the machine started repeat after a restart. */
function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
}

function startedAtByList(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}
