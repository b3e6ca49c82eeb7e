import type { ExtraEntraRole, ExtraPermission, FewFacts, LegacyRoleFact } from '../../access/terms/facts.ts';
import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { nearest } from '../../document/nearest.ts';
import type { Path } from '../../document/problem.ts';
import { quote } from '../../document/problem.ts';
import type { Principals } from '../../tenant/facts/principals.ts';
import type { Report } from '../../tenant/facts/report.ts';
import type { Eligibility } from './eligibility.ts';

type Known = Pick<ChangeState, 'structure' | 'catalogue' | 'principals' | 'report' | 'eligibility'>;

/** The facts that changes are checked against, moved on by every change that matters to a later one. */
export class ChangeState {
  readonly catalogue: Catalogue;
  readonly principals: Principals;
  readonly report: Report;
  readonly structure: FewFacts;
  /** Absent where no change activates anything. */
  readonly eligibility: Eligibility | undefined;
  /** Ids of assignments by role, those of earlier changes included. */
  readonly #assignments: Map<string, string[]>;
  readonly #deviceGroups: ReadonlySet<string>;
  /** Roles of the products that earlier changes gave or took: key and principal → whether it is held. */
  readonly #legacyHolders = new Map<string, boolean>();
  #legacyRbac: boolean;

  constructor({ structure, catalogue, principals, report, eligibility }: Known) {
    this.structure = structure;
    this.catalogue = catalogue;
    this.principals = principals;
    this.report = report;
    this.eligibility = eligibility;
    this.#assignments = new Map(structure.unifiedRoles.map((role) => [role.id, role.assignments.map(({ id }) => id)]));
    this.#deviceGroups = new Set(structure.deviceGroups.map(({ id }) => id));
    this.#legacyRbac = structure.legacyRbac;
  }

  get extraPermissions(): readonly ExtraPermission[] {
    return this.structure.extraPermissions;
  }

  get extraEntraRoles(): readonly ExtraEntraRole[] {
    return this.structure.extraEntraRoles;
  }

  legacyRoles(system: LegacySystem): LegacyRoleFact[] {
    return this.structure.legacyRoles.filter((role) => role.system === system);
  }

  /** As the facts are after the earlier changes. */
  holdsLegacyRole(key: string, principal: string): boolean {
    const turned = this.#legacyHolders.get(JSON.stringify([key, principal]));
    return turned ?? this.structure.legacyRoles.some((role) => role.key === key && role.principals.includes(principal));
  }

  turnLegacyRole(key: string, principal: string, isHeld: boolean): void {
    this.#legacyHolders.set(JSON.stringify([key, principal]), isHeld);
  }

  requireUnifiedRole(id: string, path: Path): void {
    if (!this.#assignments.has(id))
      this.report.unknown(
        path,
        `no custom role (Unified RBAC) has the id ${quote(id)}`,
        nearest(id, this.#assignments.keys()),
      );
  }

  requireAssignment(role: string, assignment: string, path: Path): void {
    const known = this.#assignments.get(role);
    if (known === undefined || known.includes(assignment)) return;
    const message = `no assignment of the role ${quote(role)} has the id ${quote(assignment)}`;
    this.report.unknown(path, message, nearest(assignment, known));
  }

  requireDeviceGroup(id: string, path: Path, alsoKnown: readonly string[] = []): void {
    const known = [...this.#deviceGroups, ...alsoKnown];
    if (!known.includes(id)) this.report.unknown(path, `no device group has the id ${quote(id)}`, nearest(id, known));
  }

  /** An assignment that a change adds gets the id that a document would give it by default. */
  addAssignment(role: string): void {
    const known = this.#assignments.get(role);
    known?.push(`${role}#${known.length + 1}`);
  }

  removeAssignment(role: string, assignment: string): void {
    const known = this.#assignments.get(role);
    if (known !== undefined)
      this.#assignments.set(
        role,
        known.filter((id) => id !== assignment),
      );
  }

  /** Later changes may refer to the roles that an import creates (S-09). */
  importRoles(system: LegacySystem): void {
    for (const role of this.legacyRoles(system)) {
      const id = `imported:${system}:${role.id}`;
      if (role.kind !== 'administrator' && !this.#assignments.has(id)) this.#assignments.set(id, [`${id}#1`]);
    }
  }

  /** once on, it stays on. */
  setLegacyRbac(on: boolean, path: Path): void {
    if (this.#legacyRbac && !on)
      this.report.add(path, 'roles in Defender for Endpoint are turned on and cannot be turned off again (R-28)');
    this.#legacyRbac = on;
  }
}
