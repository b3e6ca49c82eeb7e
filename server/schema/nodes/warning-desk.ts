import { NothingLoaded } from '../../store/problems.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import type { Desk, JudgedWarning } from '../../store/warnings/desk.ts';
import { warningKey } from '../../store/warnings/warning-key.ts';
import type { Context } from '../context.ts';

interface KnownDesk {
  readonly desk: Desk;
  readonly byKey: ReadonlyMap<string, JudgedWarning>;
}

const known = new WeakMap<SnapshotView, Promise<KnownDesk>>();

/** The warnings of the snapshot that is read, and what was said of them; read once for each request. */
export async function deskOf(context: Context): Promise<KnownDesk> {
  const view = await viewOf(context);
  const pending = known.get(view) ?? readDesk(view, context);
  known.set(view, pending);
  return pending;
}

/** What was said has changed: whoever asks next reads it anew. */
export function forgetDesk(view: SnapshotView): void {
  known.delete(view);
}

/** Throws NothingLoaded. */
export async function viewOf(context: Context): Promise<SnapshotView> {
  const view = await context.view();
  if (view === undefined) throw new NothingLoaded();
  return view;
}

/** A warning of a snapshot with what was said of it. */
export async function judged(
  warning: SnapshotView['warnings'][number],
  context: Context,
): Promise<JudgedWarning | undefined> {
  return (await deskOf(context)).byKey.get(warningKey(warning));
}

async function readDesk(view: SnapshotView, { store, signal }: Context): Promise<KnownDesk> {
  const desk = await store.warningsOf(view, signal);
  return { desk, byKey: new Map(desk.warnings.map((warning) => [warning.key, warning])) };
}
