import { existsSync } from 'node:fs';
import type { Catalogue } from '../../catalogue/load.ts';
import { readTenantPath } from '../../origins/read-path.ts';
import type { Store } from '../../store/open-store.ts';
import { NothingLoaded } from '../../store/problems.ts';
import { snapshotCalled } from '../../store/snapshot-called.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { BadInput } from '../bad-input.ts';
import { sayProblems } from '../problem-lines.ts';
import type { Terminal } from '../terminal.ts';

/** A state of a tenant that somebody named. */
export interface NamedState {
  readonly view: SnapshotView;
  /** The number of a snapshot, or the path of a tenant. */
  readonly name: number | string;
  /** "snapshot 3", "contoso.tenant.yaml". */
  readonly inWords: string;
}

/** Opens the snapshot or the tenant that is meant: a number, `current`, `previous`, a label or a path. */
export async function openState(
  text: string,
  store: Store,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<NamedState> {
  const number = await numberOf(text, store);
  if (number !== undefined) {
    const view = await store.open({ at: number });
    if (!view) throw new NothingLoaded();
    return { view, name: number, inWords: `snapshot ${number}` };
  }
  if (!existsSync(text))
    throw new BadInput(
      `"${text}" is neither a snapshot nor a tenant. Use a number or a label, as whycan snapshots lists them, previous, current, or the path of a tenant document or folder.`,
    );
  const reading = await readTenantPath(text, text, catalogue);
  if ('problems' in reading) {
    sayProblems(text, reading.problems, terminal);
    throw new BadInput(`${text}: this tenant cannot be compared.`);
  }
  return { view: await store.scratch(reading.facts), name: text, inWords: text };
}

async function numberOf(text: string, store: Store): Promise<number | undefined> {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  return snapshotCalled(text, await store.snapshots(), store.current());
}
