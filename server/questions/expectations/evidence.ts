import { type TenantFacts, ungroupedId } from '../../access/terms/facts.ts';
import { workloads } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type Path, quote } from '../../document/problem.ts';
import { Suggestions } from '../../document/suggest.ts';
import type { Report } from '../../tenant/facts/report.ts';
import { RoleNames } from './role-names.ts';

function* ids(facts: TenantFacts, catalogue: Catalogue): Generator<string> {
  yield* [ungroupedId, 'administrator', ...workloads, ...facts.deletedPrincipals, ...(facts.unknownPrincipals ?? [])];
  for (const item of [facts.people, facts.groups, facts.unifiedRoles, facts.deviceGroups, facts.devices].flat())
    yield item.id;
  for (const role of facts.unifiedRoles) yield* role.assignments.map(({ id }) => id);
  for (const role of facts.legacyRoles) yield role.key;
  for (const role of facts.legacyRoles) if (role.system === 'mde') yield role.id;
  for (const { id } of facts.extraEntraRoles) yield id;
  for (const { role } of facts.entraHoldings) yield role;
  for (const { id } of facts.extraPermissions) yield id;
  yield* catalogue.rulebook.entraRoles.keys();
  yield* catalogue.rulebook.legacyRoles.keys();
  yield* catalogue.rulebook.permissions.keys();
  yield* catalogue.rulebook.legacyPermissions.keys();
  yield* catalogue.rulebook.capabilities.keys();
}

/** Checks what expectations name as evidence: ids of any kind, and names where Microsoft gives no ids (S-14, S-49). */
export class EvidenceNames {
  readonly #ids: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #roleNames: RoleNames;
  readonly #report: Report;
  readonly #suggestions = new Suggestions();

  constructor(facts: TenantFacts, catalogue: Catalogue, report: Report) {
    this.#roleNames = new RoleNames(facts, catalogue);
    this.#ids = new Set(ids(facts, catalogue));
    this.#known = new Set([...this.#ids, ...this.#roleNames.all()]);
    this.#report = report;
  }

  /** The names as the facts spell them. `added`: ids that the changes of the case bring into being, roles that they grant included. */
  read(names: readonly string[], path: Path, added: (name: string) => boolean): string[] {
    return names.flatMap((name, index) => {
      if (this.#ids.has(name) || added(name)) return [name];
      const spelled = this.#roleNames.spell(name, added);
      if (spelled !== undefined) return [spelled];
      const suggestion = this.#suggestions.nearest(name, this.#known);
      this.#report.unknown([...path, index], `nothing in this tenant has the id or name ${quote(name)}`, suggestion);
      return [];
    });
  }
}
