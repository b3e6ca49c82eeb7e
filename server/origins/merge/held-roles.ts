import type { FactKind } from '../../access/terms/vocabulary.ts';
import type { FormatName } from '../format.ts';
import type {
  EntraHoldingStatement,
  EntraRoleStatement,
  LegacyRoleStatement,
  UnifiedAssignmentStatement,
  UnifiedRoleStatement,
} from '../statements/statement.ts';
import type { Conflicts } from './conflicts.ts';
import type { Coverage } from './coverage.ts';
import { type Identities, identified } from './identities.ts';
import type { Place } from './places.ts';
import { type InTerms, Records } from './records.ts';
import type { Source } from './source.ts';

/** Formats that name roles and assignments without their ids. */
const namesOnly: ReadonlySet<FormatName> = new Set(['portal-roles', 'csv']);

export const legacyKinds = {
  mde: 'legacyMde',
  mdo: 'legacyMdo',
  exo: 'legacyExo',
  mdi: 'legacyMdi',
  mda: 'legacyMda',
  sent: 'legacySent',
} as const satisfies Readonly<Record<LegacyRoleStatement['system'], FactKind>>;

/** Roles and who holds them. What a complete source does not list does not exist, whoever else lists it. */
export class HeldRoles {
  readonly entraRoles: Records<EntraRoleStatement>;
  readonly entraHoldings = new Map<string, EntraHoldingStatement>();
  readonly unifiedRoles: Records<UnifiedRoleStatement>;
  readonly unifiedAssignments: Records<UnifiedAssignmentStatement>;
  readonly legacyRoles = new Map<string, LegacyRoleStatement>();
  readonly #roleAliases = new Map<string, string>();
  readonly #identities: Identities;
  readonly #conflicts: Conflicts;
  readonly #coverage: Coverage;

  constructor(identities: Identities, conflicts: Conflicts, coverage: Coverage, inTerms?: InTerms) {
    this.#identities = identities;
    this.#conflicts = conflicts;
    this.#coverage = coverage;
    this.entraRoles = new Records('entraRole', ['template'], conflicts);
    this.unifiedRoles = new Records('unifiedRole', ['permissions'], conflicts, inTerms);
    this.unifiedAssignments = new Records('unifiedAssignment', ['dataSources', 'scopes'], conflicts);
  }

  addEntraHolding(statement: EntraHoldingStatement, source: Source): void {
    const holding = { ...statement, principal: identified(statement.principal, this.#identities) };
    const { role, state, scope } = holding;
    const key = JSON.stringify([role.toLowerCase(), holding.principal, state, scope]);
    if (this.entraHoldings.has(key)) return;
    const kind = state === 'active' ? 'entraRoles' : 'entraEligibility';
    if (this.#isDenied(kind, key, source)) return;
    this.entraHoldings.set(key, holding);
  }

  addUnifiedRole(statement: UnifiedRoleStatement, source: Source, place?: Place): void {
    const id = this.#roleIdOf(statement, source);
    if (!this.unifiedRoles.has(id) && this.#isDenied('unifiedRoles', id, source)) return;
    this.unifiedRoles.add({ ...statement, id }, source, place);
  }

  /** Where a format has names only, its role is the one of that name, if there is one and not several. */
  #roleIdOf({ id, displayName = id }: UnifiedRoleStatement, source: Source): string {
    if (!namesOnly.has(source.format) || this.unifiedRoles.has(id)) return id;
    const key = displayName.trim().toLowerCase();
    const same = [...this.unifiedRoles.values()].filter((role) => role.displayName?.trim().toLowerCase() === key);
    const [only] = same;
    if (only === undefined || same.length > 1 || this.unifiedRoles.sourceOf(only.id) === source) return id;
    this.#roleAliases.set(id, only.id);
    return only.id;
  }

  addUnifiedAssignment(statement: UnifiedAssignmentStatement, source: Source, place?: Place): void {
    const isNew = !this.unifiedAssignments.has(statement.id);
    if (isNew && this.#isDenied('unifiedAssignments', statement.id, source)) return;
    const principals = statement.principals.map((named) => identified(named, this.#identities));
    const role = this.#roleAliases.get(statement.role) ?? statement.role;
    this.unifiedAssignments.add({ ...statement, role, principals }, source, place);
  }

  /** One role may come in several records; their holders are united. */
  addLegacyRole(statement: LegacyRoleStatement, source: Source): void {
    const { system, form, name, id } = statement;
    const key = JSON.stringify([system, form, (id ?? name).toLowerCase()]);
    const known = this.legacyRoles.get(key);
    if (known === undefined && this.#isDenied(legacyKinds[system], key, source)) return;
    const principals = statement.principals.map((named) => identified(named, this.#identities));
    const all = new Map([...(known?.principals ?? []), ...principals].map((named) => [JSON.stringify(named), named]));
    const permissions = united(known?.permissions, statement.permissions);
    const roles = united(known?.roles, statement.roles);
    this.legacyRoles.set(key, {
      ...(known ?? statement),
      // Who has a role may be read before its name.
      ...(known !== undefined && known.name === known.id ? { name } : {}),
      ...(permissions === undefined ? {} : { permissions }),
      ...(roles === undefined ? {} : { roles }),
      principals: [...all.values()],
    });
  }

  #isDenied(kind: FactKind, id: string, source: Source): boolean {
    const from = this.#coverage.completeFrom(kind);
    if (from === undefined || from === source) return false;
    // Without ids nobody can tell whether the other has it.
    if (!namesOnly.has(source.format))
      this.#conflicts.add({ kind, id, field: 'exists' }, 'absent', from, 'present', source);
    return true;
  }
}

function united(one: readonly string[] | undefined, other: readonly string[] | undefined): string[] | undefined {
  return one === undefined && other === undefined ? undefined : [...new Set([...(one ?? []), ...(other ?? [])])];
}
