import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process as others see it in the database: whether it still lives decides what may be swept. */
export interface Owner {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
}

/** A heartbeat older than this belongs to a process that is gone. */
export const expiryMs = 60_000;
/** How often a living process renews its heartbeat. */
export const heartbeatMs = 10_000;

/** Stands for one store of this process. */
export function newOwner(): Owner {
  return { id: randomUUID(), host: hostIdentity(), pid: process.pid };
}

/** True only when it is certain: a process of another host is judged by its heartbeat alone. */
export function isDead(owner: Owner): boolean {
  if (owner.host !== hostIdentity() || owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

let knownHost: string | undefined;

/** Containers may share a host name but not their process numbers, so the namespace of those belongs to it. */
function hostIdentity(): string {
  knownHost ??= `${hostname()} ${processNamespace()}`;
  return knownHost;
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
