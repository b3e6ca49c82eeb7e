import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { ReadContext } from '../format.ts';
import { isObject, WrongField } from '../hound/fields.ts';
import { MembersOnce } from '../hound/members-once.ts';
import { tellRecord } from '../hound/tell.ts';
import { jsonItemsOf } from '../parcel/json-items.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { type Listener, Unreadable } from '../statements/listener.ts';
import { kindOf, membershipOf, pairId } from './edges.ts';
import { isComputerKind, nodeId, nodeTold, typeOf } from './nodes.ts';

const unstated =
  'An OpenGraph file does not state whether it is complete. Add a collected folder or the output of AzureHound.';

/** What a node or an edge may be about that does not say what it is. */
const ofNodes: readonly FactKind[] = ['users', 'groups'];
const ofEdges: readonly FactKind[] = ['members', 'groupEligibility'];

/** Reads nodes and edges, and remembers what it met. */
class OpengraphReading {
  readonly #listener: Listener;
  readonly #others: MembersOnce;
  readonly #computers = new Set<string>();
  readonly #met = new Set<FactKind>();

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#others = new MembersOnce(listener);
  }

  node(node: unknown, line: number): void {
    const found = this.#attempt('node', ofNodes, line, () => typeOf(node));
    if (found === undefined) return;
    const { type, kind } = found;
    if (type === 'computer' && isObject(node))
      this.#attempt(
        kind,
        ['members'],
        line,
        () => this.#computers.add(nodeId(node).toLowerCase()),
        () => this.#listener.unneeded(kind),
      );
    else if (type === 'computer' || type === 'other') this.#listener.unneeded(kind);
    else {
      const of: FactKind = type === 'group' ? 'groups' : 'users';
      if (type !== 'namedPrincipal') this.#met.add(of);
      tellRecord(this.#listener, { kind: type, of: [of] }, line, () => nodeTold(node, type));
    }
  }

  edge(edge: unknown, line: number): void {
    const found = this.#attempt('edge', ofEdges, line, () => ({ membership: membershipOf(edge), kind: kindOf(edge) }));
    if (found === undefined) return;
    const { membership, kind } = found;
    if (membership === undefined) {
      this.#listener.unneeded(kind);
      return;
    }
    const { pair, memberKind } = membership;
    this.#met.add(pair.state === 'active' ? 'members' : 'groupEligibility');
    const isComputer = 'id' in pair.member && this.#computers.has(pair.member.id.toLowerCase());
    if (isComputer || isComputerKind(memberKind)) this.#others.tell(pair, line);
    else this.#listener.state(pair, line);
    this.#listener.record('membership', pairId(pair));
  }

  #attempt<Value>(
    kind: string,
    of: readonly FactKind[],
    line: number,
    read: () => Value,
    then: () => void = () => {},
  ): Value | undefined {
    try {
      const value = read();
      then();
      return value;
    } catch (error) {
      if (!(error instanceof WrongField)) throw error;
      this.#listener.unreadable(`this record (${kind}) is skipped: ${error.message}`, of, line);
      return undefined;
    }
  }

  finish(): void {
    for (const of of this.#met) this.#listener.state({ kind: 'coverage', of, state: 'partial', reason: unstated });
  }
}

/** Reads OpenGraph files: all nodes first, since an edge does not state what its ends are. */
export async function readOpengraph(
  files: readonly ParcelFile[],
  listener: Listener,
  { signal }: Pick<ReadContext, 'signal'>,
): Promise<void> {
  const reading = new OpengraphReading(listener);
  for (const list of ['nodes', 'edges'] as const)
    for (const file of files) {
      listener.inFile(file);
      for await (const { key, value, line } of jsonItemsOf(file, ['graph', list])) {
        signal?.throwIfAborted();
        if (typeof key === 'string')
          throw new Unreadable(file.name, `its "${list}" are not a list. Export the file again.`, line);
        reading[list === 'nodes' ? 'node' : 'edge'](value, line);
      }
    }
  reading.finish();
}
