import type { Catalogue } from '../catalogue/load.ts';
import { checkAssumed } from '../store/answers.ts';
import type { SnapshotView } from '../store/snapshot-view.ts';
import { placedIn, readChangesFile } from './assumed-changes.ts';
import type { Invocation } from './command.ts';
import { withView } from './with-view.ts';

/** Opens a snapshot for a question under the changes of `--assuming`; a problem with these names its line. */
export async function withViewUnder<Result>(
  { options, terminal }: Pick<Invocation, 'options' | 'terminal'>,
  catalogue: Catalogue,
  work: (view: SnapshotView, assuming: unknown) => Promise<Result>,
): Promise<Result> {
  const changes = await readChangesFile(options.last('assuming'));
  try {
    checkAssumed(changes?.value);
    return await withView(terminal, options, catalogue, (view) => work(view, changes?.value));
  } catch (error) {
    throw placedIn(changes, error);
  }
}
