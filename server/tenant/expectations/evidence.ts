import { type TenantFacts, ungroupedId } from '../../access/facts.ts';
import { workloads } from '../../access/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type Path, quote } from '../document/problem.ts';
import { Suggestions } from '../document/suggest.ts';
import type { Report } from '../facts/report.ts';

function* exactNames(facts: TenantFacts, catalogue: Catalogue): Generator<string> {
  yield* [ungroupedId, 'administrator', ...workloads, ...facts.deletedPrincipals];
  for (const item of [facts.people, facts.groups, facts.unifiedRoles, facts.deviceGroups, facts.devices].flat())
    yield item.id;
  for (const role of facts.unifiedRoles) yield* role.assignments.map(({ id }) => id);
  for (const role of facts.legacyRoles) yield* [role.id, role.key];
  for (const { id, displayName } of facts.extraEntraRoles) yield* [id, displayName];
  for (const { role } of facts.entraHoldings) yield role;
  for (const { id } of facts.extraPermissions) yield id;
  for (const { id, name } of catalogue.rulebook.entraRoles.values()) yield* [id, name];
  for (const { key, name } of catalogue.rulebook.legacyRoles.values()) yield* [key, name];
  yield* catalogue.rulebook.permissions.keys();
  yield* catalogue.rulebook.legacyPermissions.keys();
  yield* catalogue.rulebook.capabilities.keys();
}

/** Checks what expectations name as evidence: ids of any kind, and names where Microsoft gives no ids (S-14, S-49). */
export class EvidenceNames {
  readonly #known: ReadonlySet<string>;
  readonly #facts: TenantFacts;
  readonly #catalogue: Catalogue;
  readonly #report: Report;
  readonly #suggestions = new Suggestions();

  constructor(facts: TenantFacts, catalogue: Catalogue, report: Report) {
    this.#known = new Set(exactNames(facts, catalogue));
    this.#facts = facts;
    this.#catalogue = catalogue;
    this.#report = report;
  }

  /** The names as the facts spell them. `added`: ids that the changes of the case bring into being. */
  read(names: readonly string[], path: Path, added: (name: string) => boolean): string[] {
    return names.flatMap((name, index) => {
      if (this.#known.has(name) || added(name)) return [name];
      const spelled = this.#otherSpelling(name);
      if (spelled !== undefined) return [spelled];
      const suggestion = this.#suggestions.nearest(name, this.#known);
      this.#report.unknown([...path, index], `nothing in the tenant has the id ${quote(name)}`, suggestion);
      return [];
    });
  }

  #otherSpelling(name: string): string | undefined {
    const entra = this.#catalogue.entraRole(name);
    if ('value' in entra) return this.#catalogue.rulebook.entraRoles.get(entra.value)?.name;
    return this.#facts.legacyRoles.find((role) => this.#catalogue.sameName(role.displayName, name))?.id;
  }
}
