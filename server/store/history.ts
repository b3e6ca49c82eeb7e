import { sentenceOf } from '../access/tell/sentence.ts';
import type { AccessState } from '../access/terms/proof.ts';
import type { Verdict } from '../access/terms/vocabulary.ts';
import type { SnapshotRecord } from '../graph/snapshot-record.ts';
import type { Turn } from '../turns/turns.ts';
import { type Asked, checkBeforeReading } from './answers.ts';
import type { Store } from './open-store.ts';
import { NothingLoaded, StoreProblem } from './problems.ts';
import type { SnapshotView } from './snapshot-view.ts';

/** Reading a snapshot that is not in memory takes a while: only so many of the newest are asked. */
export const mostInHistory = 50;

/** What a question comes to in one snapshot, or why it cannot be answered there. */
export interface PastAnswer {
  readonly record: SnapshotRecord;
  readonly verdict?: Verdict;
  readonly state?: AccessState | undefined;
  readonly sentence: string;
  readonly problem?: StoreProblem;
  /** Whether verdict, state or problem are others than in the snapshot before; undefined for the first. */
  readonly isChanged: boolean | undefined;
}

export interface History<Entry> {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** How many snapshots there are, asked or not. */
  readonly total: number;
}

interface Reading {
  readonly signal?: AbortSignal;
  readonly turn?: Turn;
}

type Source = Pick<Store, 'catalogue' | 'open' | 'snapshots'>;

/** The answer to one question in each stored snapshot. */
export async function answerHistory(store: Source, asked: Asked, reading: Reading = {}): Promise<History<PastAnswer>> {
  checkBeforeReading(store.catalogue, asked);
  const { entries, total } = await overSnapshots(store, reading, (view) => answerIn(view, asked));
  return {
    total,
    entries: entries.map((entry, place) => ({ ...entry, isChanged: differs(entries[place - 1], entry) })),
  };
}

type Answered = Omit<PastAnswer, 'record' | 'isChanged'>;

async function answerIn(view: SnapshotView, asked: Asked): Promise<Answered> {
  const decision = await view.decide(asked);
  const { verdict, state } = decision;
  return { verdict, state, sentence: await view.turn(() => sentenceOf(decision)) };
}

function differs(before: Answered | undefined, now: Answered): boolean | undefined {
  if (before === undefined) return undefined;
  return before.verdict !== now.verdict || before.state !== now.state || before.problem?.code !== now.problem?.code;
}

/** One snapshot after the other, so that no more of them are in memory than otherwise. */
async function overSnapshots(
  store: Source,
  { signal, turn }: Reading,
  answer: (view: SnapshotView) => Promise<Answered>,
): Promise<History<Answered & { readonly record: SnapshotRecord }>> {
  const records = await store.snapshots(signal);
  if (records.length === 0) throw new NothingLoaded();
  const entries: (Answered & { readonly record: SnapshotRecord })[] = [];
  for (const record of records.slice(0, mostInHistory).reverse()) {
    signal?.throwIfAborted();
    entries.push({ record, ...(await answerOrProblem()) });
    async function answerOrProblem(): Promise<Answered> {
      let view: SnapshotView | undefined;
      try {
        view = await store.open({ at: record.number, ...(signal && { signal }), ...(turn && { turn }) });
        if (!view) throw new NothingLoaded();
        return await answer(view);
      } catch (error) {
        if (!(error instanceof StoreProblem)) throw error;
        return { sentence: error.message, problem: error };
      } finally {
        view?.release();
      }
    }
  }
  return { entries, total: records.length };
}
