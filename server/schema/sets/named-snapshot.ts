import { InvalidQuestion } from '../../store/problems.ts';
import { snapshotCalled } from '../../store/snapshot-called.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import type { Context } from '../context.ts';

/** A snapshot as an argument names it: by its number, or by its label. */
export interface NamedSnapshot {
  readonly number: number | null | undefined;
  readonly label: string | null | undefined;
}

/** `name` is the argument that takes the number. Throws a StoreProblem if not exactly one snapshot is meant. */
export async function openNamed(
  name: 'from' | 'to',
  { number, label }: NamedSnapshot,
  context: Context,
): Promise<SnapshotView | undefined> {
  if (typeof number === 'number' && typeof label === 'string')
    throw new InvalidQuestion(`${name} and ${name}Label both name a snapshot. Give one of them.`);
  if (typeof number === 'number') return context.viewAt(number);
  if (typeof label !== 'string')
    throw new InvalidQuestion(`${name}: name a snapshot by its number, or with ${name}Label by its label.`);
  const { store, signal } = context;
  const found = snapshotCalled(label, await store.snapshots(signal), store.current());
  if (found !== undefined) return context.viewAt(found);
  throw new InvalidQuestion(
    `${name}Label: no snapshot that can still be read has the label ${JSON.stringify(label)}. The GraphQL field \`snapshots\` lists them with their labels.`,
  );
}
