import { dataOfSystem } from '../../access/judge/legacy-facts.ts';
import { type FactKind, factKinds } from '../../access/terms/vocabulary.ts';
import type { Source } from '../merge/source.ts';
import type { Statement } from '../statements/statement.ts';
import type { EvidenceFile } from './import-evidence.ts';

/** A kind of data as a bit, so that a statement costs one operation however many there are. */
const bitOf = new Map<FactKind, number>(factKinds.map((kind, position) => [kind, 1 << position]));
const bits = (...kinds: readonly FactKind[]): number => kinds.reduce((sum, kind) => sum | (bitOf.get(kind) ?? 0), 0);

const members = bits('members');
const groupEligibility = bits('groupEligibility');
const entraRoles = bits('entraRoles');
const entraEligibility = bits('entraEligibility');
const deviceGroups = bits('deviceGroups');
const deviceGroupAccess = bits('deviceGroupAccess');
const byStatement: Partial<Readonly<Record<Statement['kind'], number>>> = {
  user: bits('users'),
  servicePrincipal: bits('users'),
  foreignPrincipal: bits('users'),
  group: bits('groups', 'groupTypes'),
  entraRole: entraRoles,
  unifiedRole: bits('unifiedRoles'),
  extraPermission: bits('unifiedRoles'),
  unifiedAssignment: bits('unifiedAssignments'),
  workloads: bits('workloads'),
  device: bits('devices'),
};

/** Which kinds of data each file of a source states. */
export class FilesRead {
  readonly #source: Source;
  readonly #files = new Map<string, { bits: number }>();
  #current: { bits: number } | undefined;
  #asOf: string | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  enter(path: string): void {
    this.#current = this.#files.get(path) ?? { bits: 0 };
    this.#files.set(path, this.#current);
  }

  note(statement: Statement): void {
    if (statement.kind === 'tenant') this.#asOf ??= statement.asOf;
    if (this.#current === undefined) this.enter(this.#source.path);
    if (this.#current !== undefined) this.#current.bits |= bitsOf(statement);
  }

  files(): EvidenceFile[] {
    const { format } = this.#source;
    return [...this.#files].flatMap(([path, { bits: stated }]) => {
      const kinds = factKinds.filter((kind) => (stated & bits(kind)) !== 0);
      return kinds.length === 0 ? [] : [{ path, format, kinds, asOf: this.#asOf }];
    });
  }
}

function bitsOf(statement: Statement): number {
  switch (statement.kind) {
    case 'member':
      return statement.state === 'active' ? members : groupEligibility;
    case 'entraHolding':
      return statement.state === 'active' ? entraRoles : entraEligibility;
    case 'legacyRole':
      return bits(...dataOfSystem(statement.system));
    case 'deviceGroup':
      return deviceGroups | (statement.access === undefined ? 0 : deviceGroupAccess);
    default:
      return byStatement[statement.kind] ?? 0;
  }
}
