import type { FactKind } from '../../access/terms/vocabulary.ts';
import { counted } from '../counted.ts';
import { WrongField } from '../json/fields.ts';
import type { Item } from '../json/items.ts';
import type { Listener } from '../statements/listener.ts';
import type { Statement } from '../statements/statement.ts';
import type { Doubt, ObjectContext, ObjectReader, ObjectReading } from './objects/reading.ts';

/** How the objects of a list are read, and which kinds of data they are about. */
export interface RecordReader {
  readonly read: ObjectReader;
  readonly of: readonly FactKind[];
}

/** Tells a listener what objects say, and keeps in mind what was wrong with them. */
export class Telling {
  readonly #listener: Listener;
  readonly #doubts = new Map<string, { readonly doubt: Doubt; count: number }>();
  readonly #deviceGroups = new Set<string>();
  readonly #identityRoles = new Set<string>();

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Roles of Defender for Identity that groups were found for. */
  get identityRoles(): ReadonlySet<string> {
    return this.#identityRoles;
  }

  /** Reads one object and tells it; undefined if it cannot be read or is not needed. */
  item(
    item: Item,
    { read, of }: RecordReader,
    context: ObjectContext,
  ): Exclude<ObjectReading, { unneeded: string }> | 'unneeded' | undefined {
    const reading = this.#read(item, { read, of }, context);
    if (reading === undefined) return undefined;
    if ('unneeded' in reading) {
      this.#listener.unneeded(reading.unneeded);
      return 'unneeded';
    }
    this.#listener.record(reading.kind, reading.id);
    for (const statement of reading.says) this.#state(statement, item.line);
    if (reading.doubt !== undefined) this.#note(reading.doubt);
    return reading;
  }

  /** Why a kind is less than complete: each doubt with the number of records it is about, and what to do. */
  reasonsOf(kind: FactKind): readonly string[] {
    return [...this.#doubts.values()]
      .filter(({ doubt }) => doubt.of === kind)
      .map(({ doubt, count }) => `${counted(count, doubt.one, doubt.many)}. ${doubt.advice}`);
  }

  #read(item: Item, { read, of }: RecordReader, context: ObjectContext): ObjectReading | undefined {
    if ('problem' in item) {
      this.#listener.unreadable(item.problem, of, item.line);
      return undefined;
    }
    try {
      return read(item.object, context);
    } catch (error) {
      if (!(error instanceof WrongField)) throw error;
      this.#listener.unreadable(`this record is skipped: ${error.message}`, of, item.line);
      return undefined;
    }
  }

  #state(statement: Statement, line: number | undefined): void {
    if (statement.kind === 'legacyRole' && statement.system === 'mdi') this.#identityRoles.add(statement.name);
    if (statement.kind === 'deviceGroup') {
      // Every device names its group again.
      const key = JSON.stringify([statement.id, statement.displayName]);
      if (this.#deviceGroups.has(key)) return;
      this.#deviceGroups.add(key);
    }
    this.#listener.state(statement, line);
  }

  #note(doubt: Doubt): void {
    const noted = this.#doubts.get(doubt.many);
    if (noted === undefined) this.#doubts.set(doubt.many, { doubt, count: 1 });
    else noted.count += 1;
  }
}
