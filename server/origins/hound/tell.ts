import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { Listener } from '../statements/listener.ts';
import type { Statement } from '../statements/statement.ts';
import { WrongField } from './fields.ts';

/** What a record says. */
export interface Told {
  readonly id: string;
  readonly statements: readonly Statement[];
  /** What in it cannot be read, while the rest can; without full stops. */
  readonly faults?: readonly string[];
}

/**
 * Tells what a record of a kind says, which is about data of the kinds `of`, and counts it once: as read, or, where something in it cannot be read, as unreadable. Says
 * whether all of it could be read.
 */
export function tellRecord(
  listener: Listener,
  { kind, of }: { readonly kind: string; readonly of: readonly FactKind[] },
  line: number,
  read: () => Told,
): boolean {
  let told: Told;
  try {
    told = read();
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    listener.unreadable(`this record (${kind}) is skipped: ${error.message}`, of, line);
    return false;
  }
  for (const statement of told.statements) listener.state(statement, line);
  const [fault, ...more] = told.faults ?? [];
  if (fault === undefined) {
    listener.record(kind, told.id);
    return true;
  }
  const others = more.length === 0 ? '' : `, and ${more.length} more like it`;
  listener.unreadable(`this record (${kind}) is read in part: ${fault}${others}`, of, line);
  return false;
}

/** Reads each entry of a list of a record, and collects what cannot be read instead of giving up the record. */
export function readEach<Entry>(
  list: readonly unknown[],
  read: (entry: unknown) => Entry,
): { readonly entries: readonly Entry[]; readonly faults: readonly string[] } {
  const entries: Entry[] = [];
  const faults: string[] = [];
  for (const entry of list)
    try {
      entries.push(read(entry));
    } catch (error) {
      if (!(error instanceof WrongField)) throw error;
      faults.push(error.message);
    }
  return { entries, faults };
}
