import type { TenantFacts } from '../../access/terms/facts.ts';
import { legacySystems } from '../../access/terms/vocabulary.ts';
import type { Catalogue } from '../../catalogue/load.ts';

interface Meaning {
  /** As answers spell it. */
  readonly name: string;
  readonly isInTenant: boolean;
}

/** Names of directory roles and of the products' own roles: many are shared, and some differ in case alone (T-14). */
export class RoleNames {
  readonly #facts: TenantFacts;
  readonly #catalogue: Catalogue;
  readonly #heldEntraRoles: ReadonlySet<string>;

  constructor(facts: TenantFacts, catalogue: Catalogue) {
    this.#facts = facts;
    this.#catalogue = catalogue;
    this.#heldEntraRoles = new Set(facts.entraHoldings.map(({ role }) => role));
  }

  *all(): Generator<string> {
    const { entraRoles, legacyRoles } = this.#catalogue.rulebook;
    for (const { id } of this.#facts.legacyRoles) yield id;
    for (const { displayName } of this.#facts.extraEntraRoles) yield displayName;
    for (const { name } of [...entraRoles.values(), ...legacyRoles.values()]) yield name;
  }

  /**
   * The role that is meant, as answers spell it. What the tenant has is meant before what it lacks, and the very name
   * before another spelling of it. Where several are left that differ in case alone, lower case stands for each.
   * `added`: keys and template ids of roles that the changes of the case grant.
   */
  spell(written: string, added: (id: string) => boolean): string | undefined {
    const meanings = this.#meanings(written, added);
    const there = meanings.filter(({ isInTenant }) => isInTenant);
    const exact = meanings.find(({ name }) => name === written);
    if (exact && (there.length === 0 || there.some(({ name }) => name === written))) return written;
    const [first, ...others] = [...(exact ? [exact] : []), ...there].map(({ name }) => name);
    if (first === undefined) return meanings[0]?.name;
    const folded = first.toLowerCase();
    const isSpelledTwice = others.some((name) => name !== first);
    return isSpelledTwice && others.every((name) => name.toLowerCase() === folded) ? folded : (there[0]?.name ?? first);
  }

  #meanings(written: string, added: (id: string) => boolean): Meaning[] {
    const keys = this.#keys(written);
    return [
      ...this.#ownRoles(written, keys),
      ...this.#entraRoles(written, added),
      ...this.#documentedRoles(keys, added),
    ];
  }

  #ownRoles(written: string, keys: readonly string[]): Meaning[] {
    return this.#facts.legacyRoles
      .filter(({ key, displayName }) => keys.includes(key) || this.#catalogue.sameName(displayName, written))
      .map(({ id }) => ({ name: id, isInTenant: true }));
  }

  #entraRoles(written: string, added: (id: string) => boolean): Meaning[] {
    const { sameName, entraRole, rulebook } = this.#catalogue;
    const extra = this.#facts.extraEntraRoles.filter(({ displayName }) => sameName(displayName, written));
    const reading = entraRole(written);
    const id = 'value' in reading ? reading.value : '';
    const name = rulebook.entraRoles.get(id)?.name;
    const known = name === undefined ? [] : [{ name, isInTenant: this.#heldEntraRoles.has(id) || added(id) }];
    return [...known, ...extra.map(({ displayName }) => ({ name: displayName, isInTenant: true }))];
  }

  #documentedRoles(keys: readonly string[], added: (id: string) => boolean): Meaning[] {
    return keys.flatMap((key) => {
      const name = this.#catalogue.rulebook.legacyRoles.get(key)?.name;
      return name === undefined ? [] : [{ name, isInTenant: added(key) }];
    });
  }

  #keys(written: string): string[] {
    return legacySystems.flatMap((system) =>
      (['role', 'roleGroup'] as const).flatMap((kind) => {
        const reading = this.#catalogue.legacyRole(system, kind, written);
        return 'value' in reading ? [reading.value] : [];
      }),
    );
  }
}
